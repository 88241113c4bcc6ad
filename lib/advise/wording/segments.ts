/** The parts of a sentence that may carry its measure, cut where a writer cuts: semicolon, colon, dash. */
import type { Finding } from '../../detect/types';
import { tidy } from './text';
import { threatens } from './threat';

/** Where a threat may be tacked on behind: ", or you lose access", " and late forms are rejected". */
const TAIL = {
  en: /, | (?:or else|otherwise|failing which|if not|after which|and (?:no|any|those|late|unattended|anyone))(?= )/giu,
  nl: /, | (?:anders|zoniet|zo niet|en (?:geen|wie|te late))(?= )/giu,
};

/** Longer than this a part is a paragraph, not a norm. Words. */
const LONGEST = 34;

export interface Segment {
  /** As written. */
  whole: string;
  /** Without the threat behind it. */
  part: string;
}

/** Parts in reading order. Those that introduce something, run on or do not close are left out. */
export function segmentsOf(finding: Finding): Segment[] {
  const { language, sentence } = finding;
  const cut = tidy(sentence).split(/(;\s+|:\s+|\s[–—-]{1,2}\s|(?<=[\p{Ll}\d)]{2}|^\d)\.\s+(?=\p{L}))/u);
  const parts: Segment[] = [];
  for (let i = 0; i < cut.length; i += 2) {
    if (/^:/.test(cut[i + 1] ?? '') || (cut[i + 1] === undefined && /:\s*$/.test(sentence))) continue;
    const whole = tidy(cut[i] ?? '');
    const part = tidy(withoutTail(whole, language));
    if (sound(part)) parts.push({ whole, part });
  }
  return parts;
}

function withoutTail(part: string, language: Finding['language']): string {
  // The last cut counts: an earlier comma may stand in a list.
  for (const match of [...part.matchAll(TAIL[language])].reverse()) {
    const head = part.slice(0, match.index);
    if (head.split(' ').length >= 4 && !threatens(head, language) && threatens(part.slice(match.index), language)) {
      return head;
    }
  }
  return part;
}

function sound(part: string): boolean {
  if (part.split(' ').length < 2 || part.split(' ').length > LONGEST) return false;
  if (/[?!"“”„«»|=<>@]|\.\.|https?:|\s\p{L}$|\p{Extended_Pictographic}/u.test(part)) return false;
  // Shouted, or a row of a table.
  return !/(?:\p{Lu}{2,} ){3}| \/ /u.test(part);
}
