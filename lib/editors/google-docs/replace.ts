/** Finds out what a wording changes in the document, and whether that may be done, before the bridge does it. */
import { editBetween } from '../../text/remap';
import type { ReplaceOutcome } from '../types';
import type { DocsEdit } from './channel';
import { askToReplace } from './client';
import { modeOf } from './mode';
import type { Anchor, DocumentText } from './text';

/** Objects, breaks and borders: whatever a plain paste would take away. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: Docs marks them with control characters.
const NOT_PLAIN = /[\u0000-\u001f\ufffc\ue000-\uf8ff]/;

export async function replaceInDocs(
  document: DocumentText,
  page: Document,
  anchor: Anchor,
  text: string,
  expected: string,
  signal: AbortSignal,
): Promise<ReplaceOutcome> {
  const mode = modeOf(page);
  if (mode === 'view') return 'view-only';
  if (mode === 'suggest') return 'suggesting';
  if (page.defaultView?.navigator.onLine === false) return 'offline';
  const { span, raw } = anchor;
  if (!span || comparable(raw) !== comparable(expected)) return 'moved';
  if (document.isRepeated(anchor)) return 'ambiguous';
  const change = changeOf(raw, text);
  if (!change) return 'done';
  if (NOT_PLAIN.test(raw.slice(change.start, change.end)) || NOT_PLAIN.test(change.insert)) return 'not-plain';
  const edit: DocsEdit = {
    address: page.location.href,
    sentence: { start: span.start, words: raw },
    start: span.start + change.start,
    end: span.start + change.end,
    insert: change.insert,
  };
  const outcome = await askToReplace(page, edit, signal);
  return outcome === 'no-entry' ? 'ignored' : outcome;
}

/**
 * The smallest change in whole words that makes `after` of `before`, so that formatting, links and comments outside it
 * stay. Never an empty paste, which Docs drops. Null: they are the same.
 */
export function changeOf(before: string, after: string): { start: number; end: number; insert: string } | null {
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

/** The detector's words have line feeds for soft breaks and spaces for objects. */
function comparable(text: string): string {
  return text.replaceAll('\u000b', '\n').replaceAll('\ufffc', ' ').toWellFormed();
}
