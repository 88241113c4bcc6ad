/**
 * The norm in a passage, as words that can stand after a colon: "hand in grades within 15 working days". It is used when
 * the writer's words can stand alone without changing what they say; otherwise the place stays open and the writer fills it.
 */
import type { Finding } from '../../detect/types';
import { audienceOf } from './audience';
import { mainClause } from './clause';
import { duePhrase } from './dates';
import { withoutGate } from './gate';
import { englishNorm } from './norm-en';
import { dutchNorm } from './norm-nl';
import { ENGLISH } from './parts-en';
import { DUTCH } from './parts-nl';
import { segmentsOf } from './segments';
import { lowerFirst, tidy } from './text';
import { standsAlone } from './whole';

/** A sentence longer than this is not read. UTF-16 units. */
const LONGEST_SENTENCE = 600;

/** The norm, or null when it is better asked for. The surest way of reading a sentence comes first. */
export function normOf(finding: Finding): string | null {
  if (finding.sentence.length > LONGEST_SENTENCE) return null;
  const clause = fromClause(finding);
  const norm = clause === null ? fromParts(finding) : withDeadline(clause, finding);
  return norm === null ? null : withoutGate(norm, finding.language);
}

function fromParts(finding: Finding): string | null {
  const { asked, stated } = finding.language === 'nl' ? DUTCH : ENGLISH;
  // What befalls all for what a few did is no norm, however plainly it is stated.
  const readers = finding.kinds.includes('collective') ? asked : [...asked, ...stated];
  const segments = segmentsOf(finding);
  const audience = audienceOf(finding);
  const due = duePhrase(finding);
  for (const read of readers) {
    for (const segment of segments) {
      const norm = checked(read(segment, audience), finding.language);
      if (norm === null) continue;
      return due !== null && segment.part.includes(due.date) ? withDeadline(norm, finding) : norm;
    }
  }
  return null;
}

function checked(words: string | null, language: Finding['language']): string | null {
  const norm = tidy(words ?? '');
  return standsAlone(norm, language) ? lowerFirst(norm) : null;
}

function fromClause(finding: Finding): string | null {
  const clause = mainClause(finding);
  if (!clause) return null;
  // A plain statement in a passage that threatens is the threat itself.
  const threat = finding.kinds.some((kind) => kind === 'sanction' || kind === 'collective' || kind === 'distrust');
  if (threat && clause.kind === 'statement') return null;
  const make = finding.language === 'nl' ? dutchNorm : englishNorm;
  return checked(make(clause, audienceOf(finding), threat), finding.language);
}

/** A rewording keeps the date: it is added when the norm does not carry it already. */
function withDeadline(norm: string, finding: Finding): string {
  const due = duePhrase(finding);
  if (due === null || norm.toLowerCase().includes(due.date.toLowerCase())) return norm;
  return finding.language === 'nl' ? `${norm}, ${due.phrase}` : `${norm} ${due.phrase}`;
}
