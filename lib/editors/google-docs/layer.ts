/**
 * Reads the annotation layer of a Google document: which words are drawn where, for what is near the viewport. A tile is
 * measured once, relative to itself, and again only when Docs drew in it: tiles move with scrolling and are used again.
 */

import { byColumns } from './columns';
import { linesOf } from './lines';
import { type Piece, type Run, type Stream, streamOf } from './match';
import { visible } from './paragraphs';
import { shareOf } from './share';

/** Where the layer is, and where it could be when its tiles have other names. */
const LAYERS = '.kix-canvas-tile-content svg, .kix-rotatingtilemanager svg';
const NOT_TEXT = '.kix-canvas-tile-selection, clipPath';
const PAGE = '.kix-page-paginated';
const TILE = `${PAGE}, .kix-rotatingtilemanager-content > *`;
const MANAGER = '.kix-rotatingtilemanager';

/** One run of equal style on one line; its box counts from the top left of its tile. */
export interface LayerRun extends Run {
  rect: Element;
  font: string;
  tile: Element;
  box: DOMRect;
  /** All runs of its tile. */
  peers: readonly LayerRun[];
}

interface Measured {
  width: number;
  height: number;
  groups: { top: number; left: number; runs: LayerRun[] }[];
}

/** The layer at one moment. It is out of date as soon as Docs changes its tiles. */
export interface Layer {
  runs: LayerRun[];
  stream: Stream;
  tiles: Map<Element, DOMRect>;
  /** The same runs column by column, for pages whose paragraphs Docs does not tell apart; undefined: there is one column. */
  columns: () => Layer | undefined;
}

export class LayerReader {
  private measured = new WeakMap<Element, Measured>();
  private last: { layer: Layer; order: Measured[] } | undefined;

  constructor(private readonly editor: Element) {}

  /** Docs drew in this tile (or in all of them). */
  forget(tile?: Element): void {
    if (tile) this.measured.delete(tile);
    else this.measured = new WeakMap();
  }

  /** All runs in the order in which a person reads them; the order in the DOM is another one. */
  read(): Layer {
    const area = this.editor.querySelector(MANAGER)?.getBoundingClientRect();
    const drawn: { tile: Element; box: DOMRect; measured: Measured }[] = [];
    for (const [tile, layers] of tilesOf(this.editor)) {
      const box = tile.getBoundingClientRect();
      // A tile that is put aside until it is used again keeps what was on it.
      if (box.width === 0 || isAside(box, area) || !isVisible(tile)) continue;
      drawn.push({ tile, box, measured: this.measure(tile, layers, box) });
    }
    drawn.sort((a, b) => a.box.top - b.box.top || a.box.left - b.box.left);
    const tiles = new Map(drawn.map(({ tile, box }) => [tile, box]));
    const order = drawn.map(({ measured }) => measured);
    const { last } = this;
    if (last && order.length === last.order.length && order.every((one, i) => one === last.order[i])) {
      last.layer.tiles = tiles;
      return last.layer;
    }
    const layer = layerOf(runsOf(drawn), tiles);
    this.last = { layer, order };
    return layer;
  }

  private measure(tile: Element, layers: Element[], box: DOMRect): Measured {
    const known = this.measured.get(tile);
    // Zoomed, it has another size.
    if (known && tile !== this.editor && known.width === box.width && known.height === box.height) return known;
    const groups = new Map<Element, LayerRun[]>();
    const peers: LayerRun[] = [];
    for (const rect of layers.flatMap((layer) => labelled(layer))) {
      const at = rect.getBoundingClientRect();
      if (at.width === 0) continue;
      const group = rect.closest('g[role="paragraph"]') ?? rect.closest('svg') ?? rect;
      const run = {
        rect,
        tile,
        label: labelOf(rect),
        font: fontOf(rect),
        box: new DOMRect(at.left - box.left, at.top - box.top, at.width, at.height),
        page: 0,
        peers,
      };
      peers.push(run);
      const known = groups.get(group);
      if (known) known.push(run);
      else groups.set(group, [run]);
    }
    const measured = {
      width: box.width,
      height: box.height,
      groups: [...groups.values()].map((runs) => ({
        top: Math.min(...runs.map((run) => run.box.top)),
        left: Math.min(...runs.map((run) => run.box.left)),
        runs: linesOf(runs).flat(),
      })),
    };
    measured.groups.sort((a, b) => a.top - b.top || a.left - b.left);
    this.measured.set(tile, measured);
    return measured;
  }
}

function layerOf(runs: LayerRun[], tiles: Map<Element, DOMRect>): Layer {
  let other: Layer | undefined | null = null;
  const layer: Layer = {
    runs,
    stream: streamOf(runs),
    tiles,
    columns: () => {
      if (other === null) {
        const inColumns = byColumns(runs);
        other = inColumns && layerOf(inColumns, tiles);
      }
      // Tiles move without being drawn.
      if (other) other.tiles = layer.tiles;
      return other;
    },
  };
  return layer;
}

/** Put far away, to be used again. */
function isAside(box: DOMRect, area: DOMRect | undefined): boolean {
  if (!area || area.width === 0 || area.height === 0) return false;
  return box.bottom < area.top || box.top > area.bottom || box.right < area.left || box.left > area.right;
}

