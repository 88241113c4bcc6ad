/** Finds out what a wording changes in the document, and whether that may be done, before the bridge does it. */
import { changeOf } from '../../text/change';
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
  if (mode === 'locked') return 'locked';
  if (mode === 'suggest') return 'suggesting';
  if (isOffline(page)) return 'offline';
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
  if (outcome !== 'ignored' && outcome !== 'no-entry') return outcome;
  // Docs may say only now why it took nothing.
  if (modeOf(page) === 'locked') return 'locked';
  return isOffline(page) ? 'offline' : 'ignored';
}

function isOffline(page: Document): boolean {
  return page.defaultView?.navigator.onLine === false;
}

/** The detector's words have line feeds for soft breaks and spaces for objects. */
function comparable(text: string): string {
  return text.replaceAll('\u000b', '\n').replaceAll('\ufffc', ' ').toWellFormed();
}
