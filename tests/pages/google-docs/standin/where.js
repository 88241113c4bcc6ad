/** Where words were put on the canvas, in viewport pixels, one box a line: what marks are measured against. */
import { fontOf, LINE_HEIGHT, widthOf } from './layout.js';

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

/**
 * Boxes of the pixels that the words at the raw offsets have on the canvas, one a line, in viewport pixels. A run is painted
 * as one; its words are what is there when it is painted up to their end and not when it is painted up to their beginning.
 */
export function inkOf(tiles, start, end) {
  return tiles.drawn().flatMap(({ canvas, sheet }) =>
    sheet.lines.flatMap((line) => {
      const from = Math.max(start, line.start);
      const to = Math.min(end, line.end);
      if (to <= from) return [];
      const box = around(pixelsOf(canvas, line, from, to));
      if (!box) return [];
      const { left, top, width } = canvas.getBoundingClientRect();
      const scale = width / canvas.width;
      return [
        {
          left: left + box.left * scale,
          right: left + box.right * scale,
          top: top + box.top * scale,
          bottom: top + box.bottom * scale,
        },
      ];
    }),
  );
}

function* pixelsOf(canvas, line, from, to) {
  const real = canvas.getContext('2d');
  const transform = real.getTransform();
  const first = Math.floor(line.y * transform.d);
  const height = Math.ceil(LINE_HEIGHT * transform.d);
  const painted = (run, until) => {
    const pen = new OffscreenCanvas(canvas.width, height).getContext('2d');
    pen.setTransform(transform.a, 0, 0, transform.d, 0, -first);
    pen.textBaseline = 'middle';
    pen.font = fontOf(run.style);
    pen.fillText(run.text.slice(0, until), run.x, line.y + LINE_HEIGHT / 2);
    return pen.getImageData(0, 0, canvas.width, height).data;
  };
  const ink = real.getImageData(0, first, canvas.width, height).data;
  let at = line.start;
  for (const run of line.runs) {
    const before = painted(run, Math.max(0, from - at));
    const until = painted(run, Math.max(0, to - at));
    at += run.text.length;
    for (let i = 3; i < ink.length; i += 4) {
      if (ink[i] < 90 || until[i] - before[i] < 90) continue;
      const pixel = (i - 3) / 4;
      yield { x: pixel % canvas.width, y: first + Math.floor(pixel / canvas.width) };
    }
  }
}

function around(pixels) {
  let box;
  for (const { x, y } of pixels) {
    box ??= { left: x, right: x, top: y, bottom: y };
    box.left = Math.min(box.left, x);
    box.right = Math.max(box.right, x + 1);
    box.top = Math.min(box.top, y);
    box.bottom = Math.max(box.bottom, y + 1);
  }
  return box;
}
