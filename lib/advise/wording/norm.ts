/**
 * The norm in a passage, as words that can stand after a colon: "hand in grades within 15 working days". It is used when
 * the writer's words can stand alone without changing what they say; otherwise the place stays open and the writer fills it.
 */
import type { Finding } from '../../detect/types';
import { audienceOf } from './audience';
import { mainClause } from './clause';
import { duePhrase } from './dates';
import { withoutGate } from './gate';
import { innermost } from './inner';
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
  const inner = innermost(finding);
  const clause = fromClause(inner);
  const norm = clause === null ? fromParts(inner) : withDeadline(clause, inner);
  return norm === null ? null : formally(withoutGate(norm, finding.language), finding);
}

/** Who is spoken to as "u" is not called "je" in the norm. */
function formally(norm: string, { language, sentence }: Finding): string {
  if (language !== 'nl' || !/(?<!\p{L})uw?(?!\p{L})/iu.test(sentence)) return norm;
  if (/(?<!\p{L})(?:je|jullie)(?!\p{L})/iu.test(sentence)) return norm;
  return norm.replace(/(?<!\p{L})je(?!\p{L})/gu, 'zich').replace(/(?<!\p{L})jullie(?!\p{L})/gu, 'uw');
}

/** Says of a thing what has to be done with it: such a statement asks for something, also where a penalty is named. */
const OBLIGES: Record<Finding['language'], RegExp> = {
  en: /\b(?:must|shall|should|(?:is|are) to be|has to|have to|needs? to)\b/i,
  nl: /(?<!\p{L})(?:moet|moeten|dient|dienen|hoort|horen|behoort|behoren)(?!\p{L})/iu,
};

function fromParts(finding: Finding): string | null {
  const { asked, stated } = finding.language === 'nl' ? DUTCH : ENGLISH;
  // What befalls all for what a few did is no norm, however plainly it is stated.
  const collective = finding.kinds.includes('collective');
  const segments = segmentsOf(finding);
  // A plain statement in a passage that threatens is the threat itself, unless the threat was told apart from it.
  const whole = segments.length < 2 && segments.every(({ part, whole }) => part === whole);
  const threat = finding.kinds.includes('sanction') && whole && !OBLIGES[finding.language].test(finding.sentence);
  const readers = collective || threat ? asked : [...asked, ...stated];
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
  return standsAlone(norm, language) && !IN_CHARGE.test(norm) ? lowerFirst(norm) : null;
}

const IN_CHARGE =
  /^(?:the |our )?(?:management|board|directors?|secretariat|head office|supervisors) (?!must\b|should\b)|^(?:management|supervisors|the board|the management)$|^(?:de |het |onze )?(?:directie|bestuur|schoolleiding|griffie|hoofdkantoor)(?: (?!moet|dient)|$)/i;

function fromClause(finding: Finding): string | null {
  const clause = mainClause(finding);
  if (!clause) return null;
  // What those in charge will do is nothing that readers are asked.
  if (IN_CHARGE.test(clause.subject)) return null;
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
