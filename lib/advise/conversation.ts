/** The preparation sheet, pre-filled as far as the passage goes. The rest is the writer's. */
import type { Finding, Language } from '../detect/types';
import type { Conversation } from '../journal/types';
import { settled } from './doubt';
import { fillPlaces, openPlaces } from './openers';
import { questionsFor } from './questions';
import { rank } from './ranking';
import type { Alternative } from './types';
import { normOf } from './wording/norm';

/** The sheet has room for three open questions. */
const QUESTIONS = 3;

/**
 * Expectation from the norm, questions and opening from the talk that fits best, in `language`. Places that the passage
 * does not fill read "..."; they are never invented. Everything else is empty.
 */
export function conversationDraft(found: Finding, language: Language, library: Alternative[]): Conversation {
  const finding = settled(found);
  const ours = library.filter((alternative) => alternative.language === language);
  const talks = talksFor(finding, ours);
  // The writer's words are in the language of the passage; in a sentence of another language they would not fit.
  const words = finding.language === language ? finding : undefined;
  const fill = (text: string) => fillPlaces(text, words);
  return {
    person: '',
    when: '',
    observation: '',
    affected: '',
    expectation: normOf(finding) ?? '',
    questions: questionsFor(finding, ours, QUESTIONS, words),
    ownShare: '',
    feeling: '',
    opening: fill(bestOpener(talks[0], finding)),
    goodOutcome: '',
    offer: '',
    firm: '',
    followUp: '',
  };
}

/** Talks that fit, the best first; when none is marked as fitting, the talks there are. */
function talksFor(finding: Finding, library: Alternative[]): Alternative[] {
  const talks = library.filter(({ group }) => group === 'talk');
  const ranked = rank(finding, talks).map(({ alternative }) => alternative);
  return ranked.length > 0
    ? ranked
    : talks
        .filter(({ id }) => id === 'story-behind')
        .concat(talks)
        .slice(0, 2);
}

/** The opener with the fewest open places; the first of equals. */
function bestOpener(talk: Alternative | undefined, finding: Finding): string {
  const openers = talk?.openers ?? [];
  return openers.reduce(
    (best, opener) => (openPlaces(opener, finding) < openPlaces(best, finding) ? opener : best),
    openers[0] ?? '',
  );
}

/** A sheet for a conversation that began with no passage: empty, but for questions that fit any talk. */
export function openConversation(language: Language, library: Alternative[]): Conversation {
  const story = library.find((alternative) => alternative.language === language && alternative.id === 'story-behind');
  const questions = story?.questions.filter((question) => !/\{\w+\}/.test(question)).slice(0, QUESTIONS) ?? [];
  return {
    person: '',
    when: '',
    observation: '',
    affected: '',
    expectation: '',
    questions,
    ownShare: '',
    feeling: '',
    opening: '',
    goodOutcome: '',
    offer: '',
    firm: '',
    followUp: '',
  };
}
