/** Draws pages near the viewport into a small pool of page elements that are used again, as Docs does. */
import { fontOf, LINE_HEIGHT, layOut, PAGE } from './layout.js';

const POOL = 3;
const SVG = 'http://www.w3.org/2000/svg';

export class Tiles {
  pages = [];
  #pool = [];

  constructor(model, { annotated, zoom }) {
    this.model = model;
    this.annotated = annotated;
    this.zoom = zoom;
    this.editor = document.querySelector('.kix-appview-editor');
    this.manager = document.querySelector('.kix-rotatingtilemanager');
    this.content = document.querySelector('.kix-rotatingtilemanager-content');
    this.editor.addEventListener('scroll', () => this.draw());
    window.addEventListener('resize', () => this.draw());
    model.onChange(() => {
      this.pages = layOut(model);
      this.draw();
    });
  }

  get pitch() {
    return (PAGE.height + PAGE.gap) * this.zoom;
  }

  setZoom(zoom) {
    this.zoom = zoom;
    for (const tile of this.#pool) tile.drawn = '';
    this.draw();
  }

  draw() {
    this.manager.style.width = `${PAGE.width * this.zoom}px`;
    this.manager.style.height = `${this.pages.length * this.pitch + 10}px`;
    const first = Math.max(0, Math.floor(this.editor.scrollTop / this.pitch));
    const wanted = [...Array(POOL).keys()].map((i) => first + i).filter((page) => page < this.pages.length);
    for (const tile of this.#pool) if (!wanted.includes(tile.page)) tile.page = -1;
    for (const page of wanted) {
      const tile =
        this.#pool.find((one) => one.page === page) ?? this.#pool.find((one) => one.page === -1) ?? this.#add();
      tile.page = page;
      this.#paint(tile);
    }
    for (const tile of this.#pool) if (tile.page === -1) tile.element.style.top = '-100000px';
  }

  #add() {
    const element = document.createElement('div');
    element.className = 'kix-page-paginated canvas-first-page';
    const canvas = document.createElement('canvas');
    canvas.className = 'kix-canvas-tile-content';
    const layer = document.createElement('div');
    layer.className = 'kix-canvas-tile-content';
    element.append(canvas, layer);
    this.content.append(element);
    const tile = { element, canvas, layer, page: -1, drawn: '' };
    this.#pool.push(tile);
    return tile;
  }

  #paint(tile) {
    const { zoom } = this;
    const lines = this.pages[tile.page];
    const { style } = tile.element;
    style.top = `${5 + tile.page * this.pitch}px`;
    style.left = '0px';
    style.width = `${PAGE.width * zoom}px`;
    style.height = `${PAGE.height * zoom}px`;
    const state = JSON.stringify([zoom, tile.page, lines]);
    if (tile.drawn === state) return;
    tile.drawn = state;
    tile.canvas.width = PAGE.width * zoom;
    tile.canvas.height = PAGE.height * zoom;
    const pen = tile.canvas.getContext('2d');
    pen.scale(zoom, zoom);
    pen.textBaseline = 'middle';
    for (const { x, y, runs, marker } of lines) {
      for (const run of runs) {
        pen.font = fontOf(run.style);
        pen.fillText(run.text, run.x, y + LINE_HEIGHT / 2);
      }
      pen.font = fontOf('n');
      if (marker) pen.fillText(marker, x - 18, y + LINE_HEIGHT / 2);
    }
    pen.fillText(String(tile.page + 1), PAGE.width - 60, PAGE.height - 40);
    if (this.annotated) this.#annotate(tile, lines);
  }

  #annotate(tile, lines) {
    const { zoom } = this;
    const svg = document.createElementNS(SVG, 'svg');
    svg.setAttribute('width', PAGE.width * zoom);
    svg.setAttribute('height', PAGE.height * zoom);
    const groups = new Map();
    const add = (key, label, style, x, y, width) => {
      const rect = document.createElementNS(SVG, 'rect');
      const attributes = {
        'aria-label': label,
        'data-font-css': fontOf(style),
        x,
        y,
        width,
        height: LINE_HEIGHT,
        fill: 'none',
      };
      for (const [name, value] of Object.entries(attributes)) rect.setAttribute(name, value);
      rect.setAttribute('transform', `matrix(${zoom},0,0,${zoom},0,0)`);
      if (!groups.has(key)) {
        const group = document.createElementNS(SVG, 'g');
        group.setAttribute('role', 'paragraph');
        groups.set(key, group);
      }
      // The order in the DOM is not the order of reading.
      groups.get(key).prepend(rect);
    };
    for (const { paragraph, x, y, runs, marker } of lines) {
      if (marker) add(paragraph, marker, 'n', x - 18, y, 8);
      // A soft wrap drops the space it breaks at; the width stays that of the ink.
      for (const run of runs) add(paragraph, run.text.trimEnd() || ' ', run.style, run.x, y, widthOfInk(run));
    }
    add('footer', String(tile.page + 1), 'n', PAGE.width - 60, PAGE.height - 50, 8);
    svg.append(...[...groups.values()].reverse());
    tile.layer.replaceChildren(svg);
  }
}

const pen = document.createElement('canvas').getContext('2d');

function widthOfInk(run) {
  pen.font = fontOf(run.style);
  return pen.measureText(run.text.trimEnd()).width || run.width;
}
