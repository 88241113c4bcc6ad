/**
 * A multinomial linear model over named features: how much the sentence looks like a reflex (R), a legitimate hard rule (L),
 * a norm with room or an incident (D), or no rule at all (N). The numbers come from a file that a script fits; nothing here
 * knows English or Dutch.
 */

export const CLASSES = ['R', 'L', 'D', 'N'] as const;
export type JudgedClass = (typeof CLASSES)[number];
const COUNT = CLASSES.length;

export interface Model {
  /** Where the numbers come from: data, seed, strength of regularisation, date. */
  provenance: Record<string, string | number>;
  /** One number a class. */
  bias: number[];
  /** Names of the features, a line each. */
  features: string;
  /** Base64 of signed bytes: a number a class for each feature, in units of `unit`. */
  weights: string;
  unit: number;
  /** Turns log odds of R into a calibrated probability: 1 / (1 + exp(-(slope * odds + offset))). */
  calibration: { slope: number; offset: number };
}

/** Evidence for each class; adds up over features. */
export type Evidence = Float64Array;

export interface Scorer {
  /** Evidence of these features together, without the bias. */
  evidence(features: Iterable<string>): Evidence;
  /** Log odds of R given all evidence. */
  odds(parts: Iterable<Evidence>): number;
  /** Calibrated probability of R. */
  probability(odds: number): number;
  /** What one feature adds for R against the rest's mean: for explaining. */
  weight(feature: string): number;
}

const bytesOf = (base64: string): Int8Array => {
  const binary = atob(base64);
  const bytes = new Int8Array(binary.length);
  for (let i = 0; i < binary.length; i++) bytes[i] = binary.charCodeAt(i);
  return bytes;
};

/** Makes a scorer of a model file. */
export function createScorer(model: Model): Scorer {
  const index = new Map(model.features.split('\n').map((name, i) => [name, i * COUNT]));
  const weights = bytesOf(model.weights);
  const { slope, offset } = model.calibration;
  return {
    evidence(features) {
      const sum = new Float64Array(COUNT);
      for (const feature of features) {
        const at = index.get(feature);
        if (at === undefined) continue;
        for (let c = 0; c < COUNT; c++) (sum[c] as number) += (weights[at + c] as number) * model.unit;
      }
      return sum;
    },
    odds(parts) {
      const z = Float64Array.from(model.bias);
      for (const part of parts) for (let c = 0; c < COUNT; c++) (z[c] as number) += part[c] as number;
      return logOdds(z);
    },
    probability: (odds) => 1 / (1 + Math.exp(-(slope * odds + offset))),
    weight(feature) {
      const at = index.get(feature);
      if (at === undefined) return 0;
      const others = ((weights[at + 1] as number) + (weights[at + 2] as number) + (weights[at + 3] as number)) / 3;
      return ((weights[at] as number) - others) * model.unit;
    },
  };
}

/** Log odds of the first class from the evidence for all. */
export function logOdds(z: Float64Array): number {
  const rest = Math.max(...z.subarray(1));
  let sum = 0;
  for (let c = 1; c < COUNT; c++) sum += Math.exp((z[c] as number) - rest);
  return (z[0] as number) - rest - Math.log(sum);
}
