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
    if (options.wrap) this.#wrap();
    this.listen();
    window.addEventListener('resize', () => this.draw());
    model.onChange(() => {
      this.sheets = layOut(model, options);
      this.#drawSoon();
    });
  }

  listen() {
    this.editor.addEventListener('scroll', () => this.draw());
  }

  setZoom(zoom) {
    this.zoom = zoom;
    for (const tile of this.#pool) tile.drawn = '';
    this.draw();
  }

  /** What else listens to the editor does so again. */
  rebuilt = () => {};

  /** Builds the tiles anew: in a new manager, or in a whole new editor. */
  rebuild(root) {
    if (root === 'editor') {
      const next = this.editor.cloneNode(false);
      next.append(...this.editor.childNodes);
      this.editor.replaceWith(next);
      this.editor = next;
      this.listen();
      this.rebuilt();
    } else {
      const next = this.manager.cloneNode(false);
      this.content = this.content.cloneNode(false);
      next.append(this.content);
      this.#pool = [];
      const before = this.manager;
      this.manager = next;
      this.draw();
      before.replaceWith(next);
    }
    this.draw();
  }

  /** Docs does not always draw in the turn in which the text changes. */
  #drawSoon() {
    const { paint } = this.options;
    if (paint === 'frame') {
      cancelAnimationFrame(this.#waiting);
      this.#waiting = requestAnimationFrame(() => this.draw());
      return;
    }
    if (Number(paint) === 0) return this.draw();
    clearTimeout(this.#waiting);
    this.#waiting = setTimeout(() => this.draw(), Number(paint));
  }

  draw() {
    const { options } = this;
    // Scaled as a whole, the tiles themselves know nothing of the zoom.
    const zoom = options.scale === 'css' ? 1 : this.zoom;
    const last = this.sheets.at(-1);
    this.manager.style.width = `${PAGE.width * this.zoom}px`;
    this.manager.style.height = `${(last.top + last.height) * this.zoom + 10}px`;
    if (options.scale === 'css') {
      this.content.style.transformOrigin = '0 0';
      this.content.style.transform = `scale(${this.zoom})`;
    }
    const { scrollTop } = this.editor;
    const first = Math.max(
      0,
      this.sheets.findIndex(({ top, height }) => (top + height) * this.zoom > scrollTop),
    );
    const count = options.pageless ? POOL + 2 : POOL;
    const wanted = [...Array(count).keys()].map((i) => first + i).filter((at) => at < this.sheets.length);
    if (options.tiles === 'rebuilt') this.#drop(() => true);
    for (const tile of this.#pool) if (!wanted.includes(tile.at)) tile.at = -1;
    if (options.tiles === 'removed') this.#drop((tile) => tile.at === -1);
    for (const at of wanted) {
      const tile = this.#pool.find((one) => one.at === at) ?? this.#pool.find((one) => one.at === -1) ?? this.#add();
      tile.at = at;
      this.#paint(tile, zoom);
    }
    for (const tile of this.#pool) {
      if (options.tiles === 'hidden') tile.element.style.visibility = tile.at === -1 ? 'hidden' : '';
      else if (tile.at === -1) tile.element.style.top = ASIDE;
    }
  }

  drawnSheets() {
    return this.#pool.flatMap(({ at }) => this.sheets[at] ?? []);
  }

  /** The canvas of every tile that shows a sheet, with that sheet. */
  drawn() {
    return this.#pool.flatMap(({ at, canvas }) => (this.sheets[at] ? [{ canvas, sheet: this.sheets[at] }] : []));
  }

  #drop(which) {
    for (const tile of this.#pool.filter(which)) tile.element.remove();
    this.#pool = this.#pool.filter((tile) => tile.element.isConnected);
  }

  /** Another nesting: the editor is not positioned, and there are elements between it and the tiles. */
  #wrap() {
    this.editor.classList.add('unpositioned');
    const outer = document.createElement('div');
    const inner = document.createElement('div');
    inner.style.cssText = 'position: relative; padding-top: 12px';
    outer.append(inner);
    inner.append(...this.editor.childNodes);
    this.editor.append(outer);
  }

  #add() {
    const { options } = this;
    const element = document.createElement('div');
    element.className = options.pageless ? 'kix-page-canvas-compact-mode' : 'kix-page-paginated canvas-first-page';
    const canvas = document.createElement('canvas');
    canvas.className = 'kix-canvas-tile-content';
    const layer = document.createElement('div');
    // What its element is called is only known from some builds.
    layer.className = options.names === 'other' ? 'kix-annotation-tile' : 'kix-canvas-tile-content';
    if (options.names === 'other') layer.style.cssText = 'position: absolute; top: 0; left: 0';
    const selection = document.createElement('div');
    selection.className = 'kix-canvas-tile-content kix-canvas-tile-selection';
    selection.append(document.createElementNS('http://www.w3.org/2000/svg', 'svg'));
    element.append(...(options.order === 'layer-first' ? [layer, selection, canvas] : [canvas, layer, selection]));
    this.content.append(element);
    const tile = { element, canvas, layer, at: -1, drawn: '' };
    this.#pool.push(tile);
    return tile;
  }

  #paint(tile, zoom) {
    const { options } = this;
    const { top, height, lines } = this.sheets[tile.at];
    const { style } = tile.element;
    style.top = options.move === 'transform' ? '0px' : `${top * zoom}px`;
    if (options.move === 'transform') style.transform = `translateY(${top * zoom}px)`;
    style.left = '0px';
    style.width = `${PAGE.width * zoom}px`;
    style.height = `${height * zoom}px`;
    // Where a line stands in the raw text is no reason to draw it again.
    const state = JSON.stringify([zoom, tile.at, lines.map(({ x, y, runs, marker }) => [x, y, runs, marker])]);
    if (tile.drawn === state) return;
    tile.drawn = state;
    const sharp = options.sharp;
    tile.canvas.width = PAGE.width * zoom * sharp;
    tile.canvas.height = height * zoom * sharp;
    tile.canvas.style.width = `${PAGE.width * zoom}px`;
    tile.canvas.style.height = `${height * zoom}px`;
    const pen = tile.canvas.getContext('2d');
    pen.scale(zoom * sharp, zoom * sharp);
    if (options.paper === 'dark') pen.fillStyle = '#e8eaed';
    pen.textBaseline = 'middle';
    for (const { x, y, runs, marker, rtl } of lines) {
      pen.direction = rtl ? 'rtl' : 'ltr';
      pen.textAlign = 'left';
      for (const run of runs) {
        pen.font = fontOf(run.style);
        pen.fillText(run.text, run.x, y + LINE_HEIGHT / 2);
      }
      pen.font = fontOf('n');
      if (marker) pen.fillText(options.marker, x - 10 - pen.measureText(options.marker).width, y + LINE_HEIGHT / 2);
    }
    const furniture = options.pageless ? [] : furnitureOf(tile.at, options.header);
    for (const { text, x, y } of furniture) pen.fillText(text, x, y + LINE_HEIGHT / 2);
    if (options.annotated) annotate(tile.layer, { lines, furniture, width: PAGE.width, height, zoom, options });
  }
}

/** Header and page number: drawn, in the layer, and not in the text. */
function furnitureOf(page, header) {
  return [
    ...(header ? [{ text: header.replace('#', page + 1), x: PAGE.margin, y: 40 }] : []),
    { text: String(page + 1), x: PAGE.width - 60, y: PAGE.height - 50 },
  ];
}
