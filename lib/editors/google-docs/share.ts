/**
 * Which part of a run's box some of its characters take: their share of the measured width. Pixels as measured would be
 * wrong at any zoom but 100 %, for the font the layer names is not scaled.
 */
import type { LayerRun } from './layer';
import { directionOf } from './lines';

type Measurable = Pick<LayerRun, 'rect' | 'label' | 'font' | 'box'>;

let pen: CanvasRenderingContext2D | null | undefined;

/** Null: the run goes both ways, and where a part of it stands cannot be told. */
export function shareOf(run: Measurable, from: number, to: number): DOMRect | null {
  const { label, font, box } = run;
  if (label.slice(0, from).trim() === '' && label.slice(to).trim() === '') return box;
  const direction = directionOf(label);
  pen ??= document.createElement('canvas').getContext('2d');
  if (direction === 'both' || !pen) return null;
  pen.font = font;
  const { drawn, whole } = drawnForm(run, pen);
  const all = pen.measureText(whole).width;
  if (all === 0) return box;
  const before = (pen.measureText(drawn(label.slice(0, from))).width / all) * box.width;
  const until = (pen.measureText(drawn(label.slice(0, to))).width / all) * box.width;
  const left = direction === 'rtl' ? box.right - until : box.left + before;
  return new DOMRect(left, box.top, until - before, box.height);
}

interface Form {
  /** The whole label, as it was drawn. */
  whole: string;
  /** The same for its beginning up to some character. */
  drawn: (beginning: string) => string;
}

/** Labels may have spaces that are not drawn. The form whose width is that of the rect is the one that was. */
function drawnForm({ rect, label }: Measurable, pen: CanvasRenderingContext2D): Form {
  const asItIs: Form = { whole: label, drawn: (text) => text };
  const width = Number(rect.getAttribute('width'));
  if (!(width > 0) || singleSpaces(label).trimEnd() === label) return asItIs;
  const forms: Form[] = [
    asItIs,
    { whole: label.trim(), drawn: (text) => text.trimStart() },
    { whole: singleSpaces(label).trimEnd(), drawn: singleSpaces },
  ];
  const misses = forms.map(({ whole }) => Math.abs(pen.measureText(whole).width - width));
  const least = Math.min(...misses);
  return (least < 1.5 ? forms[misses.indexOf(least)] : undefined) ?? asItIs;
}

function singleSpaces(text: string): string {
  return text.trimStart().replace(/\s+/g, ' ');
}
