/** How the house sees an editor, whatever it is made of. */
import type { Span } from '../detect/types';
import type { Line } from './contenteditable-lines';

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
  /** Radians by which each of `rects` is turned about its own middle; missing: not at all. */
  turn?(): number;
  /** The words as a DOM range, where the text is DOM (for CSS Custom Highlights). */
  range?(): Range | undefined;
  /** Where the words stand in the whole text, in an editor whose text is longer than a screen or two by nature. */
  offset?(): number;
  /** Brings the words into view without moving the caret. */
  reveal(): void;
  /** Lets go: nothing is kept for this hold any more. */
  release(): void;
}

/** What an editor can tell about a change of text. All of it may be missing. */
export interface TextChange {
  /** A sentence came to its end: worth a look although somebody writes on. */
  ended?: boolean;
  /** Nothing moved (yet): what keys do to the page is still to come, or it stays in its line. */
  undrawn?: boolean;
}

/** Whose text it is: the writer's own to change, or there to be read only, which is looked at when somebody asks for it. */
export type Standing = 'own' | 'view-only';

/**
 * What became of a wording that was to be put in.
 * - `done`: it is there, and one undo takes it back
 * - `suggested`: it is there as a suggestion, beside the words it would replace
 * - `moved`: the sentence reads otherwise by now; `ambiguous`: it stands there more than once
 * - `view-only`, `locked`, `suggesting`, `offline`: this is no time to change the text
 * - `not-plain`: a picture, a break or the like stands in the middle of it
 * - `ignored`: the editor did not take it; `unsure`: the text changed otherwise than wanted
 */
export type ReplaceOutcome =
  | 'done'
  | 'suggested'
  | 'moved'
  | 'ambiguous'
  | 'view-only'
  | 'locked'
  | 'suggesting'
  | 'offline'
  | 'not-plain'
  | 'ignored'
  | 'unsure';

/**
 * How text gets into an editor on the page.
 * - `type`: as keys do it; the editor is asked (`beforeinput`), and the browser does it when the editor leaves it
 * - `type-and-tell`: the same, for editors that keep an undo step only when they are told that words were replaced
 * - `paste`: as from the clipboard
 */
export type Way = 'type' | 'type-and-tell' | 'paste';

/** What is needed to put a text in the place of held words. The doing is the card's (put-in.ts), to keep the watcher small. */
export interface Door {
  /** What takes the keys. */
  readonly element: HTMLElement;
  /** All lines of the text as they are now. Missing: the element is a textarea. */
  lines?(): Line[];
  /** Only what is in view is on the page. */
  partial?: boolean;
  isReadOnly(): boolean;
  /** Where the words begin now: a place in a text node, or an offset in the value; undefined when they changed. */
  start(): { node: Node; offset: number } | number | undefined;
  /** In the order they are tried. */
  ways: Way[];
  /** When the text last changed, on the clock of `performance.now()` (ms). Missing: nobody knows. */
  changedAt?(): number;
}

export interface Editor {
  /** The element that identifies the editor on the page. */
  readonly element: Element;
  /** The editor draws its text itself and never lets anybody read it. */
  readonly outOfReach?: true;
  /** What the writer wrote, in reading order. May be asynchronous (Google Docs answers from the page's world). Null: cannot be read now. */
  read(): Block[] | null | Promise<Block[] | null>;
  /** Calls back after a change of text (not debounced). */
  onChange(listener: (change?: TextChange) => void): void;
  /** Calls back when the caret may have moved, where the page does not tell by itself. */
  onCaret?(listener: () => void): void;
  /** Only what is in view is on the page: what is missing may just have been scrolled away. */
  readonly partial?: boolean;
  /** Missing: the writer's own. */
  standing?(): Standing;
  onStanding?(listener: () => void): void;
  /** Puts `text` in the place of held words, which have to read as expected, by one change that one undo takes back. */
  replace?(hold: Hold, text: string, expected: string): Promise<ReplaceOutcome>;
  /** Where a text can be put in the place of held words. Missing, with `replace`: it is only to be copied. */
  door?(hold: Hold): Door | undefined;
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
  /** What the text stands on, where that is not the editor itself; null: white paper. */
  paper?(): Element | null;
  /** Calls back when boxes may have moved although the text did not change (scroll, resize, layout). */
  onMove(listener: () => void): void;
  /** No boxes are shown any more: what was kept for measuring can go. */
  rest(): void;
}

export interface EditorAdapter {
  name: string;
  /** The element of the editor that `element` belongs to, when this adapter can read it; null: an editor nobody is to read. */
  find(element: Element): Element | null | undefined;
  /** Everything the editor listens to ends with `signal`. */
  open(element: Element, signal: AbortSignal): Editor;
}
