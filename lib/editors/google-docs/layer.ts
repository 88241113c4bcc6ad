/** Reads the annotation layer of a Google document: which words are drawn where, for what is near the viewport. */
import { type Piece, type Run, type Stream, streamOf } from './match';
import { visible } from './paragraphs';

const RUNS = '.kix-canvas-tile-content svg rect[aria-label]';
const TILE = '.kix-page-paginated, .kix-rotatingtilemanager-content > *';

interface LayerRun extends Run {
  rect: Element;
  font: string;
}

/** The layer at one moment. It is out of date as soon as Docs changes its tiles. */
export interface Layer {
  runs: LayerRun[];
  stream: Stream;
}

/** Reads all runs into the order in which a person reads them; the order in the DOM is another one. */
export function readLayer(editor: Element): Layer {
  const groups = new Map<Element, { page: Element; runs: { rect: Element; box: DOMRect }[] }>();
  const area = editor.querySelector('.kix-rotatingtilemanager')?.getBoundingClientRect();
  for (const rect of labelled(editor)) {
    const group = rect.closest('g[role="paragraph"]') ?? rect.closest('svg') ?? rect;
    const known = groups.get(group);
    const run = { rect, box: rect.getBoundingClientRect() };
    // A tile that is put aside until it is used again keeps what was on it.
    if (run.box.width === 0 || (area && (run.box.bottom < area.top || run.box.top > area.bottom))) continue;
    if (known) known.runs.push(run);
    else groups.set(group, { page: rect.closest(TILE) ?? editor, runs: [run] });
  }
  const pages = new Map<Element, number>();
  const placed = [...groups.values()].map(({ page, runs }) => {
    const box = pageBox(page);
    const lines = linesOf(runs);
    const top = Math.min(...runs.map((run) => run.box.top));
    const left = Math.min(...runs.map((run) => run.box.left));
    return { page, pageTop: box.top, top, left, runs: lines.flat() };
  });
  placed.sort((a, b) => a.pageTop - b.pageTop || a.top - b.top || a.left - b.left);
  const runs = placed.flatMap(({ page, runs }) => {
    if (!pages.has(page)) pages.set(page, pages.size);
    return runs.map(({ rect }) => ({
      rect,
      label: labelOf(rect),
      font: rect.getAttribute('data-font-css') ?? '',
      page: pages.get(page) as number,
    }));
  });
  return { runs, stream: streamOf(runs) };
}

/** The visible text of each paragraph in the layer, without measuring anything. */
export function* paragraphLabels(editor: Element): Generator<string> {
  let group: Element | null = null;
  let labels: string[] = [];
  for (const rect of labelled(editor)) {
    const own = rect.parentElement;
    if (own !== group && labels.length > 0) {
      yield visible(labels.join(''));
      labels = [];
    }
    group = own;
    labels.push(labelOf(rect));
  }
  if (labels.length > 0) yield visible(labels.join(''));
}

/** Viewport boxes of a piece of the stream, one a line. */
export function boxesOf({ runs, stream }: Layer, { from, to }: Piece): DOMRect[] {
  const boxes: DOMRect[] = [];
  for (let i = from; i < to; ) {
    const index = stream.run[i] as number;
    let last = i;
    while (last + 1 < to && stream.run[last + 1] === index) last++;
    const run = runs[index] as LayerRun;
    const box = shareOf(run, stream.at[i] as number, (stream.at[last] as number) + 1);
    const before = boxes.at(-1);
    if (before && continues(before, box)) boxes[boxes.length - 1] = around(before, box);
    else boxes.push(box);
    i = last + 1;
  }
  return boxes;
}

function labelled(editor: Element): Element[] {
  return [...editor.querySelectorAll(RUNS)].filter((rect) => !rect.closest('clipPath, .kix-canvas-tile-selection'));
}

function labelOf(rect: Element): string {
  return rect.getAttribute('aria-label') ?? '';
}

function pageBox(page: Element): DOMRect {
  return page.getBoundingClientRect();
}

interface Placed {
  rect: Element;
  box: DOMRect;
}

/** Runs that overlap in height by more than half stand on one line. */
function linesOf(runs: Placed[]): Placed[][] {
  const lines: { top: number; bottom: number; runs: Placed[] }[] = [];
  for (const run of [...runs].sort((a, b) => a.box.top - b.box.top)) {
    const { top, bottom, height } = run.box;
    const line = lines.at(-1);
    const overlap = line ? Math.min(line.bottom, bottom) - Math.max(line.top, top) : 0;
    if (line && overlap > Math.min(height, line.bottom - line.top) / 2) {
      line.runs.push(run);
      line.bottom = Math.max(line.bottom, bottom);
    } else lines.push({ top, bottom, runs: [run] });
  }
  return lines.map((line) => line.runs.sort((a, b) => a.box.left - b.box.left));
}

let pen: CanvasRenderingContext2D | null | undefined;

/**
 * The part of a run's box that some of its characters take: their share of the measured width. Pixels as measured would
 * be wrong at any zoom but 100 %, for the font the layer names is not scaled.
 */
function shareOf({ rect, label, font }: LayerRun, from: number, to: number): DOMRect {
  const box = rect.getBoundingClientRect();
  if (from === 0 && to >= label.length) return box;
  pen ??= document.createElement('canvas').getContext('2d');
  if (!pen) return box;
  pen.font = font;
  const all = pen.measureText(label).width;
  if (all === 0) return box;
  const left = (pen.measureText(label.slice(0, from)).width / all) * box.width;
  const right = (pen.measureText(label.slice(0, to)).width / all) * box.width;
  return new DOMRect(box.left + left, box.top, right - left, box.height);
}

/** Whether a box goes on where the one before it ends, on the same line: runs differ in style, an underline need not. */
function continues(before: DOMRect, next: DOMRect): boolean {
  const overlap = Math.min(before.bottom, next.bottom) - Math.max(before.top, next.top);
  const sameLine = overlap > Math.min(before.height, next.height) / 2;
  return sameLine && Math.abs(next.left - before.right) < before.height / 2;
}

function around(a: DOMRect, b: DOMRect): DOMRect {
  const left = Math.min(a.left, b.left);
  const top = Math.min(a.top, b.top);
  return new DOMRect(left, top, Math.max(a.right, b.right) - left, Math.max(a.bottom, b.bottom) - top);
}
