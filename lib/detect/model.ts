/**
 * A multinomial linear model over named features: how much the sentence looks like a reflex (R), a legitimate hard rule (L),
 * a norm with room or an incident (D), or no rule at all (N). The numbers come from a file that a script fits; nothing here
 * knows English or Dutch.
 */

import { numberOfName } from './spelling';

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
}

/** How likely each class is; adds up to one. */
export type Shares = ArrayLike<number>;

/**
 * Evidence for each class; adds up over features. A plain array: it takes a third of the room that a typed one does, and every
 * sentence remembered keeps several.
 */
export type Evidence = readonly number[];

export interface Scorer {
  /** Evidence of these features together, each counted once, without the bias. */
  evidence(features: readonly number[]): Evidence;
  /** Log odds of R given all evidence. */
  odds(parts: Iterable<Evidence>): number;
  /** How likely each class is given all evidence. */
  shares(parts: Iterable<Evidence>): Shares;
  /** Whether a feature is among those of the file. */
  weighs(feature: number): boolean;
  /** What one feature, by its name, adds for R against the rest's mean: for explaining. */
  weight(feature: string): number;
}

const bytesOf = (base64: string): Int8Array => {
  const binary = atob(base64);
  const bytes = new Int8Array(binary.length);
  for (let i = 0; i < binary.length; i++) bytes[i] = binary.charCodeAt(i);
  return bytes;
};

const EMPTY = -1;

/** Where a feature stands in the file, by its number: open addressing, half full at most. */
function tableOf(names: readonly string[]): (number: number) => number {
  let size = 16;
  while (size < 2 * names.length) size *= 2;
  // Number and place side by side: most features asked for are not there, and to know it takes one look at memory.
  const slots = new Int32Array(2 * size);
  for (let at = 0; at < size; at++) slots[2 * at + 1] = EMPTY;
  const mask = size - 1;
  // A bit for where features may be: small enough to stay close to the processor, it turns nine out of ten away.
  const likely = new Uint32Array(size / 4);
  const likelyMask = likely.length - 1;
  names.forEach((name, place) => {
    const number = numberOfName(name);
    const hint = (number >>> 5) & likelyMask;
    likely[hint] = (likely[hint] as number) | (1 << (number & 31));
    let at = number & mask;
    while (slots[2 * at + 1] !== EMPTY) at = (at + 1) & mask;
    slots[2 * at] = number;
    slots[2 * at + 1] = place;
  });
  return (number) => {
    if ((((likely[(number >>> 5) & likelyMask] as number) >>> (number & 31)) & 1) === 0) return EMPTY;
    let at = number & mask;
    for (;;) {
      const place = slots[2 * at + 1] as number;
      if (place === EMPTY || slots[2 * at] === number) return place;
      at = (at + 1) & mask;
    }
  };
}

/** Makes a scorer of a model file. */
export function createScorer(model: Model): Scorer {
  const names = model.features.split('\n');
  const placeOf = tableOf(names);
  const weights = bytesOf(model.weights);
  const { unit } = model;
  // Which call counted a feature last: a feature that stands twice counts once.
  const counted = new Int32Array(names.length);
  let call = 0;
  const total = (parts: Iterable<Evidence>): number[] => {
    const z = model.bias.slice();
    for (const part of parts) for (let c = 0; c < COUNT; c++) (z[c] as number) += part[c] as number;
    return z;
  };
  return {
    evidence(features) {
      call = (call + 1) | 0;
      // Whole numbers until the end: their sum is the same in any order.
      let [r, l, d, n] = [0, 0, 0, 0];
      for (let i = 0; i < features.length; i++) {
        const place = placeOf(features[i] as number);
        if (place === EMPTY || counted[place] === call) continue;
        counted[place] = call;
        const at = place * COUNT;
        r += weights[at] as number;
        l += weights[at + 1] as number;
        d += weights[at + 2] as number;
        n += weights[at + 3] as number;
      }
      return [r * unit, l * unit, d * unit, n * unit];
    },
    odds: (parts) => logOdds(total(parts)),
    shares: (parts) => sharesOf(total(parts)),
    weighs: (feature) => placeOf(feature) !== EMPTY,
    weight(feature) {
      const place = placeOf(numberOfName(feature));
      if (place === EMPTY) return 0;
      const at = place * COUNT;
      const others = ((weights[at + 1] as number) + (weights[at + 2] as number) + (weights[at + 3] as number)) / 3;
      return ((weights[at] as number) - others) * unit;
    },
  };
}

/** Log odds of the first class from the evidence for all. */
export function logOdds(z: ArrayLike<number>): number {
  let rest = z[1] as number;
  for (let c = 2; c < COUNT; c++) rest = Math.max(rest, z[c] as number);
  let sum = 0;
  for (let c = 1; c < COUNT; c++) sum += Math.exp((z[c] as number) - rest);
  return (z[0] as number) - rest - Math.log(sum);
}

/** Shares of all classes from the evidence for them. */
export function sharesOf(z: ArrayLike<number>): Shares {
  let most = z[0] as number;
  for (let c = 1; c < COUNT; c++) most = Math.max(most, z[c] as number);
  const shares: number[] = [];
  let sum = 0;
  for (let c = 0; c < COUNT; c++) {
    const share = Math.exp((z[c] as number) - most);
    shares.push(share);
    sum += share;
  }
  for (let c = 0; c < COUNT; c++) shares[c] = (shares[c] as number) / sum;
  return shares;
}
