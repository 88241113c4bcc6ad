/** Open questions for a conversation about one finding, chosen by fit from the alternatives. */
import type { Finding } from '../detect/types';
import { fillPlaces, openPlaces } from './openers';
import { rank, stageOf } from './ranking';
import type { Alternative } from './types';

/** More than this from one alternative and the others are not heard. */
const FROM_ONE = 2;

/**
 * At least `wanted` questions when the library has them, best fit first. `words` is the finding when its language is that of
 * the library; a question with a place that its words do not fill comes only when no other question is left.
 */
export function questionsFor(
  finding: Finding,
  library: Alternative[],
  wanted: number,
  words: Finding | undefined,
): string[] {
  const closed = (question: string) => (words ? openPlaces(question, words) === 0 : !/\{\w+\}/.test(question));
  const sources = sourcesFor(finding, library);
  const first = sources.flatMap(({ questions }) => questions.filter(closed).slice(0, FROM_ONE));
  const more = sources.flatMap(({ questions }) => questions.filter(closed).slice(FROM_ONE));
  const open = sources.flatMap(({ questions }) => questions.filter((question) => !closed(question)));
  return [...new Set([...first, ...more, ...open])].slice(0, wanted).map((question) => fillPlaces(question, words));
}

/** Talks with a group: what is asked there says "you" to many. */
const WITH_MANY = new Set(['team-conversation', 'ask-those-affected']);

/** Talks that fit, then other talks that ask something, then what else fits: a pause asks the writer, not the other. */
function sourcesFor(finding: Finding, library: Alternative[]): Alternative[] {
  const ranked = rank(finding, library).map(({ alternative }) => alternative);
  const talks = ranked.filter(({ group }) => group === 'talk');
  const others = library.filter((alternative) => alternative.group === 'talk' && !talks.includes(alternative));
  const story = others.filter(({ id }) => id === 'story-behind');
  const rest = ranked.filter(
    (alternative) => alternative.group !== 'talk' && stageOf(alternative) !== 'rule' && alternative.group !== 'pause',
  );
  const all = [...talks, ...story, ...rest, ...others];
  // One talk has one kind of listener: the best one says which, and questions for the other kind come last.
  const many = WITH_MANY.has(all[0]?.id ?? '');
  const fits = (alternative: Alternative) => many || !WITH_MANY.has(alternative.id);
  return [...all.filter(fits), ...all.filter((alternative) => !fits(alternative))];
}
