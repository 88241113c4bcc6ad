/** Five things that make a rule liveable, and what in a text already answers them. Pure. */
import type { CounterSignal, CounterSignalId } from '../../lib/detect/types';

export const DECENCY = ['purpose', 'smallest', 'door', 'contact', 'review'] as const;
export type Decency = (typeof DECENCY)[number];

const ANSWERED_BY: Record<Decency, CounterSignalId[]> = {
  purpose: ['purpose', 'law-safety'],
  smallest: ['individual'],
  door: ['room'],
  contact: ['contact'],
  review: ['review'],
};

/** The words of the text that answer this one, the first of them; undefined when none do. */
export function answerTo(item: Decency, signals: CounterSignal[]): string | undefined {
  return signals.find(({ id }) => ANSWERED_BY[item].includes(id))?.cue;
}
