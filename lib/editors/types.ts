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

export interface Editor {
  /** The element that identifies the editor on the page. */
  readonly element: Element;
  /** What the writer wrote, in reading order. May be asynchronous (Google Docs answers from the page's world). Null: cannot be read now. */
  read(): Block[] | null | Promise<Block[] | null>;
  /** Calls back after a change of text (not debounced). */
  onChange(listener: () => void): void;
  /** Calls back when boxes may have moved although the text did not change (scroll, resize, layout). */
  onMove(listener: () => void): void;
  /** Viewport boxes of the span's lines; empty when it cannot be seen now. Never changes selection or scroll. */
  rectsFor(span: BlockSpan): DOMRect[];
  /** DOM range of the span when text is DOM (for CSS Custom Highlights), otherwise undefined. */
  rangeFor?(span: BlockSpan): Range | undefined;
  /** Where the caret is, when it is in this editor. */
  caret(): { block: string; offset: number } | null;
  /** Brings the span into view without moving the caret. */
  reveal(span: BlockSpan): void;
}

export interface EditorAdapter {
  name: string;
  matches(element: Element): boolean;
  /** Everything the editor listens to ends with `signal`. */
  open(element: Element, signal: AbortSignal): Editor;
}
