/**
 * Google Docs draws its text on canvas. The words come from the annotated-text object in the page's world, their places
 * from the annotation layer over the canvas.
 * Test page: tests/pages/google-docs/
 */
import type { Span } from '../../detect/types';
import { LineKeys } from '../../text/diff-lines';
import type { Block, BlockSpan, Editor, EditorAdapter, Hold, Overlay } from '../types';
import { askForText, hasBridge } from './client';
import { boxesOf, type Layer, paragraphLabels, readLayer } from './layer';
import { CONTEXT, findWords, type Words } from './match';
import { type Paragraph, paragraphsOf, visible } from './paragraphs';
import { watchTiles } from './tiles';

const EDITOR = '.kix-appview-editor';
const LONGEST_MARKER = 4;
const SHORTEST_PART = 20;

export const googleDocs: EditorAdapter = {
  name: 'google-docs',
  find: (element) => element.closest(EDITOR) ?? undefined,
  open: (element, signal) => new GoogleDocs(element as HTMLElement, signal),
};

/**
 * In a page with our bridge, calls `found` as soon as the document's editor is there, and answers true. Nothing else on such
 * a page is read: comments and search fields are not the document.
 */
export function locateGoogleDocs(
  document: Document,
  signal: AbortSignal,
  found: (adapter: EditorAdapter, element: Element) => void,
): boolean {
  if (!hasBridge(document)) return false;
  const look = () => {
    const element = document.querySelector(EDITOR);
    if (element) found(googleDocs, element);
    return element !== null;
  };
  if (look()) return true;
  const observer = new MutationObserver(() => look() && observer.disconnect());
  observer.observe(document.documentElement, { childList: true, subtree: true });
  signal.addEventListener('abort', () => observer.disconnect(), { once: true });
  return true;
}

class GoogleDocs implements Editor {
  private raw = '';
  private caretAt: number | null = null;
  private paragraphs = new Map<string, Paragraph>();
  private readonly keys = new LineKeys(() => `d${++this.keyCount}`);
  private keyCount = 0;
  private known = new Set<string>();
  private strangers = new Set<string>();
  private layer: Layer | undefined;
  private onTextChange: (() => void) | undefined;
  private onMove: (() => void) | undefined;

  constructor(
    readonly element: HTMLElement,
    private readonly signal: AbortSignal,
  ) {
    watchTiles(element, signal, {
      tiles: () => this.tilesChanged(),
      input: () => this.onTextChange?.(),
    });
  }

  async read(): Promise<Block[] | null> {
    const content = await askForText(this.element.ownerDocument, this.signal);
    if (!content) return null;
    this.caretAt = content.caret;
    if (content.text !== this.raw) this.take(content.text);
    // What the layer shows now and the text does not have (headers, page numbers) is no sign of a change later.
    this.strangers = new Set([...paragraphLabels(this.element)].filter((label) => !this.known.has(label)));
    return [...this.paragraphs].map(([key, { text }]) => ({ key, text }));
  }

  onChange(listener: () => void): void {
    this.onTextChange = listener;
  }

  hold({ block, start, end }: BlockSpan): Hold | undefined {
    const paragraph = this.paragraphs.get(block);
    return paragraph && new DocsHold(this, block, { start, end }, paragraph.text.slice(start, end));
  }

  caret(): { block: string; offset: number } | null {
    if (this.caretAt === null) return null;
    for (const [block, { start, text }] of this.paragraphs) {
      const offset = this.caretAt - start;
      if (offset >= 0 && offset <= text.length) return { block, offset };
    }
    return null;
  }

  overlay: Overlay = {
    parent: () => this.element,
    rest: () => {
      this.layer = undefined;
    },
    onMove: (listener) => {
      this.onMove = listener;
      const sizes = new ResizeObserver(listener);
      sizes.observe(this.element);
      this.signal.addEventListener('abort', () => sizes.disconnect(), { once: true });
      this.element.addEventListener('scroll', listener, { passive: true, signal: this.signal });
    },
  };

  /** The text of a paragraph as of the last reading. */
  textOf(block: string): string | undefined {
    return this.paragraphs.get(block)?.text;
  }

  /** Viewport boxes of a span of a paragraph, as far as its words are drawn now. */
  boxes(block: string, span: Span): DOMRect[] {
    const words = this.wordsAt(block, span);
    if (!words || !this.element.isConnected) return [];
    this.layer ??= readLayer(this.element);
    const { layer } = this;
    return findWords(layer.stream, words)?.flatMap((piece) => boxesOf(layer, piece)) ?? [];
  }

  /** Scrolls to about where the words are; the layer knows exactly only what is near. */
  reveal(block: string, span: Span): void {
    const [box] = this.boxes(block, span);
    const { top, height } = this.element.getBoundingClientRect();
    if (box) {
      this.element.scrollTop += box.top - top - height / 2;
      return;
    }
    const paragraph = this.paragraphs.get(block);
    if (!paragraph) return;
    const share = (paragraph.start + span.start) / Math.max(1, this.raw.length);
    this.element.scrollTop = share * this.element.scrollHeight - height / 2;
  }

  private take(raw: string): void {
    this.raw = raw;
    const paragraphs = paragraphsOf(raw);
    const keys = this.keys.update(paragraphs.map((paragraph) => paragraph.text));
    this.paragraphs = new Map(paragraphs.map((paragraph, i) => [keys[i] as string, paragraph]));
    this.known = new Set(paragraphs.map((paragraph) => visible(paragraph.text)));
  }

  /** Docs drew something: always a reason to look where the marks stand, but to read again only if words are new. */
  private tilesChanged(): void {
    this.layer = undefined;
    this.onMove?.();
    for (const label of paragraphLabels(this.element)) {
      if (this.isKnown(label)) continue;
      this.onTextChange?.();
      return;
    }
  }

  private isKnown(label: string): boolean {
    if (label === '' || this.known.has(label) || this.strangers.has(label)) return true;
    // A list item has its marker in front, a paragraph over two pages is drawn in two parts.
    for (let marker = 1; marker <= LONGEST_MARKER; marker++) if (this.known.has(label.slice(marker))) return true;
    return label.length >= SHORTEST_PART && [...this.known].some((paragraph) => paragraph.includes(label));
  }

  private wordsAt(block: string, { start, end }: Span): Words | undefined {
    const paragraph = this.paragraphs.get(block);
    if (!paragraph) return undefined;
    const words = paragraph.text.slice(start, end);
    const from = paragraph.start + start;
    const to = paragraph.start + end;
    const first = this.raw.indexOf(words);
    return {
      before: visible(this.raw.slice(Math.max(0, from - 2 * CONTEXT), from)).slice(-CONTEXT),
      words: visible(words),
      after: visible(this.raw.slice(to, to + 2 * CONTEXT)).slice(0, CONTEXT),
      repeated: first !== -1 && this.raw.includes(words, first + 1),
    };
  }
}

class DocsHold implements Hold {
  constructor(
    private readonly owner: GoogleDocs,
    private readonly block: string,
    private readonly span: Span,
    private readonly words: string,
  ) {}

  intact(): boolean {
    return this.owner.textOf(this.block)?.slice(this.span.start, this.span.end) === this.words;
  }

  rects(): DOMRect[] {
    return this.intact() ? this.owner.boxes(this.block, this.span) : [];
  }

  reveal(): void {
    this.owner.reveal(this.block, this.span);
  }

  release(): void {}
}
