/**
 * One way for a wording into every editor on a page: its words are selected as a person would select them, and typed over.
 * The editor hears of it as it hears of keys, so that its own text, its undo and its formatting stay right. Then the text
 * is read again, and what came out otherwise is taken back.
 */
import { changeOf } from '../text/change';
import { EditableField } from './contenteditable-field';
import { TextareaField } from './textarea-field';
import type { Door, ReplaceOutcome, Way } from './types';

/** What an editor has to do itself. Offsets are UTF-16 indices in `text()`. */
export interface Field {
  readonly element: HTMLElement;
  /** Everything the writer wrote, as it is now. */
  text(): string;
  /** Selects a stretch. False: there is more in it than plain text, or it is not there. */
  select(start: number, end: number): boolean;
  /** What is selected, as the page sees it. */
  selected(): string;
  /** The same as a range, where the text is DOM. */
  range?(): Range | undefined;
  /** Which offset a place in a node is, where the text is DOM. */
  offsetOf?(node: Node, offset: number): number | undefined;
  /** Remembers where the caret is. What is returned puts it there again, wherever that offset is by then. */
  keepCaret(): (moved: (offset: number) => number) => void;
}

/**
 * Editors make one undo step of what changes within so many milliseconds: ProseMirror and CodeMirror 500, Quill and Lexical
 * 1000. A wording that comes sooner after the last key is taken back together with what was typed.
 */
const REST_MS = 1000;
/** Some texts never rest, for others write in them too. */
const REST_AT_MOST_MS = 4000;
/** Editors take the focus in, and change their own selection with it, up to 50 ms later (CKEditor). */
const FOCUS_MS = 70;
/** When the text is read again. Frameworks draw at once or a few frames later; it has to be right twice in a row. */
const LOOKS_MS = [0, 40, 60, 100, 200, 300];

/** So much around the change has to be right where only a part of the text is on the page. */
const AROUND = 80;

const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Puts `text` in the place of the words behind `door`, which have to read as expected. */
export async function putIn(door: Door, text: string, expected: string): Promise<ReplaceOutcome> {
  const { element } = door;
  if (door.isReadOnly()) return 'view-only';
  if (/[\n\r]/.test(text)) return 'not-plain';
  await rested(door);
  const putScrollBack = keepScroll(element);
  element.focus({ preventScroll: true });
  await wait(FOCUS_MS);
  if (door.isReadOnly()) return 'view-only';
  const field = fieldOf(door);
  const before = field.text();
  const place = door.start();
  const at = typeof place === 'object' ? field.offsetOf?.(place.node, place.offset) : place;
  if (at === undefined || before.slice(at, at + expected.length).toWellFormed() !== expected.toWellFormed())
    return 'moved';
  const change = changeOf(before.slice(at, at + expected.length), text);
  if (!change) return 'done';
  const start = at + change.start;
  const end = at + change.end;
  const wanted = before.slice(0, start) + change.insert + before.slice(end);
  const seen = (whole: string, length: number): Sight => {
    if (!door.partial) return (now) => now === whole;
    const around = whole.slice(Math.max(0, start - AROUND), start + length + AROUND);
    return (now) => now.includes(around);
  };
  const isBefore = seen(before, end - start);
  const isWanted = seen(wanted, change.insert.length);
  const putCaretBack = field.keepCaret();

  const attempt = async (way: Way): Promise<ReplaceOutcome> => {
    // From here to the typing nothing comes between: a key that falls into the selected words would destroy them.
    if (!field.select(start, end)) return 'not-plain';
    // Editors keep a selection of their own and hear of this one by an event that the browser sends only later.
    element.ownerDocument.dispatchEvent(new (pageOf(element).Event)('selectionchange'));
    if (plain(field.selected()) !== plain(before.slice(start, end)) || field.text() !== before) return 'moved';
    WAYS[way](field, change.insert);
    return look(field, isBefore, isWanted);
  };
  let outcome: ReplaceOutcome = 'ignored';
  for (const way of door.ways) {
    outcome = await attempt(way);
    if (outcome !== 'ignored') break;
  }
  if (outcome === 'unsure') {
    takeBack(element);
    if ((await look(field, isWanted, isBefore)) === 'done') outcome = 'ignored';
  }
  const shift = outcome === 'done' ? wanted.length - before.length : 0;
  if (outcome !== 'unsure') putCaretBack((offset) => (offset <= start ? offset : Math.max(offset, end) + shift));
  putScrollBack();
  return outcome;
}

/** Waits until the editor has closed the undo step that what was typed last belongs to. */
async function rested({ changedAt }: Door): Promise<void> {
  const end = performance.now() + REST_AT_MOST_MS;
  for (;;) {
    const now = performance.now();
    const rest = Math.min((changedAt?.() ?? 0) + REST_MS, end) - now;
    if (rest <= 0) return;
    await wait(rest);
  }
}

function fieldOf(door: Door): Field {
  const { element } = door;
  return door.lines
    ? new EditableField(element, () => door.lines?.() ?? [])
    : new TextareaField(element as HTMLTextAreaElement);
}

/** Whether the text is what it should be. */
type Sight = (now: string) => boolean;

/** `done`: the text became what is wanted and stayed so; `ignored`: it is as before. */
async function look(field: Field, isBefore: Sight, isWanted: Sight): Promise<ReplaceOutcome> {
  let outcome: ReplaceOutcome = 'ignored';
  for (const pause of LOOKS_MS) {
    await wait(pause);
    const now = field.text();
    if (isWanted(now) && outcome === 'done') return 'done';
    outcome = isWanted(now) ? 'done' : isBefore(now) ? 'ignored' : 'unsure';
  }
  return outcome;
}

const WAYS: Record<Way, (field: Field, text: string) => void> = {
  type(field, data) {
    const { element } = field;
    const page = pageOf(element);
    const range = field.range?.();
    const asked = new page.InputEvent('beforeinput', {
      ...{ inputType: 'insertText', data, targetRanges: range ? [new page.StaticRange(range)] : [] },
      ...TRAVELS,
    });
    // The browser does not ask the editor when a script types, so we do, and leave it to the editor if it says so.
    if (element.dispatchEvent(asked)) element.ownerDocument.execCommand('insertText', false, data);
  },
  'type-and-tell'(field, data) {
    WAYS.type(field, data);
    const { element } = field;
    element.dispatchEvent(
      new (pageOf(element).InputEvent)('input', { inputType: 'insertReplacementText', data, ...TRAVELS }),
    );
  },
  paste({ element }, text) {
    const page = pageOf(element);
    const clipboardData = new page.DataTransfer();
    clipboardData.setData('text/plain', text);
    const event = new page.ClipboardEvent('paste', { clipboardData, ...TRAVELS });
    // Firefox leaves out what the event is made with, and takes it afterwards.
    if (event.clipboardData?.getData('text/plain') !== text) event.clipboardData?.setData('text/plain', text);
    element.dispatchEvent(event);
  },
};

const TRAVELS = { bubbles: true, cancelable: true, composed: true };

/** Made by the page's own constructors: in Firefox the page may not look into objects of ours. */
function pageOf(element: Element): Window & typeof globalThis {
  return element.ownerDocument.defaultView as Window & typeof globalThis;
}

/** By the editor's own undo, which hears keys; without one, by the browser's. */
function takeBack(element: HTMLElement): void {
  const mac = navigator.platform.startsWith('Mac');
  const key = { key: 'z', code: 'KeyZ', keyCode: 90, ctrlKey: !mac, metaKey: mac };
  const event = new (pageOf(element).KeyboardEvent)('keydown', { ...key, ...TRAVELS });
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
