/**
 * The norm in a passage, as words that can stand after a colon: "hand in grades within 15 working days". It is used when
 * the writer's words can stand alone without changing what they say; otherwise the place stays open and the writer fills it.
 */
import type { Finding } from '../../detect/types';
import { audienceOf } from './audience';
import { mainClause } from './clause';
import { duePhrase } from './dates';
import { englishNorm } from './norm-en';
import { dutchNorm } from './norm-nl';
import { lowerFirst, tidy } from './text';

/** Ends in a word that wants another one: the sentence was cut in the wrong place. */
const DANGLING =
  /\s(?:which|that|who|to|of|the|a|an|and|or|with|as|if|be|must|een|de|het|en|of|van|met|te|dat|die|om|dien)$/i;

/** Longer than this it is a paragraph, not a norm. Words. */
const LONGEST = 34;

/** The norm, or null when it is better asked for. */
export function normOf(finding: Finding): string | null {
  const clause = mainClause(finding);
  if (!clause) return null;
  // A plain statement in a passage that threatens is the threat itself.
  const threat = finding.kinds.some((kind) => kind === 'sanction' || kind === 'collective' || kind === 'distrust');
  if (threat && clause.kind === 'statement') return null;
  const make = finding.language === 'nl' ? dutchNorm : englishNorm;
  const norm = tidy(make(clause, audienceOf(finding), threat) ?? '');
  if (!/\p{L}{2}/u.test(norm) || DANGLING.test(norm) || norm.split(' ').length > LONGEST) return null;
  return withDeadline(lowerFirst(norm), finding);
}

/** A rewording keeps the date: it is added when the norm does not carry it already. */
function withDeadline(norm: string, finding: Finding): string {
  const due = duePhrase(finding);
  if (due === null || norm.toLowerCase().includes(due.date.toLowerCase())) return norm;
  return finding.language === 'nl' ? `${norm}, ${due.phrase}` : `${norm} ${due.phrase}`;
}
