/** Breaks the text into lines and the lines into pages, and cuts lines into runs of one style. In pixels at 100 %. */

export const PAGE = { width: 816, height: 1056, gap: 10, margin: 96 };
export const LINE_HEIGHT = 20;
const FONT = { n: '400 14.6667px Arial', b: '700 14.6667px Arial' };
const INDENT = 36;

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

/** Pages of lines: `{ paragraph, start, end, x, y, runs: [{ text, style, x, width, start }] }`; `y` counts from the page's top. */
export function layOut(model) {
  const room = PAGE.width - 2 * PAGE.margin;
  const perPage = Math.floor((PAGE.height - 2 * PAGE.margin) / LINE_HEIGHT);
  const lines = [];
  model.paragraphs().forEach(({ start, end, list }, paragraph) => {
    const indent = list ? INDENT : 0;
    for (const [from, to] of softLines(model, start, end, room - indent)) {
      const x = PAGE.margin + indent;
      lines.push({
        paragraph,
        start: from,
        end: to,
        x,
        runs: runsOf(model, from, to, x),
        marker: list && from === start ? '\u2022' : '',
      });
    }
  });
  const pages = [];
  lines.forEach((line, i) => {
    if (i % perPage === 0) pages.push([]);
    line.y = PAGE.margin + (i % perPage) * LINE_HEIGHT;
    pages.at(-1).push(line);
  });
  return pages.length > 0 ? pages : [[]];
}

function softLines(model, start, end, room) {
  const lines = [];
  let from = start;
  let width = 0;
  let lastSpace = -1;
  for (let i = start; i < end; i++) {
    const letter = model.text[i];
    if (letter === '\u000b') {
      lines.push([from, i + 1]);
      from = i + 1;
      width = 0;
      lastSpace = -1;
      continue;
    }
    width += widthOf(letter, model.styles[i]);
    if (letter === ' ') lastSpace = i;
    if (width > room && lastSpace >= from && letter !== ' ') {
      lines.push([from, lastSpace + 1]);
      from = lastSpace + 1;
      lastSpace = -1;
      width = widthOf(model.text.slice(from, i + 1), model.styles[i]);
    }
  }
  lines.push([from, end]);
  return lines;
}

function runsOf(model, from, to, left) {
  const runs = [];
  let x = left;
  for (let i = from; i < to; ) {
    let end = i;
    while (end < to && model.styles[end] === model.styles[i]) end++;
    const text = model.text.slice(i, end).replaceAll('\u000b', '');
    const style = model.styles[i];
    const width = widthOf(text, style);
    if (text !== '') runs.push({ text, style, x, width, start: i });
    x += width;
    i = end;
  }
  return runs;
}
