import type { JournalEntry } from '../../lib/journal/types';
import { momentInWords } from '../ui/dates';
import { useSpeech } from '../ui/i18n';
import { sheetOf } from './sheet';

const FIRST = ['observation', 'affected', 'ownShare'] as const;
const LAST = ['expectation', 'goodOutcome', 'offer', 'firm', 'followUp'] as const;

/** The sheet on one page of paper, with room to write. What somebody feels stays on the screen. */
export function PrintSheet({ entry }: { entry: JournalEntry }) {
  const { t, language } = useSpeech();
  const sheet = sheetOf(entry);
  const moment = [entry.talkAt && momentInWords(entry.talkAt, language), sheet.when].filter(Boolean).join(' · ');
  const lines = (names: readonly (keyof typeof sheet)[]) =>
    names.map((name) => <Line key={name} title={t(`sheet.${name as (typeof FIRST)[number]}`)} text={sheet[name]} />);
  return (
    <div className="paper-sheet" aria-hidden="true">
      <h1>{t('sheet.title')}</h1>
      <p className="paper-sheet__who">{[sheet.person, moment].filter(Boolean).join(' · ')}</p>
      <dl>
        {lines(FIRST)}
        <Line title={t('sheet.opening')} text={sheet.opening} />
        <Line title={t('sheet.questions')} text={sheet.questions.filter(Boolean)} />
        {lines(LAST)}
        <Line title={t('after.whatIHeard')} text="" />
      </dl>
    </div>
  );
}

function Line({ title, text = '' }: { title: string; text: string | string[] | undefined }) {
  const texts = typeof text === 'string' ? [text] : text;
  return (
    <div className="paper-sheet__line">
      <dt>{title}</dt>
      {(texts.length > 0 ? texts : ['']).map((each) => (
        <dd key={each}>{each}</dd>
      ))}
    </div>
  );
}
