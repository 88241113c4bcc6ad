/**
 * Which part of a run's box some of its characters take: their share of the measured width. Pixels as measured would be
 * wrong at any zoom but 100 %, for the font the layer names is not scaled.
 */
import type { LayerRun } from './layer';
import { directionOf } from './lines';

type Measurable = Pick<LayerRun, 'rect' | 'label' | 'font' | 'box' | 'peers'>;

/** What Docs writes in when nobody chose anything else; for a run that does not tell. */
const USUAL_FONT = '14.6667px Arial';
/** A rect is as wide as its words when it is off by no more than this, in pixels and as a share. */
const SLACK = { pixels: 0.6, share: 0.002 };
/** So many runs of a tile are asked how large it is drawn. */
const JURY = 12;

let pen: CanvasRenderingContext2D | null | undefined;
const scales = new WeakMap<readonly Measurable[], number | undefined>();

/** Null: the run goes both ways, and where a part of it stands cannot be told. */
export function shareOf(run: Measurable, from: number, to: number): DOMRect | null {
  const { label, box } = run;
  if (label.slice(0, from) === '' && label.slice(to) === '') return box;
  const direction = directionOf(label);
  pen ??= document.createElement('canvas').getContext('2d');
  if (direction === 'both' || !pen) {
    return label.slice(0, from).trim() === '' && label.slice(to).trim() === '' ? box : null;
  }
  const { whole, drawn } = drawnForm(run);
  const all = widthOf(whole, run.font);
  if (all === 0) return box;
  const before = (widthOf(drawn(label.slice(0, from)), run.font) / all) * box.width;
  const until = (widthOf(drawn(label.slice(0, to)), run.font) / all) * box.width;
  const left = direction === 'rtl' ? box.right - until : box.left + before;
  return new DOMRect(left, box.top, until - before, box.height);
}

function widthOf(text: string, font: string): number {
  if (!pen) return 0;
  pen.font = USUAL_FONT;
  pen.font = font;
  return pen.measureText(text).width;
}

interface Form {
  /** The whole label, as it was drawn. */
  whole: string;
  /** The same for its beginning up to some character. */
  drawn: (beginning: string) => string;
}

const SPACES = { kept: (spaces: string) => spaces, one: () => ' ', none: () => '' };

/** Labels may have spaces that are not drawn: in front, behind, or several for one. */
function formsOf(label: string): Form[] {
  const forms: Form[] = [];
  const words = label.trimEnd();
  for (const inside of [SPACES.kept, SPACES.one]) {
    for (const front of [SPACES.kept, SPACES.none, SPACES.one]) {
      const drawn = (text: string) => text.replace(/^\s+/, front).replace(/(?<!^|\s)\s+/g, inside);
      for (const behind of [SPACES.none, SPACES.kept, SPACES.one]) {
        const whole = drawn(words) + label.slice(words.length).replace(/.+/s, behind);
        if (!forms.some((form) => form.whole === whole)) forms.push({ whole, drawn });
      }
    }
  }
  return forms;
}

/** The form whose width is that of the rect is the one that was drawn. */
function drawnForm({ label, font, box, peers }: Measurable): Form {
  const asItIs: Form = { whole: label, drawn: (text) => text };
  if (label.trim() === label && !/\s\s/.test(label)) return asItIs;
  if (!scales.has(peers)) scales.set(peers, scaleOf(peers));
  const scale = scales.get(peers);
  if (scale === undefined) return asItIs;
  const forms = formsOf(label);
  const misses = forms.map(({ whole }) => Math.abs(widthOf(whole, font) * scale - box.width));
  return forms[misses.indexOf(Math.min(...misses))] ?? asItIs;
}

/**
 * How many pixels of the screen one of the font's are: as the rects say, unless their widths are counted otherwise; then as
 * most runs agree on.
 */
function scaleOf(peers: readonly Measurable[]): number | undefined {
  const jury = [...peers].sort((a, b) => b.label.length - a.label.length).slice(0, JURY);
  const seen = jury.map(({ label, font, box, rect }) => ({
    width: box.width,
    stated: box.width / Number(rect.getAttribute('width')),
    forms: formsOf(label).map(({ whole }) => widthOf(whole, font)),
  }));
  let best: { scale: number; votes: number; miss: number } | undefined;
  const judge = (scale: number) => {
    const misses = seen.map(({ width, forms }) => ({
      miss: Math.min(...forms.map((form) => Math.abs(form * scale - width))),
      slack: Math.min(SLACK.pixels * scale, SLACK.share * width),
    }));
    const votes = misses.filter(({ miss, slack }) => miss <= slack).length;
    const miss = misses.reduce((sum, one) => sum + Math.min(one.miss, 10), 0);
    if (!best || votes > best.votes || (votes === best.votes && miss < best.miss)) best = { scale, votes, miss };
  };
  for (const { stated } of seen) if (stated > 0 && Number.isFinite(stated)) judge(stated);
  if (best && best.votes > seen.length / 2) return best.scale;
  for (const { width, forms } of seen) for (const form of forms) if (form > 0) judge(width / form);
  return best?.scale;
}
