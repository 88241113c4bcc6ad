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
import { findWords, type Words } from './match';
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
/** When to look again at a text that is mostly not the one that is drawn: one of the two is late. */
const DOUBTS_MS = [1_000, 4_000];
/** The share of what is drawn that has to be in the text: headers and the like are not. */
const AGREED = 0.5;
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

function boxesIn(layer: Layer | undefined, words: Words): DOMRect[] | undefined {
  return layer && findWords(layer.stream, words)?.flatMap((piece) => boxesOf(layer, piece));
}

class GoogleDocs implements Editor, HoldOwner {
  private readonly text = new DocumentText();
  private readonly reader: LayerReader;
  private layer: Layer | undefined;
  private readonly lookAtMode: () => void;
  /** Waits that are left before asking again for a text that Docs does not offer yet. */
  private readonly waits = [...PATIENCE_MS];
  private doubts = [...DOUBTS_MS];
  private caretAt: number | null = null;
  /** The end of the sentence that is being written has been told of. */
  private toldOfEnd = true;
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
      input: (key) => this.typed(key),
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
      // A long document may take its time to load. What is not offered after this is not asked for again by itself.
      if (hasBridge(this.document)) this.readLater(this.waits.shift());
      return null;
    }
    this.waits.length = 0;
    this.caretAt = content.caret;
    this.text.take(content.text, content.suggested);
    if (this.news.settle() < AGREED) this.readLater(this.doubts.shift());
    return [...this.text.paragraphs].map(([key, { text }]) => ({ key, text }));
  }

  onChange(listener: (change: TextChange) => void): void {
    this.onTextChange = listener;
  }

  onCaret(listener: () => void): void {
    this.onCaretMove = listener;
  }

  standing(): Standing {
    const mode = modeOf(this.document);
    return mode === 'view' || mode === 'locked' ? 'view-only' : 'own';
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
    return boxesIn(this.layer, words) ?? boxesIn(this.layer.columns(), words) ?? [];
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

  private readLater(wait: number | undefined): void {
    if (wait === undefined) return;
    const timer = setTimeout(() => this.onTextChange?.({ ended: true }), wait);
    this.signal.addEventListener('abort', () => clearTimeout(timer), { once: true });
  }

  /** Whichever tells first that a sentence ended, the keys or what was drawn; the other is not another reading. */
  private typed(key: 'stop' | 'behind' | 'other'): void {
    if (key === 'stop') this.toldOfEnd = false;
    const ended = key === 'behind' && !this.toldOfEnd;
    this.toldOfEnd ||= ended;
    this.onTextChange?.({ undrawn: true, ended });
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
    if (news === 'nothing') {
      this.onMove?.();
      return;
    }
    const ended = news === 'ended';
    this.toldOfEnd ||= ended;
    this.onTextChange?.({ ended });
  }

  /** With another document tab everything is something else, though the page is the same. */
  private checkAddress(): boolean {
    const now = addressOf(this.document);
    if (now === this.address) return false;
    this.address = now;
    this.text.forget();
    this.reader.forget();
    this.news.forget();
    this.doubts = [...DOUBTS_MS];
    this.onTextChange?.({ ended: true });
    return true;
  }

  /** Boxes ride along with scrolling only inside something that is positioned: the outermost there is around the tiles. */
  private positioned(): Element {
    const view = this.document.defaultView;
    const around: Element[] = [];
    let element = this.element.querySelector('.kix-rotatingtilemanager');
    for (; element && element !== this.element; element = element.parentElement) around.unshift(element);
    return [this.element, ...around].find((each) => view?.getComputedStyle(each).position !== 'static') ?? this.element;
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
