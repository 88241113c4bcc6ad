/** Which of the passages that were found are underlined now. */
import type { Severity, Span } from '../detect/types';

/** At most this many underlines in one document: more of them and none is read. */
export const MARK_CAP = 5;

export interface Candidate {
  id: string;
  tier: 'mark' | 'panel';
  severity: Severity;
  confidence: number;
  /** Already underlined: stays so while the caret comes and goes, so that clicking a mark does not take it away. */
  marked: boolean;
  /** The sentence is being written at this moment (see `isBeingWritten`). */
  beingWritten: boolean;
}

/** Ids of the passages to underline: the most severe first, then the surest, then those that stand first. */
export function selectMarks(candidates: readonly Candidate[], cap: number = MARK_CAP): Set<string> {
  const chosen = candidates
    .filter((candidate) => candidate.tier === 'mark' && (candidate.marked || !candidate.beingWritten))
    .sort((a, b) => b.severity - a.severity || b.confidence - a.confidence)
    .slice(0, cap);
  return new Set(chosen.map((candidate) => candidate.id));
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
