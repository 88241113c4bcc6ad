/**
 * What the two halves of us in a Google document say to each other: the bridge in the page's own world, where Docs keeps the
 * text, and the adapter in ours. Details of the events are strings, the one kind of value that passes between worlds in
 * every browser.
 */

/** Adapter asks whether there is a bridge; it answers before `dispatchEvent` returns. */
export const HELLO = 'talk-first:docs-hello';
export const HERE = 'talk-first:docs-here';
/** Adapter asks for the text (the detail is a number for the answer); the answer is a `DocsAnswer` as JSON. */
export const ASK = 'talk-first:docs-ask';
export const ANSWER = 'talk-first:docs-answer';

export interface DocsText {
  /** The whole document as Docs gives it, with its control characters. */
  text: string;
  /** Where the caret or the end of the selection is in it; null when there is none. */
  caret: number | null;
}

export interface DocsAnswer {
  id: string;
  /** Null: Docs did not give its text (the layer is off, or the page was opened before the extension was there). */
  content: DocsText | null;
}
