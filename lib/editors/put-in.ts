/**
 * One way for a wording into every editor on a page: its words are selected as a person would select them, and typed over.
 * The editor hears of it as it hears of keys, so that its own text, its undo and its formatting stay right. Then the text
 * is read again, and what came out otherwise is taken back.
 */
import { changeOf } from '../text/change';
import type { ReplaceOutcome } from './types';

/** What an editor has to do itself. Offsets are UTF-16 indices in `text()`. */
export interface Field {
  readonly element: HTMLElement;
  isReadOnly(): boolean;
  /** Everything the writer wrote, as it is now. */
  text(): string;
  /** Selects a stretch. False: there is more in it than plain text, or it is not there. */
  select(start: number, end: number): boolean;
  /** What is selected, as the page sees it. */
  selected(): string;
  /** Remembers where the caret is. What is returned puts it there again, wherever that offset is by then. */
  keepCaret(): (moved: (offset: number) => number) => void;
}

export type Way = 'type' | 'paste';

/** Editors take the focus in, and change their own selection with it, up to 50 ms later (CKEditor). */
const FOCUS_MS = 70;
/** When the text is read again. Frameworks draw at once or a few frames later; it has to be right twice in a row. */
const LOOKS_MS = [0, 40, 60, 100, 200, 300];

const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Puts `text` in the place of `expected`, which stands at `find()`. */
export async function putIn(
  field: Field,
  find: () => number | undefined,
  text: string,
  expected: string,
  ways: Way[],
): Promise<ReplaceOutcome> {
  const { element } = field;
  if (field.isReadOnly()) return 'view-only';
  if (/[\n\r]/.test(text)) return 'not-plain';
  const putScrollBack = keepScroll(element);
  element.focus({ preventScroll: true });
  await wait(FOCUS_MS);
  if (field.isReadOnly()) return 'view-only';
  const before = field.text();
  const at = find();
  if (at === undefined || before.slice(at, at + expected.length).toWellFormed() !== expected.toWellFormed())
    return 'moved';
  const change = changeOf(before.slice(at, at + expected.length), text);
  if (!change) return 'done';
  const start = at + change.start;
  const end = at + change.end;
  const wanted = before.slice(0, start) + change.insert + before.slice(end);
  const putCaretBack = field.keepCaret();

  const attempt = async (way: Way): Promise<ReplaceOutcome> => {
    // From here to the typing nothing comes between: a key that falls into the selected words would destroy them.
    if (!field.select(start, end)) return 'not-plain';
    // Editors keep a selection of their own and hear of this one by an event that the browser sends only later.
    element.ownerDocument.dispatchEvent(new Event('selectionchange'));
    if (plain(field.selected()) !== plain(before.slice(start, end)) || field.text() !== before) return 'moved';
    WAYS[way](element, change.insert);
    return look(field, before, wanted);
  };
  let outcome: ReplaceOutcome = 'ignored';
  for (const way of ways) {
    outcome = await attempt(way);
    if (outcome !== 'ignored') break;
  }
  if (outcome === 'unsure') {
    takeBack(element);
    if ((await look(field, wanted, before)) === 'done') outcome = 'ignored';
  }
  const shift = outcome === 'done' ? wanted.length - before.length : 0;
  if (outcome !== 'unsure') putCaretBack((offset) => (offset <= start ? offset : Math.max(offset, end) + shift));
  putScrollBack();
  return outcome;
}

/** `done`: the text became `wanted` and stayed so; `ignored`: it is as before. */
async function look(field: Field, before: string, wanted: string): Promise<ReplaceOutcome> {
  let outcome: ReplaceOutcome = 'ignored';
  for (const pause of LOOKS_MS) {
    await wait(pause);
    const now = field.text();
    if (now === wanted && outcome === 'done') return 'done';
    outcome = now === wanted ? 'done' : now === before ? 'ignored' : 'unsure';
  }
  return outcome;
}

const WAYS: Record<Way, (element: HTMLElement, text: string) => void> = {
  type: (element, text) => element.ownerDocument.execCommand('insertText', false, text),
  paste(element, text) {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', text);
    const target = element.ownerDocument.getSelection()?.focusNode?.parentElement ?? element;
    target.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true, composed: true }),
    );
  },
};

/** By the editor's own undo, which hears keys; without one, by the browser's. */
function takeBack(element: HTMLElement): void {
  const mac = navigator.platform.startsWith('Mac');
  const key = { key: 'z', code: 'KeyZ', keyCode: 90, ctrlKey: !mac, metaKey: mac };
  const event = new KeyboardEvent('keydown', { ...key, bubbles: true, cancelable: true, composed: true });
  if (element.dispatchEvent(event)) element.ownerDocument.execCommand('undo');
}

/** White space is no word: what a selection says of it differs by how it is laid out. */
export function plain(text: string): string {
  return text.replace(/[\s\u200b\u2060\ufeff]+/g, '');
}

/** Typing scrolls to the caret; afterwards everything stands where it stood. */
function keepScroll(element: Element): () => void {
  const kept: [Element, number, number][] = [];
  let at: Element | null = element;
  while (at) {
    kept.push([at, at.scrollTop, at.scrollLeft]);
    at = at.parentElement ?? (at.getRootNode() as Partial<ShadowRoot>).host ?? frameOf(at);
  }
  return () => {
    for (const [scroller, top, left] of kept) {
      if (scroller.scrollTop !== top) scroller.scrollTop = top;
      if (scroller.scrollLeft !== left) scroller.scrollLeft = left;
    }
  };
}

function frameOf(element: Element): Element | null {
  try {
    return element.ownerDocument.defaultView?.frameElement ?? null;
  } catch {
    return null;
  }
}
