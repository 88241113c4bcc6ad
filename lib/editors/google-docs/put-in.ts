/**
 * Puts a wording into the document: one paste, as the writer would do it by hand, and never a second one. Runs in the page's
 * own world, because Docs wants its events made by the frame that takes the keys.
 */
import { type AnnotatedText, endsOf } from './annotated-text';
import type { DocsEdit, DocsOutcome } from './channel';
import { textEventTarget } from './text-event-frame';

/** When the text is read again to see what became of the paste. Docs takes some 40 ms; the last answer counts. */
const LOOKS_MS = [60, 120, 240, 480, 700];
/** So much around the change has to be the same again when somebody else typed meanwhile. */
const AROUND = 40;

interface Selection {
  start: number;
  end: number;
}

export async function putIn(annotated: AnnotatedText, document: Document, edit: DocsEdit): Promise<DocsOutcome> {
  const target = textEventTarget(document);
  const frame = target?.ownerDocument.defaultView;
  if (!target || !frame || !annotated.setSelection || !annotated.getSelection) return 'no-entry';

  // From here to the paste nothing may come between: a key typed into the selected words would destroy them.
  const before = annotated.getText();
  if (!isThere(before, document, edit)) return 'moved';
  const caret = selectionOf(annotated);
  const caretInView = isCaretInView(document);
  target.focus({ preventScroll: true });
  annotated.setSelection(edit.start, edit.end);
  const selected = selectionOf(annotated);
  const right = selected?.start === edit.start && selected.end === edit.end;
  if (!right || !isThere(annotated.getText(), document, edit)) {
    putBack(annotated, caret);
    return 'moved';
  }
  // Docs takes the focus off the frame's editable when the selection is set.
  target.focus({ preventScroll: true });
  target.dispatchEvent(pasteOf(frame, edit.insert));

  const wanted = before.slice(0, edit.start) + edit.insert + before.slice(edit.end);
  const outcome = await outcomeOf(annotated, before, wanted, edit);
  if (outcome === 'ignored' && same(selectionOf(annotated), edit)) putBack(annotated, caret);
  if (outcome === 'done' && annotated.getText() === wanted) {
    settleCaret(annotated, target, edit, caretInView ? caret : undefined);
  }
  return outcome;
}

function isThere(text: string, document: Document, { address, sentence, start, end }: DocsEdit): boolean {
  const { words } = sentence;
  const inside = start >= sentence.start && end <= sentence.start + words.length;
  const once = text.indexOf(words) === sentence.start && text.indexOf(words, sentence.start + 1) === -1;
  return inside && once && document.location?.href === address;
}

function selectionOf(annotated: AnnotatedText): Selection | undefined {
  const [first, ...more] = annotated.getSelection?.() ?? [];
  const ends = endsOf(first);
  if (more.length > 0 || !ends) return undefined;
  return { start: Math.min(ends.from, ends.to), end: Math.max(ends.from, ends.to) };
}

function same(a: Selection | undefined, b: Selection): boolean {
  return a?.start === b.start && a.end === b.end;
}

/** Left selected, the words would be gone with the next key the writer presses. */
function putBack(annotated: AnnotatedText, caret: Selection | undefined): void {
  if (caret) annotated.setSelection?.(caret.start, caret.end);
}

/**
 * After the paste the caret is somewhere in the middle of the sentence. It goes back to where the writer had it, if that was
 * outside the sentence and in sight; otherwise to the end of the sentence, to write on. Not when the writer moved it since.
 */
function settleCaret(annotated: AnnotatedText, target: HTMLElement, edit: DocsEdit, before?: Selection): void {
  const { sentence, start, end, insert } = edit;
  const now = selectionOf(annotated);
  const pasted = start + insert.length;
  if (!now || now.start !== now.end || now.end !== pasted) return;
  const longer = insert.length - (end - start);
  const sentenceEnd = sentence.start + sentence.words.length;
  let at = { start: sentenceEnd + longer, end: sentenceEnd + longer };
  if (before && before.end < sentence.start) at = before;
  if (before && before.start > sentenceEnd) at = { start: before.start + longer, end: before.end + longer };
  if (same(now, at)) return;
  annotated.setSelection?.(at.start, at.end);
  target.focus({ preventScroll: true });
}

/** Unless it can be told that it is not. */
function isCaretInView(document: Document): boolean {
  const caret = document.querySelector('#kix-current-user-cursor-caret') ?? document.querySelector('.kix-cursor-caret');
  const view = document.querySelector('.kix-appview-editor')?.getBoundingClientRect();
  const box = caret?.getBoundingClientRect();
  return !box || !view || (box.bottom > view.top && box.top < view.bottom);
}

/** Docs trims spaces at the edges of what is pasted, but turns no-break spaces into spaces. */
function pasteOf(frame: Window & typeof globalThis, insert: string): ClipboardEvent {
  const text = insert.replace(/^ +|(?<! ) +$/g, (spaces) => '\u00a0'.repeat(spaces.length));
  const clipboardData = new frame.DataTransfer();
  clipboardData.setData('text/plain', text);
  const event = new frame.ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true, composed: true });
  // Firefox leaves out what the event is made with, and takes it afterwards.
  if (event.clipboardData?.getData('text/plain') !== text) event.clipboardData?.setData('text/plain', text);
  return event;
}

/** Only the text itself tells what happened: Docs says nothing when it takes no input. */
async function outcomeOf(
  annotated: AnnotatedText,
  before: string,
  wanted: string,
  edit: DocsEdit,
): Promise<DocsOutcome> {
  const { start, end, insert } = edit;
  /** Where changes are only suggested, the old words stay beside the new ones. */
  const suggested = [start, end].map((at) => before.slice(0, at) + insert + before.slice(at));
  const around = plain(wanted.slice(Math.max(0, start - AROUND), start + insert.length + AROUND));
  let outcome: DocsOutcome = 'ignored';
  for (const wait of LOOKS_MS) {
    await new Promise((resolve) => setTimeout(resolve, wait));
    const now = annotated.getText();
    if (now === wanted || plain(now).includes(around)) return 'done';
    if (suggested.some((text) => plain(text) === plain(now))) return 'suggested';
    outcome = now === before || now.includes(edit.sentence.words) ? 'ignored' : 'unsure';
  }
  return outcome;
}

function plain(text: string): string {
  return text.replaceAll('\u00a0', ' ');
}
