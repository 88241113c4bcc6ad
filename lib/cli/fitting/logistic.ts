/** L2-regularised logistic regression over sparse binary features, fitted with L-BFGS. Deterministic. */

export interface Example {
  /** Feature numbers; a number may stand twice and then counts twice. */
  features: Int32Array;
  positive: boolean;
  weight: number;
}

export interface Fit {
  bias: number;
  weights: Float64Array;
}

interface Options {
  /** Strength of the pull towards zero, per feature: stronger for kinds of features there are many of. */
  penalty: Float64Array;
  iterations: number;
}

const MEMORY = 8;

/** Fits by minimising the weighted log loss plus half the penalised squares. */
export function fitLogistic(examples: readonly Example[], size: number, { penalty, iterations }: Options): Fit {
  // The bias is the last coordinate and is not penalised.
  const n = size + 1;
  const loss = (x: Float64Array, gradient: Float64Array): number => {
    gradient.fill(0);
    let total = 0;
    for (const { features, positive, weight } of examples) {
      let z = x[size] as number;
      for (let k = 0; k < features.length; k++) z += x[features[k] as number] as number;
      const m = positive ? z : -z;
      total += weight * (m > 0 ? Math.log1p(Math.exp(-m)) : -m + Math.log1p(Math.exp(m)));
      const slope = (positive ? -weight : weight) / (1 + Math.exp(m));
      for (let k = 0; k < features.length; k++) (gradient[features[k] as number] as number) += slope;
      (gradient[size] as number) += slope;
    }
    for (let i = 0; i < size; i++) {
      const p = penalty[i] as number;
      const w = x[i] as number;
      total += 0.5 * p * w * w;
      (gradient[i] as number) += p * w;
    }
    return total;
  };
  let x = new Float64Array(n);
  let g = new Float64Array(n);
  let value = loss(x, g);
  const history: { s: Float64Array; y: Float64Array; rho: number }[] = [];
  for (let step = 0; step < iterations; step++) {
    const d = direction(g, history);
    let slope = 0;
    for (let i = 0; i < n; i++) slope += (d[i] as number) * (g[i] as number);
    if (slope > -1e-9) break;
    let t = history.length ? 1 : 1 / Math.sqrt(-slope);
    let moved = x;
    let gradient = new Float64Array(n);
    let next = value;
    for (let tries = 0; tries < 25; tries++) {
      moved = new Float64Array(n);
      for (let i = 0; i < n; i++) moved[i] = (x[i] as number) + t * (d[i] as number);
      gradient = new Float64Array(n);
      next = loss(moved, gradient);
      if (next <= value + 1e-4 * t * slope) break;
      t /= 2;
    }
    const s = new Float64Array(n);
    const y = new Float64Array(n);
    let sy = 0;
    for (let i = 0; i < n; i++) {
      s[i] = (moved[i] as number) - (x[i] as number);
      y[i] = (gradient[i] as number) - (g[i] as number);
      sy += (s[i] as number) * (y[i] as number);
    }
    if (sy > 1e-10) history.push({ s, y, rho: 1 / sy });
    if (history.length > MEMORY) history.shift();
    const gain = value - next;
    x = moved;
    g = gradient;
    value = next;
    if (gain < 1e-7 * Math.abs(value)) break;
  }
  return { bias: x[size] as number, weights: x.subarray(0, size) };
}

/** The L-BFGS two-loop recursion. */
function direction(
  g: Float64Array,
  history: readonly { s: Float64Array; y: Float64Array; rho: number }[],
): Float64Array {
  const d = Float64Array.from(g, (v) => -v);
  const alphas: number[] = [];
  const dot = (a: Float64Array, b: Float64Array): number => {
    let sum = 0;
    for (let i = 0; i < a.length; i++) sum += (a[i] as number) * (b[i] as number);
    return sum;
  };
  const add = (to: Float64Array, by: number, from: Float64Array): void => {
    for (let i = 0; i < to.length; i++) (to[i] as number) += by * (from[i] as number);
  };
  for (const { s, y, rho } of [...history].reverse()) {
    const alpha = rho * dot(s, d);
    alphas.push(alpha);
    add(d, -alpha, y);
  }
  const last = history[history.length - 1];
  if (last) {
    const scale = dot(last.s, last.y) / dot(last.y, last.y);
    for (let i = 0; i < d.length; i++) (d[i] as number) *= scale;
  }
  history.forEach(({ s, y, rho }, i) => {
    const beta = rho * dot(y, d);
    add(d, (alphas[history.length - 1 - i] as number) - beta, s);
  });
  return d;
}
