/**
 * The plain textarea. Its text is one string; paragraphs are its lines.
 * Test pages: tests/pages/textarea.html, many-editors.html
 */

import type { Span } from '../detect/types';
import { LineKeys } from '../text/diff-lines';
import { editBetween, remapSpan } from '../text/remap';
import { watchMoves } from './moves';
import { proseReader } from './quoted';
import { isMasked, isOneLineOrSecret, isReadOnly, isTextarea } from './readable';
import { TextareaMirror } from './textarea-mirror';
import type { Block, BlockSpan, Door, Editor, EditorAdapter, Hold, Overlay } from './types';

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
  private onMove: (() => void) | undefined;

  constructor(
    readonly element: HTMLTextAreaElement,
    private readonly signal: AbortSignal,
  ) {
    signal.addEventListener('abort', () => this.mirror?.remove(), { once: true });
  }

  read(): Block[] {
    this.sync();
    this.starts.clear();
    this.readValue = this.value;
    if (isReadOnly(this.element)) return [];
    const lines = this.value.split('\n');
    const keys = this.keys.update(lines);
    const isProse = proseReader();
    const blocks: Block[] = [];
    let start = 0;
    lines.forEach((text, i) => {
      const key = keys[i] as string;
      this.starts.set(key, start);
      start += text.length + 1;
      if (isProse(text)) blocks.push({ key, text });
    });
    return blocks;
  }

  onChange(listener: () => void): void {
    const options = { passive: true, signal: this.signal };
    const changed = () => {
      this.sync();
      listener();
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

  /** Viewport boxes of a span of the text, as far as they show inside the textarea. */
  boxes(span: Span): DOMRect[] {
    if (!this.element.isConnected || !isUpright(this.element)) return [];
    const outer = this.element.getBoundingClientRect();
    const { offsetWidth, offsetHeight, clientLeft, clientTop, clientWidth, clientHeight } = this.element;
    if (outer.width === 0 || outer.height === 0) return [];
    const scaleX = outer.width / offsetWidth;
    const scaleY = outer.height / offsetHeight;
    const left = clientLeft - this.element.scrollLeft;
    const top = clientTop - this.element.scrollTop;
    const window = new DOMRect(clientLeft, clientTop, clientWidth, clientHeight);
    return this.openMirror()
      .boxes(this.value, span.start, span.end)
      .map((box) => intersection(new DOMRect(box.x + left, box.y + top, box.width, box.height), window))
      .filter((box) => box !== undefined)
      .map(
        (box) =>
          new DOMRect(outer.x + box.x * scaleX, outer.y + box.y * scaleY, box.width * scaleX, box.height * scaleY),
      )
      .filter((box) => !isCovered(box, this.element));
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

/** Whether the element is neither turned nor skewed by a transform: boxes could not follow that. */
function isUpright(element: Element): boolean {
  for (let at: Element | null = element; at; at = at.parentElement ?? hostOf(at)) {
    const { transform, rotate } = getComputedStyle(at);
    if (rotate && rotate !== 'none' && rotate !== '0deg') return false;
    if (!transform || transform === 'none') continue;
    const matrix = new DOMMatrixReadOnly(transform);
    if (!matrix.is2D || Math.abs(matrix.b) > 1e-6 || Math.abs(matrix.c) > 1e-6 || matrix.a <= 0 || matrix.d <= 0)
      return false;
  }
  return true;
}

function hostOf(element: Element): Element | null {
  const root = element.getRootNode();
  return 'host' in root ? (root as ShadowRoot).host : null;
}

/** Whether something else is drawn over the middle of the box (a sticky header, a menu). */
function isCovered(box: DOMRect, element: Element): boolean {
  const root = element.getRootNode() as Document | ShadowRoot;
  const top = root.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
  // What we lay over it ourselves does not take the passage away: the card stands beside it and asks where it is.
  return top !== null && top !== element && !element.contains(top) && !top.localName.startsWith('talk-first-');
}

/** What shows above the page (an open dialog, a popover, full screen) shows only what is inside it. */
function topLayerAround(element: Element): Element {
  for (let at: Element | null = element; at; at = at.parentElement ?? hostOf(at)) {
    if (at.matches('dialog[open], :popover-open, :fullscreen') && at !== at.ownerDocument.documentElement) return at;
  }
  return element.ownerDocument.documentElement;
}
