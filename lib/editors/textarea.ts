/**
 * The plain textarea. Its text is one string; paragraphs are its lines.
 * Test pages: tests/pages/textarea.html, many-editors.html
 */

import type { Span } from '../detect/types';
import { LineKeys } from '../text/diff-lines';
import { editBetween, remapSpan } from '../text/remap';
import { watchMoves } from './moves';
import { ownLines } from './quoted';
import { isMasked, isOneLineOrSecret, isReadOnly, isTextarea } from './readable';
import { TextareaMirror } from './textarea-mirror';
import { hostOf, middleOf, turned, turnOf } from './turn';
import type { Block, BlockSpan, Door, Editor, EditorAdapter, Hold, Overlay, TextChange } from './types';

export const textarea: EditorAdapter = {
  name: 'textarea',
  find: (element) =>
    isTextarea(element) && !isOneLineOrSecret(element) && !isReadOnly(element) && !isMasked(element)
      ? element
      : undefined,
  open: (element, signal) => new Textarea(element as HTMLTextAreaElement, signal),
};

class Textarea implements Editor {
  private readonly keys = new LineKeys(() => `l${++this.keyCount}`);
  private keyCount = 0;
  /** The text as last looked at, and as last read: holds follow the first, keys count in the second. */
  private value = '';
  private readValue = '';
  private starts = new Map<string, number>();
  private holds = new Set<TextareaHold>();
  private mirror: TextareaMirror | undefined;
  private readonly document: Document;
  private onMove: (() => void) | undefined;
  /** How far the textarea is turned, as last looked at; undefined when boxes cannot follow. */
  turn: number | undefined;

  constructor(
    readonly element: HTMLTextAreaElement,
    private readonly signal: AbortSignal,
  ) {
    this.document = element.ownerDocument;
    signal.addEventListener('abort', () => this.mirror?.remove(), { once: true });
  }

  read(): Block[] {
    this.sync();
    this.starts.clear();
    this.readValue = this.value;
    if (isReadOnly(this.element)) return [];
    const lines = this.value.split('\n');
    const keys = this.keys.update(lines);
    const own = ownLines(lines);
    const blocks: Block[] = [];
    let start = 0;
    lines.forEach((text, i) => {
      const key = keys[i] as string;
      this.starts.set(key, start);
      start += text.length + 1;
      if (own[i]) blocks.push({ key, text });
    });
    return blocks;
  }

  onChange(listener: (change?: TextChange) => void): void {
    const options = { passive: true, signal: this.signal };
    const changed = () => {
      this.sync();
      listener({ undrawn: this.mirror?.staysPut(this.value) });
    };
    this.element.addEventListener('input', changed, options);
    // A page that sets the value itself sends no input event, but the caret it moves does.
    const whenSet = () => this.element.value !== this.value && changed();
    this.element.addEventListener('selectionchange', whenSet, options);
    this.element.ownerDocument.addEventListener('selectionchange', whenSet, options);
    this.element.form?.addEventListener('reset', () => queueMicrotask(whenSet), options);
  }

  hold({ block, start, end }: BlockSpan): Hold | undefined {
    this.sync();
    const line = this.starts.get(block);
    if (line === undefined) return undefined;
    const span = remapSpan({ start: line + start, end: line + end }, editBetween(this.readValue, this.value));
    if (!span) return undefined;
    const hold = new TextareaHold(this, span);
    this.holds.add(hold);
    return hold;
  }

  door(hold: Hold): Door | undefined {
    if (!(hold instanceof TextareaHold)) return undefined;
    const { element } = this;
    const start = () => (hold.intact() ? hold.span?.start : undefined);
    return { element, isReadOnly: () => isReadOnly(element), start, ways: ['type'] };
  }

  caret(): { block: string; offset: number } | null {
    const root = this.element.getRootNode() as Document | ShadowRoot;
    if (root.activeElement !== this.element) return null;
    const at = this.element.selectionEnd;
    let found: { block: string; offset: number } | null = null;
    for (const [block, start] of this.starts) {
      if (start > at) break;
      found = { block, offset: at - start };
    }
    return found;
  }

  overlay: Overlay = {
    rest: () => {
      this.mirror?.remove();
      this.mirror = undefined;
    },
    parent: () => topLayerAround(this.element),
    onMove: (listener) => {
      this.onMove = listener;
      watchMoves(this.element, listener, this.signal);
      const onFonts = () => {
        this.mirror?.remeasure();
        listener();
      };
      this.element.ownerDocument.fonts?.addEventListener('loadingdone', onFonts, { signal: this.signal });
    },
  };

  /** Brings the holds up to the text as it is now. */
  sync(): void {
    const { value } = this.element;
    const edit = editBetween(this.value, value);
    if (!edit) return;
    this.value = value;
    for (const hold of this.holds) {
      hold.span = hold.span && remapSpan(hold.span, edit);
      if (!hold.span) this.holds.delete(hold);
    }
  }

