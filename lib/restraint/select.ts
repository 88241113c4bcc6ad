/** Which of the passages that were found are underlined now. */
import type { Severity, Span } from '../detect/types';

/** At most this many underlines in one document, or in sight at once: more of them and none is read. */
export const MARK_CAP = 5;
/** About as many characters as are in sight at once in a document of many pages. */
const SIGHT = 3000;

export interface Candidate {
  id: string;
  tier: 'mark' | 'panel';
  severity: Severity;
  confidence: number;
  /** Already underlined: stays so while the caret comes and goes, so that clicking a mark does not take it away. */
  marked: boolean;
  /** The sentence is being written at this moment (see `isBeingWritten`). */
  beingWritten: boolean;
  /** Whether it can be seen now, where there are more than may be underlined: what is in sight comes first. */
  inView?: boolean;
  /** Where it stands, in a document of many pages. Without it the cap is for the document. */
  offset?: number;
}

/** Ids of the passages to underline: those in sight first, the most severe of them first, then the surest, then those that stand first. */
export function selectMarks(candidates: readonly Candidate[], cap: number = MARK_CAP): Set<string> {
  const ranked = candidates
    .filter((candidate) => candidate.tier === 'mark' && (candidate.marked || !candidate.beingWritten))
    .sort(
      (a, b) =>
        Number(b.inView ?? false) - Number(a.inView ?? false) || b.severity - a.severity || b.confidence - a.confidence,
    );
  const chosen: Candidate[] = [];
  for (const candidate of ranked) {
    if (chosen.filter((other) => isInSight(candidate, other)).length < cap) chosen.push(candidate);
  }
  return new Set(chosen.map((candidate) => candidate.id));
}

/** Whether two passages can be on the screen together. */
function isInSight({ offset: a }: Candidate, { offset: b }: Candidate): boolean {
  return a === undefined || b === undefined || Math.abs(a - b) < SIGHT;
}

const ENDED = /[.!?…。！？][)\]}"'”’»]*$/u;

/**
 * Whether the caret stands inside the sentence, or behind it at the end of the paragraph while nothing has closed it yet.
 * A space alone does not close a sentence: people pause after a word too.
 */
export function isBeingWritten(paragraph: string, sentence: Span, caret: number | null): boolean {
  if (caret === null || caret <= sentence.start) return false;
  if (caret < sentence.end) return true;
  const closed = ENDED.test(paragraph.slice(sentence.start, sentence.end).trimEnd());
  return !closed && paragraph.slice(sentence.end).trim() === '';
}
