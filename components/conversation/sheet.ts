/** The preparation sheet as the steps share it. Pure. */
import type { Alternative } from '../../lib/advise/types';
import type { Conversation, JournalEntry } from '../../lib/journal/types';

const EMPTY: Conversation = {
  person: '',
  when: '',
  observation: '',
  affected: '',
  expectation: '',
  questions: [],
  ownShare: '',
  feeling: '',
  opening: '',
  goodOutcome: '',
  offer: '',
  firm: '',
  followUp: '',
};

/** How many questions the sheet has room for. */
export const QUESTIONS = 3;

/** What is on the sheet; a conversation nobody prepared yet is an empty one. */
export function sheetOf({ conversation }: Pick<JournalEntry, 'conversation'>): Conversation {
  return { ...EMPTY, ...conversation };
}

export function withQuestion(questions: string[], index: number, text: string): string[] {
  const next = Array.from({ length: QUESTIONS }, (_, at) => questions[at] ?? '');
  next[index] = text;
  return next;
}

/** The first free line for one more question; undefined when all have one. */
export function freeLine(questions: string[]): number | undefined {
  const at = Array.from({ length: QUESTIONS }, (_, index) => questions[index] ?? '').findIndex((text) => !text.trim());
  return at < 0 ? undefined : at;
}

/** Openers and questions of the talks that answer these patterns, best first, each once. Those with open places are left out. */
export function suggestions(
  { patterns }: Pick<JournalEntry, 'patterns'>,
  library: Alternative[],
): { openers: string[]; questions: string[] } {
  const fit = (alternative: Alternative) => alternative.patterns.filter((each) => patterns.includes(each)).length;
  const talks = library
    .filter(({ group }) => group === 'talk')
    .map((talk) => ({ talk, score: fit(talk) }))
    // A conversation that began with no passage: any talk may do.
    .filter(({ score }) => score > 0 || patterns.length === 0)
    .sort((a, b) => b.score - a.score)
    .map(({ talk }) => talk);
  const whole = (text: string) => !/[{]|\.\.\./.test(text);
  return {
    openers: [...new Set(talks.flatMap(({ openers }) => openers))].filter(whole).slice(0, 4),
    questions: [...new Set(talks.flatMap(({ questions }) => questions))].filter(whole).slice(0, 8),
  };
}
