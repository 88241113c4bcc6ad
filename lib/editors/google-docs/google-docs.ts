/**
 * Google Docs draws its text on canvas. The words come from the annotated-text object in the page's world, their places
 * from the annotation layer over the canvas.
 * Test page: tests/pages/google-docs/
 */
import type {
  Block,
  BlockSpan,
  Editor,
  EditorAdapter,
  Hold,
  Overlay,
  ReplaceOutcome,
  Standing,
  TextChange,
} from '../types';
import { askForText, hasBridge } from './client';
import { DocsHold, type HoldOwner } from './hold';
import { boxesOf, type Layer, LayerReader } from './layer';
import { addressOf, editorAround, followEditor } from './locate';
import { findWords } from './match';
import { modeOf, watchMode } from './mode';
import { News } from './news';
import { visible } from './paragraphs';
import { replaceInDocs } from './replace';
import { seek } from './seek';
import { type Anchor, DocumentText } from './text';
import { watchTiles } from './tiles';

/** A run of fewer characters stands in too many places to say where one is. */
const TELLING = 20;
const PATIENCE_MS = [4_000, 12_000];
const PAPER = '.kix-page-paginated';

export const googleDocs: EditorAdapter = {
  name: 'google-docs',
  find: (element) => editorAround(element) ?? undefined,
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
  if (!hasBridge(document) && !document.querySelector('.kix-appview-editor')) return false;
  followEditor(document, signal, (element) => found(googleDocs, element));
  return true;
}

class GoogleDocs implements Editor, HoldOwner {
  private readonly text = new DocumentText();
  private readonly reader: LayerReader;
  private layer: Layer | undefined;
  private readonly lookAtMode: () => void;
  /** Waits that are left before asking again for a text that Docs does not offer yet. */
  private readonly waits = [...PATIENCE_MS];
  private caretAt: number | null = null;
  private readonly news: News;
  private address: string;
  private onTextChange: ((change: TextChange) => void) | undefined;
  private onCaretMove: (() => void) | undefined;
  private onStandingChange: (() => void) | undefined;
  private onMove: (() => void) | undefined;

  constructor(
    readonly element: HTMLElement,
    private readonly signal: AbortSignal,
  ) {
    this.reader = new LayerReader(element);
    this.news = new News(element, this.text);
    this.address = addressOf(this.document);
    watchTiles(element, signal, {
      tiles: (drawn) => this.tilesChanged(drawn),
      input: () => this.onTextChange?.({ undrawn: true }),
      caret: () => this.onCaretMove?.(),
    });
    this.lookAtMode = watchMode(this.document, signal, () => this.onStandingChange?.());
  }

  async read(): Promise<Block[] | null> {
    this.checkAddress();
    const { address } = this;
    const content = await askForText(this.document, this.signal);
    if (address !== addressOf(this.document)) return this.read();
    if (!content) {
      this.askLater();
      return null;
    }
    this.waits.length = 0;
    this.caretAt = content.caret;
    this.text.take(content.text);
    this.news.settle();
    return [...this.text.paragraphs].map(([key, { text }]) => ({ key, text }));
  }

  onChange(listener: (change: TextChange) => void): void {
    this.onTextChange = listener;
  }

  onCaret(listener: () => void): void {
    this.onCaretMove = listener;
  }

  standing(): Standing {
    return modeOf(this.document) === 'view' ? 'view-only' : 'own';
  }

  onStanding(listener: () => void): void {
    this.onStandingChange = listener;
  }

  hold({ block, start, end }: BlockSpan): Hold | undefined {
    const anchor = this.text.anchor(block, { start, end });
    return anchor && new DocsHold(this, anchor);
  }

  caret(): { block: string; offset: number } | null {
    return this.caretAt === null ? null : this.text.placeOf(this.caretAt);
  }

  async replace(hold: Hold, text: string, expected: string): Promise<ReplaceOutcome> {
    if (!(hold instanceof DocsHold)) return 'moved';
    const page = this.document.location.href;
    if ((await this.read()) === null || page !== this.document.location.href) return 'moved';
    const outcome = await replaceInDocs(this.text, this.document, hold.anchor, text, expected, this.signal);
    this.onTextChange?.({ ended: true });
    return outcome;
  }

