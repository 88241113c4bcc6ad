/** The annotation layer of one tile. */
import { fontOf, LINE_HEIGHT } from './layout.js';

/** Characters of a short run. */
const SHORT = 9;
const SVG = 'http://www.w3.org/2000/svg';
const pen = document.createElement('canvas').getContext('2d');

/** What the layer's label of a run is, and how wide its rect, for each value of `spaces`. */
const LABELS = {
  // A soft wrap drops the space it breaks at; the width is that of the ink.
  trimmed: (text) => [text.trimEnd(), text.trimEnd()],
  // More spaces than are drawn, in front, behind and doubled.
  extra: (text) => [` ${text.trimEnd().replaceAll(' ', '  ')} `, text.trimEnd()],
  // One more space behind, as in a text that was copied.
  behind: (text) => [`${text.trimEnd()} `, text.trimEnd()],
  // The space at a wrap stays, and the rect goes on over it.
  kept: (text) => [text, text],
  // No-break spaces for all.
  fixed: (text) => [text.trimEnd().replaceAll(' ', '\u00a0'), text.trimEnd()],
};

/** Runs that end in the middle of words, as after many edits. */
function shortRuns({ text, style, x }) {
  pen.font = fontOf(style);
  const widthTo = (at) => pen.measureText(text.slice(0, at)).width;
  const starts = [...Array(Math.ceil(text.length / SHORT)).keys()].map((i) => i * SHORT);
  return starts.map((at) => ({
    text: text.slice(at, at + SHORT),
    style,
    x: x + widthTo(at),
    width: widthTo(at + SHORT) - widthTo(at),
  }));
}

/** Puts the layer of a tile into its element; `into` may have one from before. */
export function annotate(into, { lines, furniture, width, height, zoom, options }) {
  const rects = [];
  const add = (key, label, style, box) => rects.push({ key, label, style, box: { ...box, height: LINE_HEIGHT } });
  lines.forEach(({ paragraph, x, y, runs, marker, rtl }, line) => {
    const key = { paragraph, line, sheet: 0 }[options.groups] ?? paragraph;
    if (marker) {
      pen.font = fontOf('n');
      const { width } = pen.measureText(options.marker);
      add(key, options.marker, 'n', { x: x - 10 - width, y, width });
    }
    for (const run of options.runs === 'short' && !rtl ? runs.flatMap(shortRuns) : runs) {
      const [label, drawn] = LABELS[options.spaces](run.text);
      pen.font = fontOf(run.style);
      const ink = pen.measureText(drawn).width || run.width;
      add(key, label.trim() === '' ? ' ' : label, run.style, {
        x: rtl ? run.x + run.width - ink : run.x,
        y,
        width: ink,
      });
    }
  });
  for (const { text, x, y } of furniture) add(text, text, 'n', { x, y, width: pen.measureText(text).width });

  const reused = options.tiles === 'reused' ? [...into.querySelectorAll('rect')] : [];
  if (reused.length > 0 && reused.length === rects.length) {
    for (const [i, one] of rects.entries()) write(reused[i], one, zoom, options);
    return;
  }
  into.replaceChildren(...layersOf(rects, options).map((some) => svgOf(some, width, height, zoom, options)));
}

function layersOf(rects, { svgs }) {
  if (svgs !== 'line') return [rects];
  return [...Map.groupBy(rects, ({ box }) => box.y).values()];
}

function svgOf(rects, width, height, zoom, options) {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('width', width * zoom);
  svg.setAttribute('height', height * zoom);
  if (options.scale === 'viewbox') svg.setAttribute('viewBox', `0 0 ${width} ${height}`);
  if (options.svgs === 'line') svg.style.cssText = 'position: absolute; top: 0; left: 0';
  const groups = new Map();
  for (const one of rects) {
    const rect = document.createElementNS(SVG, 'rect');
    write(rect, one, zoom, options);
    if (!groups.has(one.key)) {
      const group = document.createElementNS(SVG, 'g');
      group.setAttribute('role', 'paragraph');
      groups.set(one.key, group);
    }
    // The order in the DOM is not the order of reading.
    groups.get(one.key).prepend(rect);
  }
  // What is clipped to is no text, though it is made of rects as well.
  const clip = document.createElementNS(SVG, 'clipPath');
  clip.id = `clip-${Math.random().toString(36).slice(2)}`;
  const page = document.createElementNS(SVG, 'rect');
  page.setAttribute('width', width);
  page.setAttribute('height', height);
  clip.append(page);
  svg.append(clip, ...[...groups.values()].reverse());
  return svg;
}

function write(rect, { label, style, box }, zoom, { scale, fonts }) {
  const { x, y, width, height } = box;
  const attributes = {
    'aria-label': label,
    [fonts === 'data-style' ? 'data-style' : 'data-font-css']: fontOf(style),
    x,
    y,
    width,
    height,
    fill: 'none',
    transform: `matrix(${zoom},0,0,${zoom},0,0)`,
  };
  if (scale === 'attributes') {
    Object.assign(attributes, { x: x * zoom, y: y * zoom, width: width * zoom, height: height * zoom });
    attributes.transform = 'matrix(1,0,0,1,0,0)';
  } else if (scale === 'translate') {
    Object.assign(attributes, { x: 0, y: 0, transform: `matrix(${zoom},0,0,${zoom},${x * zoom},${y * zoom})` });
  } else if (scale === 'viewbox') attributes.transform = 'matrix(1,0,0,1,0,0)';
  for (const [name, value] of Object.entries(attributes)) rect.setAttribute(name, value);
}
