/** Log odds from left-out folds to a confidence (Platt's way). */

/**
 * Where restraint begins to show (0.75) is a choice about people, not about numbers: a passage is worth a tap as soon as a
 * reflex is as likely as not. The probability is moved by as much, so that this likelihood says 0.75.
 */
const WORTH_A_TAP = 0.5;
const SAID = 0.75;
const logit = (p: number): number => Math.log(p / (1 - p));

export interface Judged {
  odds: number;
  positive: boolean;
  weight: number;
}

/** Slope and offset of the logistic curve that fits the judgements best, by Newton's method. */
export function calibrate(judged: readonly Judged[]): { slope: number; offset: number } {
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
  return {
    slope: Number(slope.toFixed(4)),
    offset: Number((offset + logit(SAID) - logit(WORTH_A_TAP)).toFixed(4)),
  };
}