  overlay: Overlay = {
    parent: () => this.positioned(),
    paper: () => this.element.querySelector(PAPER),
    rest: () => {
      this.layer = undefined;
      this.reader.forget();
    },
    onMove: (listener) => {
      this.onMove = listener;
      const sizes = new ResizeObserver(() => this.moved());
      sizes.observe(this.element);
      this.signal.addEventListener('abort', () => sizes.disconnect(), { once: true });
      this.element.addEventListener('scroll', () => this.moved(), { passive: true, signal: this.signal });
    },
  };

  boxes(anchor: Anchor): DOMRect[] {
    const words = this.text.wordsOf(anchor);
    if (!words || !this.element.isConnected) return [];
    this.layer ??= this.freshLayer();
    const { layer } = this;
    return findWords(layer.stream, words)?.flatMap((piece) => boxesOf(layer, piece)) ?? [];
  }

  reveal(anchor: Anchor): void {
    seek(
      this.element,
      {
        box: () => {
          this.layer = undefined;
          return this.boxes(anchor)[0];
        },
        shown: () => this.shownOffset(),
        wanted: () => anchor.span?.start ?? 0,
        length: this.text.raw.length,
      },
      this.signal,
    );
  }

  release(anchor: Anchor): void {
    this.text.release(anchor);
  }

  private get document(): Document {
    return this.element.ownerDocument;
  }

  /** Valid until the page does something else: whoever asks next in the same turn gets the same. */
  private freshLayer(): Layer {
    queueMicrotask(() => {
      this.layer = undefined;
    });
    return this.reader.read();
  }

  /** A long document may take its time to load. What is not offered after this is not asked for again by itself. */
  private askLater(): void {
    const wait = this.waits.shift();
    if (wait === undefined) return;
    const timer = setTimeout(() => this.onTextChange?.({ ended: true }), wait);
    this.signal.addEventListener('abort', () => clearTimeout(timer), { once: true });
  }

  private moved(): void {
    this.layer = undefined;
    this.onMove?.();
  }

  /** Docs drew something: always a reason to look where the marks stand, but to read again only if words are new. */
  private tilesChanged(drawn: Set<Element> | null): void {
    this.layer = undefined;
    for (const tile of drawn ?? []) this.reader.forget(tile);
    this.lookAtMode();
    if (this.checkAddress()) return;
    const news = this.news.in(drawn ?? []);
    if (news === 'nothing') this.onMove?.();
    else this.onTextChange?.({ ended: news === 'ended' });
  }

  /** With another document tab everything is something else, though the page is the same. */
  private checkAddress(): boolean {
    const now = addressOf(this.document);
    if (now === this.address) return false;
    this.address = now;
    this.text.forget();
    this.reader.forget();
    this.news.forget();
    this.onTextChange?.({ ended: true });
    return true;
  }

  /** Boxes ride along with scrolling only inside something that is positioned. */
  private positioned(): Element {
    const view = this.document.defaultView;
    const isPositioned = (element: Element) => view?.getComputedStyle(element).position !== 'static';
    if (isPositioned(this.element)) return this.element;
    const manager = this.element.querySelector('.kix-rotatingtilemanager');
    return manager && isPositioned(manager) ? manager : this.element;
  }

  /** Where in the raw text something stands that is drawn near the middle of the view; undefined when nothing is. */
  private shownOffset(): number | undefined {
    const { top, height } = this.element.getBoundingClientRect();
    const layer = this.reader.read();
    let best: { distance: number; offset: number } | undefined;
    for (const run of layer.runs) {
      const tile = layer.tiles.get(run.tile);
      if (!tile || visible(run.label).length < TELLING) continue;
      const distance = Math.abs(tile.top + run.box.top - top - height / 2);
      if (best && best.distance <= distance) continue;
      const words = run.label.trim();
      const offset = this.text.raw.indexOf(words);
      if (offset !== -1 && !this.text.raw.includes(words, offset + 1)) best = { distance, offset };
    }
    return best?.offset;
  }
}
