/** From scores that were left out of a fit to probabilities, and where what is shown is right often enough. */
import type { Curve } from '../../detect/hearing';

export interface Judged {
  score: number;
  positive: boolean;
  weight: number;
}

/** A precision taken from fewer passages than these says nothing. */
const ENOUGH = 30;

const rounded = (x: number): number => Number(x.toFixed(4));
const logit = (p: number): number => Math.log(p / (1 - p));

/** The logistic curve that fits the judgements best (Platt's), by Newton's method. */
export function calibrate(judged: readonly Judged[]): Curve {
  let slope = 1;
  let offset = 0;
  for (let step = 0; step < 50; step++) {
    let ga = 0;
    let gb = 0;
    let haa = 1e-6;
    let hab = 0;
    let hbb = 1e-6;
    for (const { score, positive, weight } of judged) {
      const p = 1 / (1 + Math.exp(-(slope * score + offset)));
      const off = weight * (p - (positive ? 1 : 0));
      const curve = weight * p * (1 - p);
      ga += off * score;
      gb += off;
      haa += curve * score * score;
      hab += curve * score;
      hbb += curve;
    }
    const det = haa * hbb - hab * hab;
    const da = (hbb * ga - hab * gb) / det;
    const db = (haa * gb - hab * ga) / det;
    slope -= da;
    offset -= db;
    if (Math.abs(da) + Math.abs(db) < 1e-8) break;
  }
  return { slope: rounded(slope), offset: rounded(offset) };
}

/**
 * The curve moved, up or down, to where just no more than `share` of these (by weight) are surer than `shown`; never so far
 * up that something is shown which is more likely than not no reflex.
 */
export function moved({ slope, offset }: Curve, ordinary: readonly Judged[], shown: number, share: number): Curve {
  const most = share * ordinary.reduce((sum, j) => sum + j.weight, 0);
  let loud = 0;
  for (const { score, weight } of [...ordinary].sort((a, b) => b.score - a.score)) {
    loud += weight;
    // The first too many: a hair surer than this is where showing begins.
    if (loud > most) return { slope, offset: rounded(logit(shown) - slope * Math.max(score, 0) - 0.001) };
  }
  return { slope, offset };
}

/** The lowest score from which on at least this share is right, or null when that is nowhere so. */
export function operatingPoint(judged: readonly Judged[], right: number): number | null {
  const sorted = [...judged].sort((a, b) => b.score - a.score);
  let point: number | null = null;
  let hits = 0;
  sorted.forEach(({ score, positive }, i) => {
    if (positive) hits++;
    const tied = sorted[i + 1]?.score === score;
    if (!tied && i + 1 >= ENOUGH && hits / (i + 1) >= right) point = score;
  });
  return point;
}
