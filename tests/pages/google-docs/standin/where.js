/** Where words were put on the canvas, in viewport pixels, one box a line: what marks are measured against. */
import { LINE_HEIGHT, widthOf } from './layout.js';

/** Boxes of the words at the raw offsets; only those on tiles that exist now. */
export function whereIs(model, tiles, start, end) {
  const origin = tiles.manager.getBoundingClientRect();
  const { zoom } = tiles;
  const seen = new Set();
  return tiles.drawnSheets().flatMap(({ top, lines }) =>
    lines.flatMap((line) => {
      const from = Math.max(start, line.start);
      const to = Math.min(end, line.end);
      const words = model.text.slice(from, to).replace(/\s+$/, '');
      if (to <= from || words === '') return [];
      const [left, right] = extent(model, line, from, from + words.length);
      const y = top + line.y;
      // On a seam a line is drawn twice in the same place.
      if (seen.has(`${left} ${y}`)) return [];
      seen.add(`${left} ${y}`);
      return [
        {
          left: origin.left + left * zoom,
          right: origin.left + right * zoom,
          top: origin.top + y * zoom,
          bottom: origin.top + (y + LINE_HEIGHT) * zoom,
        },
      ];
    }),
  );
}

function extent(model, line, from, to) {
  const width = (start, end, style) => widthOf(model.text.slice(start, end).replaceAll('\ufffc', ' '), style);
  let at = line.start;
  let left = Number.POSITIVE_INFINITY;
  let right = Number.NEGATIVE_INFINITY;
  for (const run of line.runs) {
    const first = Math.max(from, at);
    const last = Math.min(to, at + run.text.length);
    if (first < last) {
      const before = width(at, first, run.style);
      const until = width(at, last, run.style);
      // A run of right to left counts from its right edge.
      const backwards = line.rtl && /[\u0590-\u06ff]/.test(run.text);
      left = Math.min(left, backwards ? run.x + run.width - until : run.x + before);
      right = Math.max(right, backwards ? run.x + run.width - before : run.x + until);
    }
    at += run.text.length;
  }
  return [left, right];
}
