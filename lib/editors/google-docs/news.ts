/** Tells from the layer whether the text may have changed, so that it is not asked for when it has not. */
import { paragraphLabels } from './layer';
import type { DocumentText } from './text';

const LONGEST_MARKER = 8;
/** Where one scrolled to, so little that is new is a page number or the like. */
const FURNITURE = 20;
const SENTENCE_ENDS = /[.!?…]/g;

export class News {
  /** Runs in the layer that are not in the text: headers, page numbers. */
  private strangers = new Set<string>();
  /** The same without their numbers: headers count pages. */
  private likeStrangers = new Set<string>();
  /** Runs that were looked up since the text was read. */
  private known = new Set<string>();
  private places = new WeakMap<Element, string>();
  private ends = new WeakMap<Element, number>();
  /** What was drawn last at each place. */
  private lastAt = new Map<string, { tile: WeakRef<Element>; ends: number }>();

  constructor(
    private readonly editor: Element,
    private readonly text: DocumentText,
  ) {}

  /** The text was read just now: what is drawn and not in it is none of it. Tells the share of it that is in the text. */
  settle(): number {
    this.known.clear();
    let all = 0;
    let strange = 0;
    for (const labels of paragraphLabels(this.editor)) {
      for (const { length } of labels) all += length;
      if (this.isParagraph(labels)) continue;
      for (const label of labels) {
        if (this.isKnown(label)) continue;
        this.strangers.add(label);
        this.likeStrangers.add(withoutNumbers(label));
        strange += label.length;
      }
    }
    return all === 0 ? 1 : 1 - strange / all;
  }

  /** Another document. */
  forget(): void {
    this.strangers.clear();
    this.likeStrangers.clear();
    this.known.clear();
  }

  /** What was drawn in these tiles: nothing new, new words, or words with which a sentence came to its end. */
  in(tiles: Iterable<Element>): 'nothing' | 'words' | 'ended' {
    let words = false;
    let more = 0;
    for (const tile of tiles) {
      const moved = this.hasMoved(tile);
      let ends = 0;
      for (const labels of paragraphLabels(tile)) {
        for (const label of labels) ends += label.match(SENTENCE_ENDS)?.length ?? 0;
        if (words || this.isParagraph(labels)) continue;
        const strange = labels.filter((label) => !this.isKnown(label));
        words = strange.some((label) => !moved || (label.length >= FURNITURE && !this.isLikeStranger(label)));
      }
      if (!moved) more += ends - (this.ends.get(tile) ?? ends);
      this.ends.set(tile, ends);
      const last = this.lastAt.get(this.places.get(tile) ?? '');
      if (last) last.ends = ends;
    }
    if (!words) return 'nothing';
    return more > 0 ? 'ended' : 'words';
  }

  /** Whether a tile shows another part of the document than before. One that stands where one was taken away does not. */
  private hasMoved(tile: Element): boolean {
    const { top, transform } = (tile as HTMLElement).style;
    const place = `${top} ${transform}`;
    const before = this.places.get(tile);
    this.places.set(tile, place);
    const last = this.lastAt.get(place);
    this.lastAt.set(place, { tile: new WeakRef(tile), ends: last?.ends ?? 0 });
    if (before === undefined && last && last.tile.deref()?.isConnected !== true) {
      this.ends.set(tile, last.ends);
      return false;
    }
    return before !== place;
  }

  private isLikeStranger(label: string): boolean {
    return this.likeStrangers.has(withoutNumbers(label));
  }

  /** Whether these runs make a paragraph; a list item has its marker in front. The order in the DOM may be either way. */
  private isParagraph(labels: string[]): boolean {
    for (const label of [labels.join(''), [...labels].reverse().join('')]) {
      for (let marker = 0; marker <= LONGEST_MARKER && marker < label.length; marker++) {
        if (this.text.hasParagraph(label.slice(marker))) return true;
      }
    }
    return false;
  }

  private isKnown(label: string): boolean {
    if (this.strangers.has(label) || this.known.has(label)) return true;
    const known = this.text.hasPart(label);
    if (known) this.known.add(label);
    return known;
  }
}

function withoutNumbers(label: string): string {
  return label.replace(/\d+/g, '#');
}
