/** How the house sees an editor, whatever it is made of. */
import type { Span } from '../detect/types';

/** One paragraph of what the writer wrote. `key` is stable while the paragraph stays the same one (content may change). */
export interface Block {
  key: string;
  text: string;
}

/** A span inside one block; offsets are UTF-16 indices in `Block.text`. */
export interface BlockSpan extends Span {
  block: string;
}

/** A grip on a span that stays on its words while text changes elsewhere, and lets go when the words themselves change. */
export interface Hold {
  /** Whether the words are still the ones that were taken hold of. Cheap: it is asked on every change. */
  intact(): boolean;
  /** Viewport boxes of the span's lines; empty when it cannot be seen now. Never changes selection or scroll. */
  rects(): DOMRect[];
  /** The words as a DOM range, where the text is DOM (for CSS Custom Highlights). */
  range?(): Range | undefined;
  /** Brings the words into view without moving the caret. */
  reveal(): void;
  /** Lets go: nothing is kept for this hold any more. */
  release(): void;
}

export interface Editor {
  /** The element that identifies the editor on the page. */
  readonly element: Element;
  /** What the writer wrote, in reading order. May be asynchronous (Google Docs answers from the page's world). Null: cannot be read now. */
  read(): Block[] | null | Promise<Block[] | null>;
  /** Calls back after a change of text (not debounced). */
  onChange(listener: () => void): void;
  /** Takes hold of a span of the last `read`. Undefined when the words are no longer there. */
  hold(span: BlockSpan): Hold | undefined;
  /** Where the caret is, when it is in this editor. */
  caret(): { block: string; offset: number } | null;
  /** Present where the text is not DOM, so that marks have to be boxes laid over it. */
  overlay?: Overlay;
}

/** What a painter of boxes needs to know. */
export interface Overlay {
  /** The element to lay boxes in: the nearest one that scrolls along with the text. Never inside anything editable. */
  parent(): Element;
  /** Calls back when boxes may have moved although the text did not change (scroll, resize, layout). */
  onMove(listener: () => void): void;
  /** No boxes are shown any more: what was kept for measuring can go. */
  rest(): void;
}

export interface EditorAdapter {
  name: string;
  /** The element of the editor that `element` belongs to, when this adapter can read it. */
  find(element: Element): Element | undefined;
  /** Everything the editor listens to ends with `signal`. */
  open(element: Element, signal: AbortSignal): Editor;
}
