/** Draws sheets near the viewport into a small pool of tile elements that are used again, as Docs does. */
import { annotate } from './annotate.js';
import { fontOf, LINE_HEIGHT, layOut, PAGE } from './layout.js';

const POOL = 3;
const ASIDE = '-100000px';

export class Tiles {
  sheets = [];
  #pool = [];
  #waiting = 0;

  constructor(model, options) {
    this.model = model;
    this.options = options;
    this.zoom = options.zoom;
    this.editor = document.querySelector('.kix-appview-editor');
    this.manager = document.querySelector('.kix-rotatingtilemanager');
    this.content = document.querySelector('.kix-rotatingtilemanager-content');
    this.editor.addEventListener('scroll', () => this.draw());
    window.addEventListener('resize', () => this.draw());
    model.onChange(() => {
      this.sheets = layOut(model, options.pageless);
      this.#drawSoon();
    });
  }

  setZoom(zoom) {
    this.zoom = zoom;
    for (const tile of this.#pool) tile.drawn = '';
    this.draw();
  }

  /** Docs does not always draw in the turn in which the text changes. */
  #drawSoon() {
    const { paint } = this.options;
    if (paint === 0) return this.draw();
    clearTimeout(this.#waiting);
    this.#waiting = setTimeout(() => this.draw(), paint);
  }

  draw() {
    const { zoom } = this;
    const last = this.sheets.at(-1);
    this.manager.style.width = `${PAGE.width * zoom}px`;
    this.manager.style.height = `${(last.top + last.height) * zoom + 10}px`;
    const { scrollTop } = this.editor;
    const first = Math.max(
      0,
      this.sheets.findIndex(({ top, height }) => (top + height) * zoom > scrollTop),
    );
    const count = this.options.pageless ? POOL + 2 : POOL;
    const wanted = [...Array(count).keys()].map((i) => first + i).filter((at) => at < this.sheets.length);
    for (const tile of this.#pool) if (!wanted.includes(tile.at)) tile.at = -1;
    for (const at of wanted) {
      const tile = this.#pool.find((one) => one.at === at) ?? this.#pool.find((one) => one.at === -1) ?? this.#add();
      tile.at = at;
      this.#paint(tile);
    }
    for (const tile of this.#pool) if (tile.at === -1) tile.element.style.top = ASIDE;
  }

  drawnSheets() {
    return this.#pool.flatMap(({ at }) => this.sheets[at] ?? []);
  }

  #add() {
    const element = document.createElement('div');
    element.className = this.options.pageless ? 'kix-page-canvas-compact-mode' : 'kix-page-paginated canvas-first-page';
    const canvas = document.createElement('canvas');
    canvas.className = 'kix-canvas-tile-content';
    const layer = document.createElement('div');
    layer.className = 'kix-canvas-tile-content';
    element.append(canvas, layer);
    this.content.append(element);
    const tile = { element, canvas, layer, at: -1, drawn: '' };
    this.#pool.push(tile);
    return tile;
  }

  #paint(tile) {
    const { zoom, options } = this;
    const { top, height, lines } = this.sheets[tile.at];
    const { style } = tile.element;
    style.top = `${top * zoom}px`;
    style.left = '0px';
    style.width = `${PAGE.width * zoom}px`;
    style.height = `${height * zoom}px`;
    // Where a line stands in the raw text is no reason to draw it again.
    const state = JSON.stringify([zoom, tile.at, lines.map(({ x, y, runs, marker }) => [x, y, runs, marker])]);
    if (tile.drawn === state) return;
    tile.drawn = state;
    tile.canvas.width = PAGE.width * zoom;
    tile.canvas.height = height * zoom;
    const pen = tile.canvas.getContext('2d');
    pen.scale(zoom, zoom);
    pen.textBaseline = 'middle';
    for (const { x, y, runs, marker, rtl } of lines) {
      pen.direction = rtl ? 'rtl' : 'ltr';
      pen.textAlign = 'left';
      for (const run of runs) {
        pen.font = fontOf(run.style);
        pen.fillText(run.text, run.x, y + LINE_HEIGHT / 2);
      }
      pen.font = fontOf('n');
      if (marker) pen.fillText(marker, x - 18, y + LINE_HEIGHT / 2);
    }
    const furniture = options.pageless ? [] : furnitureOf(tile.at, options.header);
    for (const { text, x, y } of furniture) pen.fillText(text, x, y + LINE_HEIGHT / 2);
    if (options.annotated) {
      tile.layer.replaceChildren(
        annotate({ lines, furniture, width: PAGE.width, height, zoom, spaces: options.spaces }),
      );
    }
  }
}

/** Header and page number: drawn, in the layer, and not in the text. */
function furnitureOf(page, header) {
  return [
    ...(header ? [{ text: header, x: PAGE.margin, y: 40 }] : []),
    { text: String(page + 1), x: PAGE.width - 60, y: PAGE.height - 50 },
  ];
}
