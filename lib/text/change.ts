import { editBetween } from './remap';

/** `before.slice(start, end)` is to become `insert`. */
export interface Change {
  start: number;
  end: number;
  insert: string;
}

/**
 * The smallest change in whole words that makes `after` of `before`, so that formatting, links and comments outside it
 * stay. Never an empty insertion, which some editors drop. Null: they are the same.
 */
export function changeOf(before: string, after: string): Change | null {
  const edit = editBetween(before, after);
  if (!edit) return null;
  let { start, endBefore: end, endAfter } = edit;
  const isBorder = (text: string, at: number) =>
    at <= 0 || at >= text.length || text[at - 1] === ' ' || text[at] === ' ';
  while (!isBorder(before, start) || !isBorder(after, start)) start--;
  while (!isBorder(before, end) || !isBorder(after, endAfter)) {
    end++;
    endAfter++;
  }
  const isBlank = () => after.slice(start, endAfter).trim() === '';
  // Only taken out: the word before, or else the one after, is written once more.
  if (isBlank() && start > 0) {
    start--;
    while (start > 0 && before[start - 1] !== ' ') start--;
  }
  while (end < before.length && (isBlank() || !isBorder(before, end))) {
    end++;
    endAfter++;
  }
  return { start, end, insert: after.slice(start, endAfter) };
}
