/** Multinomial logistic regression over sparse features with its own penalty for each, fitted with L-BFGS. Deterministic. */

export interface Example {
  /** Feature numbers; a number may stand twice and then counts twice. */
  features: Int32Array;
  /** Number of the class. */
  label: number;
  weight: number;
}

export interface Fit {
  /** One number a class. */
  bias: Float64Array;
  /** `classes` numbers a feature, feature after feature. */
  weights: Float64Array;
}

interface Problem {
  examples: readonly Example[];
  features: number;
  classes: number;
  /** Strength of the pull towards zero, by feature. */
  penalty: Float64Array;
  iterations: number;
}

const MEMORY = 8;

/** Minimises the weighted log loss plus half the penalised squares. The biases are not penalised. */
export function fitSoftmax(problem: Problem): Fit {
  const { features, classes, iterations } = problem;
  const n = (features + 1) * classes;
  let x: Float64Array = new Float64Array(n);
  let g: Float64Array = new Float64Array(n);
  let value = loss(problem, x, g);
  const history: Step[] = [];
  for (let step = 0; step < iterations; step++) {
    const d = direction(g, history);
    const slope = dot(d, g);
    if (slope > -1e-9) break;
    let t = history.length ? 1 : 1 / Math.sqrt(-slope);
    let moved: Float64Array = x;
    let gradient: Float64Array = g;
    let next = value;
    for (let tries = 0; tries < 25; tries++) {
      moved = x.map((v, i) => v + t * (d[i] as number));
      gradient = new Float64Array(n);
      next = loss(problem, moved, gradient);
      if (next <= value + 1e-4 * t * slope) break;
      t /= 2;
    }
    const s = moved.map((v, i) => v - (x[i] as number));
    const y = gradient.map((v, i) => v - (g[i] as number));
    const sy = dot(s, y);
    if (sy > 1e-10) history.push({ s, y, rho: 1 / sy });
    if (history.length > MEMORY) history.shift();
    const gain = value - next;
    x = moved;
    g = gradient;
    value = next;
    if (gain < 1e-6 * Math.abs(value)) break;
  }
  return { bias: x.slice(features * classes), weights: x.slice(0, features * classes) };
}

interface Step {
  s: Float64Array;
  y: Float64Array;
  rho: number;
}

/** The loss at `x`; its gradient is written to `gradient`. */
function loss({ examples, features, classes, penalty }: Problem, x: Float64Array, gradient: Float64Array): number {
  const biases = features * classes;
  const z = new Float64Array(classes);
  let total = 0;
  for (const example of examples) {
    for (let c = 0; c < classes; c++) z[c] = x[biases + c] as number;
    for (const f of example.features)
      for (let c = 0; c < classes; c++) (z[c] as number) += x[f * classes + c] as number;
    const most = Math.max(...z);
    let sum = 0;
    for (let c = 0; c < classes; c++) sum += Math.exp((z[c] as number) - most);
    total += example.weight * (most + Math.log(sum) - (z[example.label] as number));
    for (let c = 0; c < classes; c++)
      z[c] = example.weight * (Math.exp((z[c] as number) - most) / sum - (c === example.label ? 1 : 0));
    for (const f of example.features)
      for (let c = 0; c < classes; c++) (gradient[f * classes + c] as number) += z[c] as number;
    for (let c = 0; c < classes; c++) (gradient[biases + c] as number) += z[c] as number;
  }
  for (let f = 0; f < features; f++) {
    for (let i = f * classes; i < (f + 1) * classes; i++) {
      const w = x[i] as number;
      total += 0.5 * (penalty[f] as number) * w * w;
      (gradient[i] as number) += (penalty[f] as number) * w;
    }
  }
  return total;
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i] as number) * (b[i] as number);
  return sum;
}

/** The L-BFGS two-loop recursion. */
function direction(g: Float64Array, history: readonly Step[]): Float64Array {
  const d = g.map((v) => -v);
  const add = (by: number, from: Float64Array): void => {
    for (let i = 0; i < d.length; i++) (d[i] as number) += by * (from[i] as number);
  };
  const alphas: number[] = [];
  for (const { s, y, rho } of [...history].reverse()) {
    const alpha = rho * dot(s, d);
    alphas.unshift(alpha);
    add(-alpha, y);
  }
  const last = history[history.length - 1];
  if (last) {
    const scale = dot(last.s, last.y) / dot(last.y, last.y);
    for (let i = 0; i < d.length; i++) (d[i] as number) *= scale;
  }
  history.forEach(({ s, y, rho }, i) => {
    add((alphas[i] as number) - rho * dot(y, d), s);
  });
  return d;
}