function isVisible(tile: Element): boolean {
  return tile.checkVisibility?.({ visibilityProperty: true, opacityProperty: true }) ?? true;
}

/**
 * The runs of all tiles. Where tiles meet, both have the lines on the seam. Pages are told apart; without them tiles follow
 * each other in the middle of paragraphs.
 */
function runsOf(drawn: { tile: Element; box: DOMRect; measured: Measured }[]): LayerRun[] {
  const paged = drawn.some(({ tile }) => tile.matches(PAGE));
  const seen = new Map<string, { top: number; left: number }[]>();
  const isSecond = (label: string, top: number, left: number) => {
    const same = seen.get(label) ?? [];
    seen.set(label, same);
    const known = same.some((one) => Math.abs(one.top - top) < 3 && Math.abs(one.left - left) < 3);
    same.push({ top, left });
    return known;
  };
  return drawn.flatMap(({ box, measured }, at) =>
    measured.groups.flatMap(({ runs }) =>
      runs
        .filter((run) => !isSecond(run.label, run.box.top + box.top, run.box.left + box.left))
        .map((run) => ({ ...run, page: paged ? at : 0 })),
    ),
  );
}

/** The visible characters of the runs of each paragraph in one tile, or in all, without measuring anything. */
export function* paragraphLabels(root: Element): Generator<string[]> {
  let group: Element | null = null;
  let labels: string[] = [];
  for (const layer of root.querySelectorAll(LAYERS)) {
    for (const rect of labelled(layer)) {
      const own = rect.parentElement;
      if (own !== group && labels.length > 0) {
        yield labels;
        labels = [];
      }
      group = own;
      const label = visible(labelOf(rect));
      if (label !== '') labels.push(label);
    }
  }
  if (labels.length > 0) yield labels;
}

/** The tile something is in. */
export function tileOf(element: Element | null): Element | null {
  return element?.closest(TILE) ?? null;
}

/** Viewport boxes of a piece of the stream, one a line; none when it cannot be told where some of it is. */
export function boxesOf({ runs, stream, tiles }: Layer, { from, to }: Piece): DOMRect[] {
  const boxes: DOMRect[] = [];
  for (let i = from; i < to; ) {
    const index = stream.run[i] as number;
    let last = i;
    while (last + 1 < to && stream.run[last + 1] === index) last++;
    const run = runs[index] as LayerRun;
    const tile = tiles.get(run.tile);
    const share = shareOf(run, stream.at[i] as number, (stream.at[last] as number) + 1);
    if (!tile || !share) return [];
    const box = new DOMRect(tile.left + share.left, tile.top + share.top, share.width, share.height);
    const before = boxes.at(-1);
    if (before && continues(before, box)) boxes[boxes.length - 1] = around(before, box);
    else boxes.push(box);
    i = last + 1;
  }
  return boxes;
}

function tilesOf(editor: Element): Map<Element, Element[]> {
  const tiles = new Map<Element, Element[]>();
  for (const layer of editor.querySelectorAll(LAYERS)) {
    if (layer.closest(NOT_TEXT)) continue;
    const tile = tileOf(layer) ?? editor;
    const known = tiles.get(tile);
    if (known) known.push(layer);
    else tiles.set(tile, [layer]);
  }
  return tiles;
}

function labelled(layer: Element): Element[] {
  return layer.closest(NOT_TEXT)
    ? []
    : [...layer.querySelectorAll('rect[aria-label]')].filter((rect) => rect.parentElement?.localName !== 'clipPath');
}

/** A CSS font. Some builds of Docs tell it in another attribute, as a font or as declarations. */
function fontOf(rect: Element): string {
  const font = rect.getAttribute('data-font-css') ?? rect.getAttribute('data-style') ?? '';
  if (!font.includes(':')) return font;
  const part = (name: string) => declared(font, `font-${name}`) ?? '';
  return declared(font, 'font') ?? ['style', 'weight', 'size', 'family'].map(part).join(' ').trim();
}

/** The value of the first declaration of this property that has one. */
function declared(declarations: string, property: string): string | undefined {
  for (const declaration of declarations.split(';')) {
    const colon = declaration.indexOf(':');
    if (colon < 0 || declaration.slice(0, colon).trim() !== property) continue;
    const value = declaration.slice(colon + 1).trim();
    if (value !== '') return value;
  }
  return undefined;
}

function labelOf(rect: Element): string {
  return rect.getAttribute('aria-label') ?? '';
}

/** Whether a box goes on where the one before it ends, on the same line: runs differ in style, an underline need not. */
function continues(before: DOMRect, next: DOMRect): boolean {
  const overlap = Math.min(before.bottom, next.bottom) - Math.max(before.top, next.top);
  const sameLine = overlap > Math.min(before.height, next.height) / 2;
  const gap = Math.min(Math.abs(next.left - before.right), Math.abs(before.left - next.right));
  return sameLine && gap < before.height / 2;
}

function around(a: DOMRect, b: DOMRect): DOMRect {
  const left = Math.min(a.left, b.left);
  const top = Math.min(a.top, b.top);
  return new DOMRect(left, top, Math.max(a.right, b.right) - left, Math.max(a.bottom, b.bottom) - top);
}
