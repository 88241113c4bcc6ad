/** The annotation layer of one tile. */
import { fontOf, LINE_HEIGHT } from './layout.js';

const SVG = 'http://www.w3.org/2000/svg';
const pen = document.createElement('canvas').getContext('2d');

export function annotate({ lines, furniture, width, height, zoom, spaces }) {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('width', width * zoom);
  svg.setAttribute('height', height * zoom);
  const groups = new Map();
  const add = (key, label, style, box) => {
    const rect = document.createElementNS(SVG, 'rect');
    const attributes = {
      'aria-label': label,
      'data-font-css': fontOf(style),
      ...box,
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
  for (const { paragraph, x, y, runs, marker, rtl } of lines) {
    if (marker) add(paragraph, marker, 'n', { x: x - 18, y, width: 8 });
    for (const run of runs) {
      // A soft wrap drops the space it breaks at; the width is that of the ink.
      const words = run.text.trimEnd();
      pen.font = fontOf(run.style);
      const ink = pen.measureText(words).width || run.width;
      const label = words === '' ? ' ' : spaces ? ` ${words.replaceAll(' ', '  ')} ` : words;
      add(paragraph, label, run.style, { x: rtl ? run.x + run.width - ink : run.x, y, width: ink });
    }
  }
  for (const { text, x, y } of furniture) add(text, text, 'n', { x, y, width: pen.measureText(text).width });
  svg.append(...[...groups.values()].reverse());
  return svg;
}
