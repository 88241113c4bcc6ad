/** Fits the weights that tell kinds and severity, on the reflexes of both languages together. */
import { type KindModel, kindFeatures } from '../../detect/kinds';
import type { Instance } from './corpus';
import { type Example, fitSoftmax } from './softmax';

const RAREST = 5;
const PENALTY = 3;
const PAIR_PENALTY = 8;

/** One two-way fit for each kind and each severity. */
export function fitKinds(instances: readonly Instance[]): KindModel {
  const reflexes = instances.filter((i) => i.row.label === 'R' && i.row.kind.length > 0);
  const features = reflexes.map((i) => kindFeatures(i.evidence));
  const counts = new Map<string, number>();
  for (const list of features) for (const f of list) counts.set(f, (counts.get(f) ?? 0) + 1);
  const names = [...counts]
    .filter(([, n]) => n >= RAREST)
    .map(([name]) => name)
    .sort();
  const index = new Map(names.map((name, i) => [name, i]));
  const numbers = features.map((list) => Int32Array.from(list.flatMap((f) => index.get(f) ?? [])));
  const penalty = Float64Array.from(names, (name) => (name.startsWith('g:') ? PAIR_PENALTY : PENALTY));
  const targets = new Map<string, (instance: Instance) => boolean>();
  for (const kind of [...new Set(reflexes.flatMap((i) => i.row.kind))].sort())
    targets.set(kind, (i) => i.row.kind.includes(kind));
  for (const severity of [1, 2, 3]) targets.set(`severity-${severity}`, (i) => i.row.severity === severity);
  const model: KindModel = { bias: {}, weights: {} };
  for (const [target, isIt] of targets) {
    const examples = reflexes.map(
      (r, i): Example => ({ features: numbers[i] as Int32Array, label: isIt(r) ? 0 : 1, weight: 1 }),
    );
    const { bias, weights } = fitSoftmax({ examples, features: names.length, classes: 2, penalty, iterations: 60 });
    // Two classes mirror each other: their difference is the log odds.
    const odds = (at: number, of: Float64Array): number =>
      Math.round(100 * ((of[at] as number) - (of[at + 1] as number)));
    model.bias[target] = odds(0, bias);
    model.weights[target] = Object.fromEntries(
      names.flatMap((name, f) => (odds(2 * f, weights) === 0 ? [] : [[name, odds(2 * f, weights)]])),
    );
  }
  return model;
}
