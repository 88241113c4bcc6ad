/** Log odds from left-out folds to a confidence: Platt's slope, and 0.75 where enough of what is shown is right. */

export interface Judged {
  odds: number;
  positive: boolean;
  weight: number;
  /** Stands in a whole draft: the kind of text the product is for. */
  draft: boolean;
}

/** From here on restraint shows a passage at the default sensitivity. */
const SHOWN = 0.75;
/** Of the passages shown in drafts never seen before, at least as many have to be reflexes. */
const RIGHT = 0.85;
/** A precision taken from fewer passages than these says nothing. */
const ENOUGH = 30;

const logit = (p: number): number => Math.log(p / (1 - p));

/** Slope and offset of the confidence curve 1 / (1 + exp(-(slope * odds + offset))). */
export function calibrate(judged: readonly Judged[]): { slope: number; offset: number } {
  const { slope, offset } = platt(judged);
  const from = operatingPoint(judged.filter((j) => j.draft));
  // Without drafts: a passage is shown when a reflex is as likely as not.
  const moved = from === null ? offset + logit(SHOWN) : logit(SHOWN) - slope * from;
  return { slope: Number(slope.toFixed(4)), offset: Number(moved.toFixed(4)) };
}

/** The lowest log odds from which on the share of reflexes is right, or null when that is nowhere so. */
export function operatingPoint(judged: readonly Judged[]): number | null {
  const sorted = [...judged].sort((a, b) => b.odds - a.odds);
  let point: number | null = null;
  let right = 0;
  sorted.forEach(({ odds, positive }, i) => {
    if (positive) right++;
    const tied = sorted[i + 1]?.odds === odds;
    if (!tied && i + 1 >= ENOUGH && right / (i + 1) >= RIGHT) point = odds;
  });
  return point;
}

/** The logistic curve that fits the judgements best, by Newton's method. */
function platt(judged: readonly Judged[]): { slope: number; offset: number } {
  let slope = 1;
  let offset = 0;
  for (let step = 0; step < 50; step++) {
    let ga = 0;
    let gb = 0;
    let haa = 1e-6;
    let hab = 0;
    let hbb = 1e-6;
    for (const { odds, positive, weight } of judged) {
      const p = 1 / (1 + Math.exp(-(slope * odds + offset)));
      const off = weight * (p - (positive ? 1 : 0));
      const curve = weight * p * (1 - p);
      ga += off * odds;
      gb += off;
      haa += curve * odds * odds;
      hab += curve * odds;
      hbb += curve;
    }
    const det = haa * hbb - hab * hab;
    const da = (hbb * ga - hab * gb) / det;
    const db = (haa * gb - hab * ga) / det;
    slope -= da;
    offset -= db;
    if (Math.abs(da) + Math.abs(db) < 1e-8) break;
  }
  return { slope, offset };
}
