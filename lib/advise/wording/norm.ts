/**
 * The norm in a passage, as words that can stand after a colon: "hand in grades within 15 working days".
 * What the detector gives is a piece of the writer's sentence. It is used when it can be made to stand alone without
 * changing what it says; otherwise the place stays open and the writer fills it.
 */
import type { Finding, Slot, Span } from '../../detect/types';
import { type Audience, audienceOf } from './audience';
import { duePhrase } from './dates';
import { englishNorm } from './norm-en';
import { dutchNorm } from './norm-nl';
import { around, lastClause, lowerFirst, opensSentence, slotText, tidy } from './text';

/** A piece of a sentence that may be a norm, with what stands around it. */
export interface NormPiece {
  /** The writer's words, tidied; not empty. */
  words: string;
  /** Lower-case text of the same clause before and after it. */
  before: string;
  after: string;
  audience: Audience;
  /** The words follow the audience immediately, so they open with the finite verb. */
  followsAudience: boolean;
  /** The lower-case word in front of the audience: in an inverted clause ("voortaan moet iedereen ...") its finite verb. */
  beforeAudience: string;
  /** The passage forbids something. */
  ban: boolean;
  /** The passage threatens, so the words may be the offence rather than the norm. */
  threat: boolean;
}

/** The norm, or null when it is better asked for. */
export function normOf(finding: Finding): string | null {
  const piece = pieceOf(finding);
  if (!piece) return null;
  const words = finding.language === 'nl' ? dutchNorm(piece) : englishNorm(piece);
  const norm = words === null ? '' : tidy(words);
  if (!/\p{L}{2}/u.test(norm)) return null;
  return withDeadline(norm, finding);
}

function pieceOf(finding: Finding): NormPiece | null {
  const slot = finding.slots.norm;
  const raw = slotText(finding, 'norm');
  if (!slot || raw === null) return null;
  const kept = withoutOthers(slot, finding);
  const words = tidy(kept.text);
  if (words === '') return null;
  const { before, after } = around(finding, kept.span);
  const { audience } = finding.slots;
  const gap = audience
    ? finding.sentence.slice(audience.span.end - finding.span.start, kept.span.start - finding.span.start)
    : 'x';
  const kinds = new Set(finding.kinds);
  return {
    words: opensSentence(finding, { text: kept.text, span: kept.span }) ? lowerFirst(words) : words,
    before: lastClause(before),
    after,
    audience: audienceOf(finding),
    followsAudience: audience !== undefined && audience.span.end <= kept.span.start && gap.trim() === '',
    beforeAudience: (audience && /(\p{L}+) *$/u.exec(around(finding, audience.span).before)?.[1]) || '',
    ban: kinds.has('ban'),
    threat: kinds.has('sanction') || kinds.has('collective'),
  };
}

/** The longest part of the norm that no threat, incident or purpose covers, without the audience at its beginning. */
function withoutOthers(slot: Slot, finding: Finding): Slot {
  if (slot.text.length !== slot.span.end - slot.span.start) return slot;
  const { sanction, incident, purpose, audience } = finding.slots;
  let pieces: Span[] = [slot.span];
  for (const other of [sanction, incident, purpose]) {
    if (other) pieces = pieces.flatMap((piece) => minus(piece, other.span));
  }
  if (audience)
    pieces = pieces.flatMap((piece) => (audience.span.start <= piece.start ? minus(piece, audience.span) : [piece]));
  const longest = pieces.reduce((best, piece) => (length(piece) > length(best) ? piece : best), {
    start: slot.span.start,
    end: slot.span.start,
  });
  const from = longest.start - slot.span.start;
  return { text: slot.text.slice(from, from + length(longest)), span: longest };
}

function minus(piece: Span, cut: Span): Span[] {
  if (cut.end <= piece.start || cut.start >= piece.end) return [piece];
  return [
    { start: piece.start, end: cut.start },
    { start: cut.end, end: piece.end },
  ].filter((part) => length(part) > 0);
}

function length(span: Span): number {
  return span.end - span.start;
}

/** A rewording keeps the date: it is added when the norm does not carry it already. */
function withDeadline(norm: string, finding: Finding): string {
  const due = duePhrase(finding);
  if (due === null || norm.toLowerCase().includes(due.date.toLowerCase())) return norm;
  return finding.language === 'nl' ? `${norm}, ${due.phrase}` : `${norm} ${due.phrase}`;
}
