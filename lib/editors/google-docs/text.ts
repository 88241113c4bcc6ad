/** The text of the document as last read, and grips on words in it that follow it through edits. */
import type { Span } from '../../detect/types';
import { LineKeys } from '../../text/diff-lines';
import { type Edit, editBetween, remapSpan } from '../../text/remap';
import { CONTEXT, type Words } from './match';
import { type Paragraph, paragraphsOf, visible } from './paragraphs';
import { withoutSuggested } from './suggested';

/** Words somebody holds on to: where they stand in the raw text, or nowhere any more. */
export interface Anchor {
  span: Span | null;
  /** As they stand in the raw text. */
  readonly raw: string;
}

export class DocumentText {
  raw = '';
  paragraphs = new Map<string, Paragraph>();
  /** The same without what is only suggested. */
  private own = '';
  private keys = new LineKeys(() => `d${++this.keyCount}`);
  private keyCount = 0;
  private readonly anchors = new Set<Anchor>();
  private wanted = new WeakMap<Anchor, Words>();
  private labels = new Set<string>();
  private all = '';
  private visibleOf = new Map<string, string>();

  /**
   * Takes over a new reading, without what is only suggested. Anchors move with their words, and lose them when an edit
   * reached into them.
   */
  take(raw: string, suggested: readonly Span[] = []): void {
    const own = withoutSuggested(raw, suggested);
    if (raw === this.raw && own === this.own) return;
    const before = this.paragraphs;
    const edit = editBetween(this.raw, raw);
    const paragraphs = paragraphsOf(own);
    this.own = own;
    const keys = this.keys.update(paragraphs.map((paragraph) => paragraph.text));
    this.paragraphs = new Map(paragraphs.map((paragraph, i) => [keys[i] as string, paragraph]));
    this.raw = raw;
    for (const anchor of this.anchors) {
      const { span } = anchor;
      if (span) anchor.span = this.moved(anchor, edit) ?? this.movedInParagraph(anchor, span, before);
    }
    this.wanted = new WeakMap();
    this.learnLabels();
  }

  /** Another document tab: nothing of what was read is here any more. */
  forget(): void {
    this.raw = '';
    this.own = '';
    this.paragraphs = new Map();
    this.keys = new LineKeys(() => `d${++this.keyCount}`);
    for (const anchor of this.anchors) anchor.span = null;
    this.labels = new Set();
    this.all = '';
  }

  anchor(block: string, { start, end }: Span): Anchor | undefined {
    const paragraph = this.paragraphs.get(block);
    if (!paragraph) return undefined;
    const span = { start: paragraph.start + start, end: paragraph.start + end };
    const anchor = { span, raw: this.raw.slice(span.start, span.end) };
    this.anchors.add(anchor);
    return anchor;
  }

  release(anchor: Anchor): void {
    this.anchors.delete(anchor);
  }

  /** The paragraph a raw offset is in. */
  placeOf(offset: number): { block: string; offset: number } | null {
    for (const [block, { start, text }] of this.paragraphs) {
      if (offset >= start && offset <= start + text.length) return { block, offset: offset - start };
    }
    return null;
  }

  /** What to look for in the layer to find an anchor's words. */
  wordsOf(anchor: Anchor): Words | undefined {
    if (!anchor.span) return undefined;
    const known = this.wanted.get(anchor);
    if (known) return known;
    const { raw } = this;
    const { start, end } = anchor.span;
    const words: Words = {
      before: visible(raw.slice(Math.max(0, start - 2 * CONTEXT), start)).slice(-CONTEXT),
      words: visible(anchor.raw),
      after: visible(raw.slice(end, end + 2 * CONTEXT)).slice(0, CONTEXT),
      repeated: this.isRepeated(anchor),
    };
    this.wanted.set(anchor, words);
    return words;
  }

  isRepeated({ raw: words }: Anchor): boolean {
    const first = this.raw.indexOf(words);
    return first !== -1 && this.raw.indexOf(words, first + 1) !== -1;
  }

  /** Whether some paragraph reads like this, compared by visible characters. */
  hasParagraph(label: string): boolean {
    return this.labels.has(label);
  }

  /** Whether a run reads like a part of some paragraph. */
  hasPart(label: string): boolean {
    return this.all.includes(label);
  }

  private moved({ span, raw }: Anchor, edit: Edit | null): Span | null {
    const moved = span && remapSpan(span, edit);
    return moved && this.raw.slice(moved.start, moved.end) === raw ? moved : null;
  }

  /** Two edits far apart look like one large one; within its paragraph the words may not have been touched. */
  private movedInParagraph({ raw }: Anchor, span: Span, before: Map<string, Paragraph>): Span | null {
    for (const [key, { start, text }] of before) {
      if (span.start < start || span.end > start + text.length) continue;
      const now = this.paragraphs.get(key);
      const local = now && remapSpan({ start: span.start - start, end: span.end - start }, editBetween(text, now.text));
      if (!now || !local) return null;
      const moved = { start: now.start + local.start, end: now.start + local.end };
      return this.raw.slice(moved.start, moved.end) === raw ? moved : null;
    }
    return null;
  }

  private learnLabels(): void {
    const visibleOf = new Map<string, string>();
    for (const { text } of this.paragraphs.values()) visibleOf.set(text, this.visibleOf.get(text) ?? visible(text));
    this.visibleOf = visibleOf;
    this.labels = new Set(visibleOf.values());
    this.all = [...this.labels].join('\n');
  }
}
