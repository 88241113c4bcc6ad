/** The clause of a passage that carries the measure, taken apart as far as its norm needs. */
import type { Finding } from '../../detect/types';
import { englishClause } from './clause-en';
import { dutchClause } from './clause-nl';

/**
 * duty: `rest` is what the subject has to do. ban: what it may not do. noun-duty and noun-ban: `subject` itself is asked
 * for or forbidden, `rest` says where or when. statement: a plain sentence whose finite verb opens `rest`.
 */
export type ClauseKind = 'duty' | 'ban' | 'noun-duty' | 'noun-ban' | 'statement';

export interface Clause {
  kind: ClauseKind;
  /** As written, with its quantifier. Empty when the clause has none ("failure to complete the training"). */
  subject: string;
  rest: string;
  /** Whom it holds for, when that is not the subject ("attendance is mandatory for the department"). */
  group?: string;
}

/** Null when the sentence has no clause that we understand. Linear in its length; very long sentences are not tried. */
export function mainClause(finding: Finding): Clause | null {
  if (finding.sentence.length > LONGEST) return null;
  return finding.language === 'nl' ? dutchClause(finding.sentence) : englishClause(finding.sentence);
}

/** A rule that takes more than this is not one norm. UTF-16 units. */
const LONGEST = 600;
