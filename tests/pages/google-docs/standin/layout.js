/** Breaks the text into lines and the lines into sheets (pages, or tiles of one long page), in pixels at 100 %. */

export const PAGE = { width: 816, height: 1056, margin: 96 };
/** Without pages: tiles that follow each other without a gap, not at the borders of lines. */
const TILE_HEIGHT = 510;
export const LINE_HEIGHT = 20;
const FONT = { n: '400 14.6667px Arial', b: '700 14.6667px Arial', s: '400 14.6667px Arial' };
const INDENT = 36;
const CELL_WIDTH = 300;
const ROOM = PAGE.width - 2 * PAGE.margin;

const pen = document.createElement('canvas').getContext('2d');

/** Widths of single characters, measured once: a long document has the same few over and over. */
const letters = new Map();

export function widthOf(text, style) {
  const key = style + text;
  const known = letters.get(key);
  if (known !== undefined) return known;
  pen.font = FONT[style];
  const { width } = pen.measureText(text);
  if (text.length === 1) letters.set(key, width);
  return width;
}

export function fontOf(style) {
  return FONT[style];
}

/**
 * Sheets `{ top, height, lines }` with lines `{ paragraph, start, end, x, y, rtl, marker, runs: [{ text, style, x, width }] }`;
 * `y` counts from the sheet's top.
 */
export function layOut(model, { pageless, gap }) {
  const lines = slotsOf(model, pageless ? Number.POSITIVE_INFINITY : linesAPage());
  return pageless ? tilesOf(lines) : pagesOf(lines, gap);
}

function linesAPage() {
  return Math.floor((PAGE.height - 2 * PAGE.margin) / LINE_HEIGHT);
}

/** Every line with its `slot`: how many lines stand above it. Cells of one row share slots. */
function slotsOf(model, perPage) {
  const lines = [];
  let slot = 0;
  let row = null;
  model.paragraphs().forEach(({ start, end, list, rtl, column }, paragraph) => {
    const inner = linesWithin(model.text.slice(start, end), model.styles.slice(start, end), list, rtl, column);
    if (column === undefined || column === 0 || !row) {
      if (row) slot = row.bottom;
      row = null;
    }
    if (column !== undefined && !row) {
      // A row does not run over a page here.
      if ((slot % perPage) + inner.length + 3 > perPage) slot = Math.ceil(slot / perPage) * perPage;
      row = { top: slot, bottom: slot };
    }
    let at = row ? row.top : slot;
    for (const line of inner) {
      lines.push({ ...line, paragraph, slot: at++, start: start + line.from, end: start + line.to });
    }
    if (row) row.bottom = Math.max(row.bottom, at);
    else slot = at;
  });
  return lines;
}

function pagesOf(lines, gap) {
  const perPage = linesAPage();
  const pages = [];
  for (const line of lines) {
    const page = Math.floor(line.slot / perPage);
    while (pages.length <= page) {
      pages.push({ top: 5 + pages.length * (PAGE.height + gap), height: PAGE.height, lines: [] });
    }
    line.y = PAGE.margin + (line.slot % perPage) * LINE_HEIGHT;
    pages[page].lines.push(line);
  }
  return pages.length > 0 ? pages : [{ top: 5, height: PAGE.height, lines: [] }];
}

/** A line that lies on a seam is drawn on both sides of it. */
function tilesOf(lines) {
  const tiles = [];
  for (const line of lines) {
    const y = 40 + line.slot * LINE_HEIGHT;
    const first = Math.floor(y / TILE_HEIGHT);
    const last = Math.floor((y + LINE_HEIGHT - 1) / TILE_HEIGHT);
    for (let at = first; at <= last; at++) {
      while (tiles.length <= at) tiles.push({ top: tiles.length * TILE_HEIGHT, height: TILE_HEIGHT, lines: [] });
      tiles[at].lines.push({ ...line, y: y - at * TILE_HEIGHT });
    }
  }
  return tiles.length > 0 ? tiles : [{ top: 0, height: TILE_HEIGHT, lines: [] }];
}

/** Paragraphs that did not change keep their lines: a document of 100 pages is typed in without waiting. */
let kept = new Map();
let keptBefore = new Map();

function linesWithin(text, styles, list, rtl, column) {
  const key = `${list}${rtl}${column}\n${styles}\n${text}`;
  const known = kept.get(key) ?? keptBefore.get(key);
  if (kept.size > 5000) {
    keptBefore = kept;
    kept = new Map();
  }
  const lines = known ?? breakLines(text, styles, list, rtl, column);
  kept.set(key, lines);
  return lines;
}

function breakLines(text, styles, list, rtl, column) {
  const indent = list ? INDENT : 0;
  const room = column === undefined ? ROOM - indent : CELL_WIDTH - 20;
  const x = PAGE.margin + indent + (column ?? 0) * CELL_WIDTH;
  return softLines(text, styles, room).map(([from, to]) => ({
    from,
    to,
    x,
    rtl,
    marker: list && from === 0,
    runs: runsOf(text, styles, from, to, x, rtl ? x + room : undefined),
  }));
}

function softLines(text, styles, room) {
  const lines = [];
  let from = 0;
  let width = 0;
  let lastSpace = -1;
  for (let i = 0; i < text.length; i++) {
    const letter = text[i];
    if (letter === '\u000b') {
      lines.push([from, i + 1]);
      from = i + 1;
      width = 0;
      lastSpace = -1;
      continue;
    }
    width += widthOf(letter, styles[i]);
    if (letter === ' ') lastSpace = i;
    if (width > room && lastSpace >= from && letter !== ' ') {
      lines.push([from, lastSpace + 1]);
      from = lastSpace + 1;
      lastSpace = -1;
      width = widthOf(text.slice(from, i + 1), styles[i]);
    }
  }
  lines.push([from, text.length]);
  return lines;
}

/** Runs of one style; in a paragraph from right to left the first stands at the `right`. */
function runsOf(text, styles, from, to, left, right) {
  const runs = [];
  let at = right ?? left;
  for (let i = from; i < to; ) {
    let end = i;
    while (end < to && styles[end] === styles[i]) end++;
    const words = text.slice(i, end).replaceAll('\u000b', '').replaceAll('\ufffc', ' ');
    const style = styles[i];
    const width = widthOf(words, style);
    if (right !== undefined) at -= width;
    if (words !== '') runs.push({ text: words, style, x: at, width });
    if (right === undefined) at += width;
    i = end;
  }
  return runs;
}
