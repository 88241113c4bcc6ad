/** From labelled records to a model file. */
import { CLASSES, type JudgedClass, type Model } from '../../detect/model';
import { numberOfName } from '../../detect/spelling';
import type { Language } from '../../detect/types';
import type { Instance, LabelledRow } from './corpus';
import { type Example, fitSoftmax } from './softmax';

export interface TrainingOptions {
  /** A feature has to stand in as many records. */
  rarest: number;
  iterations: number;
  /** Overall strength of regularisation. */
  strength: number;
  /** Weight of a second copy of every record without its neighbours, so that a sentence is also known alone. */
  alone: number;
}

export const DEFAULTS: TrainingOptions = { rarest: 3, iterations: 80, strength: 2, alone: 0.3 };

/** How hard features of a kind are pulled towards zero: there are few families and very many words heard next door. */
const PULL: Record<string, number> = {
  f: 1,
  len: 1,
  shape: 1,
  g: 4,
  k: 1.5,
  m: 1.5,
  z: 3,
  zz: 6,
  w: 4,
  b: 4,
  s: 4,
  q: 6,
  c: 6,
  p1: 6,
  p2: 6,
  n1: 6,
  n2: 6,
  x: 10,
  y: 10,
  p1w: 15,
  n1w: 15,
  lang: 1,
};
export const OWN = new Set(['f', 'len', 'shape', 'g', 'k', 'm', 'z', 'zz', 'w', 'b', 's', 'q', 'c']);
/** Sorts of features made of words: each language has its own. All others are shared by both, and learn from both. */
const LEXICAL = new Set(['w', 'b', 's', 'q', 'c', 'p1w', 'n1w', 'lang']);
export const sortOf = (feature: string): string => feature.slice(0, feature.indexOf(':'));

/** Trust in a feature that says little about R; the rest of its trust comes from how unevenly it is spread. */
const FLAT_TRUST = 0.5;

const classOf = (label: LabelledRow['label']): JudgedClass => (label === 'I' ? 'D' : label);
/** Our own plain cases are few and clear. */
const SET_WEIGHTS: Record<string, number> = { seed: 2 };
const weightOf = (row: LabelledRow): number => SET_WEIGHTS[row.set] ?? 1;

export interface Trained {
  names: string[];
  bias: Float64Array;
  weights: Float64Array;
  /** Evidence for each class in these features, bias included. */
  evidence(features: readonly string[], language: Language): Float64Array;
}

/** Between a feature made of words and the language it belongs to. */
const OF = '\u0001';

/** The features of a sentence as the fit knows them. */
const named = (features: readonly string[], language: Language): string[] => [
  `lang:${OF}${language}`,
  ...features.map((f) => (LEXICAL.has(sortOf(f)) ? `${f}${OF}${language}` : f)),
];

/** Fits on these records, of both languages together. */
export function train(instances: readonly Instance[], options: TrainingOptions = DEFAULTS): Trained {
  const index = indexOf(instances, options.rarest);
  const names = [...index.keys()];
  const numbers = (features: readonly string[]): Int32Array =>
    Int32Array.from(features.flatMap((f) => index.get(f) ?? []));
  const examples = instances.flatMap(({ row, language, sentences, main }): Example[] => {
    const features = sentences[main] ?? [];
    const label = CLASSES.indexOf(classOf(row.label));
    const whole = { features: numbers(named(features, language)), label, weight: weightOf(row) };
    if (!options.alone || !(row.prev || row.next)) return [whole];
    const own = features.filter((f) => OWN.has(sortOf(f)));
    return [whole, { features: numbers(named(own, language)), label, weight: options.alone }];
  });
  const { bias, weights } = fitSoftmax({
    examples,
    features: names.length,
    classes: CLASSES.length,
    penalty: penalties(names, examples, options.strength),
    iterations: options.iterations,
  });
  return {
    names,
    bias,
    weights,
    evidence: (features, language) => {
      const z = Float64Array.from(bias);
      for (const f of numbers(named(features, language)))
        for (let c = 0; c < CLASSES.length; c++) (z[c] as number) += weights[f * CLASSES.length + c] as number;
      return z;
    },
  };
}

/** Features frequent enough, numbered in the order of their names. */
function indexOf(instances: readonly Instance[], rarest: number): Map<string, number> {
  const counts = new Map<string, number>();
  for (const instance of instances)
    for (const feature of new Set(named(instance.sentences[instance.main] ?? [], instance.language)))
      counts.set(feature, (counts.get(feature) ?? 0) + 1);
  const kept = [...counts].filter(([, count]) => count >= rarest).map(([name]) => name);
  return new Map(kept.sort().map((name, i) => [name, i]));
}

/** A feature spread evenly over R and the rest is pulled harder than one that tells them apart (as in naive Bayes weighting). */
function penalties(names: readonly string[], examples: readonly Example[], strength: number): Float64Array {
  const inside = new Float64Array(names.length).fill(1);
  const outside = new Float64Array(names.length).fill(1);
  for (const { features, label } of examples)
    for (const f of new Set(features)) ((label === 0 ? inside : outside)[f] as number) += 1;
  const sum = (counts: Float64Array): number => counts.reduce((a, b) => a + b, 0);
  const ratio = sum(inside) / sum(outside);
  return Float64Array.from(names, (name, f) => {
    const trust = FLAT_TRUST + Math.abs(Math.log((inside[f] as number) / (outside[f] as number) / ratio));
    return (strength * (PULL[sortOf(name)] ?? 6)) / (trust * trust);
  });
}

/** Features whose evidence is no more than this, in units of the file, are left out of it: it has to stay below 300 kB. */
const NEGLIGIBLE = 3;

/** The part of the model one language needs, as a file: weights in signed bytes. */
export function modelFile(
  { names, bias, weights }: Trained,
  language: Language,
  provenance: Model['provenance'],
): Model {
  const count = CLASSES.length;
  const weightsOf = (f: number): number[] => [...weights.subarray(f * count, (f + 1) * count)];
  const own = `${OF}${language}`;
  const nameOf = (f: number): string => (names[f] as string).replace(own, '');
  const isOwn = (name: string): boolean => !name.includes(OF) || name.endsWith(own);
  const owned = names.flatMap((name, f) => (isOwn(name) ? [f] : []));
  const largest = owned.reduce((most, f) => Math.max(most, ...weightsOf(f).map(Math.abs)), 0);
  const unit = largest / 127 || 1;
  const bytesOf = (f: number): number[] => weightsOf(f).map((w) => Math.round(w / unit));
  // The detector knows features by their numbers: of two with the same one, the first is kept.
  const taken = new Set<number>();
  const kept = owned.filter((f) => {
    const number = numberOfName(nameOf(f));
    if (taken.has(number) || bytesOf(f).every((byte) => Math.abs(byte) <= NEGLIGIBLE)) return false;
    taken.add(number);
    return true;
  });
  const home = names.indexOf(`lang:${own}`);
  const bytes = Int8Array.from(kept.flatMap(bytesOf));
  return {
    provenance,
    bias: [...bias].map((b, c) => Number((b + (home < 0 ? 0 : (weightsOf(home)[c] ?? 0))).toFixed(4))),
    features: kept.map(nameOf).join('\n'),
    weights: Buffer.from(bytes.buffer).toString('base64'),
    unit: Number(unit.toPrecision(6)),
  };
}
