/** Following a span through an edit. Fails closed: a span the edit reached into is gone. */
import type { Span } from '../detect/types';

/** The one stretch in which two texts differ: `before.slice(start, endBefore)` became `after.slice(start, endAfter)`. */
export interface Edit {
  start: number;
  endBefore: number;
  endAfter: number;
}

/** Comparing slices is a memory compare; character by character it would cost milliseconds per keystroke in long texts. */
const CHUNK = 2048;

/** The smallest single edit that turns one text into the other, or null when they are equal. */
export function editBetween(before: string, after: string): Edit | null {
  if (before === after) return null;
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start + CHUNK <= shorter && before.slice(start, start + CHUNK) === after.slice(start, start + CHUNK)) {
    start += CHUNK;
  }
  while (start < shorter && before.charCodeAt(start) === after.charCodeAt(start)) start++;
  let tail = 0;
  const room = shorter - start;
  while (
    tail + CHUNK <= room &&
    before.slice(before.length - tail - CHUNK, before.length - tail) ===
      after.slice(after.length - tail - CHUNK, after.length - tail)
  ) {
    tail += CHUNK;
  }
  while (tail < room && before.charCodeAt(before.length - 1 - tail) === after.charCodeAt(after.length - 1 - tail)) {
    tail++;
  }
  return { start, endBefore: before.length - tail, endAfter: after.length - tail };
}

/**
 * Where `span` of the text before the edit stands after it, or null when the edit reached into it. An edit that only
 * touches a border leaves the span as it was.
 */
export function remapSpan(span: Span, edit: Edit | null): Span | null {
  if (!edit || span.end <= edit.start) return { start: span.start, end: span.end };
  if (span.start >= edit.endBefore) {
    const shift = edit.endAfter - edit.endBefore;
    return { start: span.start + shift, end: span.end + shift };
  }
  return null;
}
