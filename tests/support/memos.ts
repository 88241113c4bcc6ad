/** Drafts people could be writing, with the passage that should be noticed and sentences around it that should not. */
import type { Language } from '../../lib/detect/types';

export interface Memo {
  before: string;
  incident: string;
  passage: string;
  after: string;
  /** The same norm, with its purpose and with room: nothing to notice in it. */
  calm: string;
}

export const MEMOS: Record<Language, Memo> = {
  en: {
    before: 'Dear colleagues, thank you for marking so many papers over the holidays.',
    incident: 'One professor handed in the grades four months late, and some others were late as well.',
    passage: 'From Monday every department pays a fine of EUR 2,500 for each late grade.',
    after: 'The staff lunch is on Thursday in the garden room.',
    calm: 'We aim to have grades in within fifteen working days, so that students can plan their resits; if that is tight for you, call me and we will find a way.',
  },
  nl: {
    before: 'Beste collega’s, dank dat jullie rond de feestdagen zo veel hebben nagekeken.',
    incident: 'Eén hoogleraar leverde de cijfers vier maanden te laat in, en een paar anderen waren ook te laat.',
    passage: 'Vanaf maandag betaalt elke afdeling een boete van € 2.500 voor ieder te laat ingeleverd cijfer.',
    after: 'De lunch met het team is donderdag in de tuinzaal.',
    calm: 'We proberen de cijfers binnen vijftien werkdagen te hebben, zodat studenten hun herkansing kunnen plannen; wordt dat krap, bel me gerust, dan zoeken we samen een weg.',
  },
};

export const paragraphs = ({ before, incident, passage, after }: Memo): string[] => [
  before,
  `${incident} ${passage}`,
  after,
];