  /**
   * Viewport boxes of a span of the text, as far as they show inside the textarea. Where it is turned they are given as
   * they are before they turn about their own middle.
   */
  boxes(span: Span): DOMRect[] {
    const { element } = this;
    // Taken to another document it is marked by whoever watches that one.
    if (element.ownerDocument !== this.document) return [];
    this.turn = turnOf(element);
    const outer = element.getBoundingClientRect();
    const isSeen = element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
    if (this.turn === undefined || !isSeen || outer.width === 0 || outer.height === 0) return [];
    const place = placer(element, outer, this.turn);
    const left = element.clientLeft - element.scrollLeft;
    const top = element.clientTop - element.scrollTop;
    const window = new DOMRect(element.clientLeft, element.clientTop, element.clientWidth, element.clientHeight);
    return this.openMirror()
      .boxes(this.value, span.start, span.end)
      .flatMap((box) => intersection(new DOMRect(box.x + left, box.y + top, box.width, box.height), window) ?? [])
      .flatMap((box) => this.uncovered(place(box)) ?? []);
  }

  /** What is seen of a line: nothing where something else lies over its middle, less where an end is covered or cut off. */
  private uncovered(box: DOMRect): DOMRect | undefined {
    const root = this.element.getRootNode() as Document | ShadowRoot;
    const { x: middle, y } = middleOf(box);
    const onScreen = (at: number, height: number) =>
      turned(new DOMPointReadOnly(at, height), new DOMPointReadOnly(middle, y), this.turn ?? 0);
    const isFree = (at: number) => {
      const point = onScreen(at, box.bottom - 1);
      const top = root.elementFromPoint(point.x, point.y);
      // What we lay over it ourselves does not take the passage away: the card stands beside it and asks where it is.
      return top === null || top === this.element || top.localName.startsWith('talk-first-');
    };
    const free = (end: number) => {
      if (isFree(end)) return end;
      let [seen, unseen] = [middle, end];
      while (Math.abs(seen - unseen) > 1) {
        const between = (seen + unseen) / 2;
        if (isFree(between)) seen = between;
        else unseen = between;
      }
      return seen;
    };
    if (!isFree(middle)) return undefined;
    const left = free(box.left + 1) - 1;
    const width = free(box.right - 1) + 1 - left;
    const center = onScreen(left + width / 2, y);
    return new DOMRect(center.x - width / 2, center.y - box.height / 2, width, box.height);
  }

  private openMirror(): TextareaMirror {
    this.mirror ??= new TextareaMirror(this.element, () => this.onMove?.());
    return this.mirror;
  }

  forget(hold: TextareaHold): void {
    this.holds.delete(hold);
  }

  reveal(span: Span): void {
    const [box] = this.openMirror().boxes(this.value, span.start, span.end);
    if (box) this.element.scrollTop = Math.max(0, box.y - this.element.clientHeight / 2);
    this.element.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }
}

/** Keeps to the words by counting every edit. */
class TextareaHold implements Hold {
  constructor(
    private readonly owner: Textarea,
    public span: Span | null,
  ) {}

  intact(): boolean {
    this.owner.sync();
    return this.span !== null;
  }

  rects(): DOMRect[] {
    this.owner.sync();
    return this.span ? this.owner.boxes(this.span) : [];
  }

  turn(): number {
    return this.owner.turn ?? 0;
  }

  reveal(): void {
    if (this.span) this.owner.reveal(this.span);
  }

  release(): void {
    this.owner.forget(this);
  }
}

/** What of a box shows in the window; a line that is cut through is hidden, for half an underline says nothing. */
function intersection(box: DOMRect, window: DOMRect): DOMRect | undefined {
  const left = Math.max(box.left, window.left);
  const right = Math.min(box.right, window.right);
  if (right - left < 1 || box.bottom > window.bottom + 1 || box.top < window.top - 1) return undefined;
  return new DOMRect(left, box.top, right - left, box.height);
}

/** From the textarea's own pixels, counted from its border, to those of the viewport. */
function placer(element: HTMLElement, outer: DOMRect, turn: number): (box: DOMRect) => DOMRect {
  const { offsetWidth, offsetHeight } = element;
  let scaleX = outer.width / offsetWidth;
  let scaleY = outer.height / offsetHeight;
  if (turn !== 0) {
    // What is seen from outside is the box around the turned one.
    const [cos, sin] = [Math.abs(Math.cos(turn)), Math.abs(Math.sin(turn))];
    scaleX = scaleY = outer.width / (offsetWidth * cos + offsetHeight * sin);
  }
  const center = middleOf(outer);
  return (box) => {
    const from = middleOf(box);
    const upright = new DOMPointReadOnly(
      center.x + (from.x - offsetWidth / 2) * scaleX,
      center.y + (from.y - offsetHeight / 2) * scaleY,
    );
    const { x, y } = turned(upright, center, turn);
    const [width, height] = [box.width * scaleX, box.height * scaleY];
    return new DOMRect(x - width / 2, y - height / 2, width, height);
  };
}

/** What shows above the page (an open dialog, a popover, full screen) shows only what is inside it. */
function topLayerAround(element: Element): Element {
  for (let at: Element | null = element; at; at = at.parentElement ?? hostOf(at)) {
    if (at.matches('dialog[open], :popover-open, :fullscreen') && at !== at.ownerDocument.documentElement) return at;
  }
  return element.ownerDocument.documentElement;
}
