/** What the grammar of either language tells the scorer: the main verb, who or what it is said of, and whether it is denied. */

import type { Token } from '../text/tokens';

export type VerbForm =
  | 'modal'
  | 'future'
  | 'present'
  | 'passive'
  | 'passive-modal'
  | 'past'
  | 'perfect'
  | 'imperative'
  | 'infinitive'
  | 'none';

export type Subject = 'everyone' | 'nobody' | 'people' | 'person' | 'you' | 'we' | 'i' | 'it' | 'things' | 'none';

export interface Clause {
  verb: VerbForm;
  subject: Subject;
  negated: boolean;
}

/** Reads the main clause of a candidate sentence. */
export type Grammar = (tokens: readonly Token[]) => Clause;

/** Names of what a clause tells: alone and in company. Both languages share them. */
export function clauseFeatures({ verb, subject, negated }: Clause): string[] {
  const no = negated ? '-not' : '';
  return [`verb+${verb}${no}`, `subject+${subject}`, `${subject}+${verb}${no}`];
}
