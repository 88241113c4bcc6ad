import { describe, expect, it } from 'vitest';
import { calibrate, moved, operatingPoint } from '../../../../lib/cli/fitting/calibrate';
import type { LabelledRow } from '../../../../lib/cli/fitting/corpus';
import { foldsOf } from '../../../../lib/cli/fitting/folds';
import { type Judgement, measuresOf, reliabilityOf } from '../../../../lib/cli/fitting/measures';
import { loadSeeds } from '../../../../lib/cli/fitting/seeds';
import { type Example, fitSoftmax } from '../../../../lib/cli/fitting/softmax';
import { fitTrees, TREE_DEFAULTS } from '../../../../lib/cli/fitting/trees';
import { type Curve, onCurve, scoreOf } from '../../../../lib/detect/hearing';
import { randomFrom } from '../../../bench/detector/texts';

const row = (fields: Partial<LabelledRow>): LabelledRow => ({
  id: 'x',
  set: 'draft',
  group: 'g',
  doc: 'd',
  passage: null,
  prev: '',
  text: 'text',
  next: '',
  label: 'N',
  kind: [],
  severity: null,
  clear: true,
  ...fields,
});

describe('fitSoftmax', () => {
  const example = (feature: number, label: number): Example => ({ features: Int32Array.of(feature), label, weight: 1 });
  const fit = (penalty: number) =>
    fitSoftmax({
      examples: [example(0, 0), example(0, 0), example(1, 1), example(2, 2), example(2, 1)],
      features: 3,
      classes: 3,
      penalty: Float64Array.of(penalty, penalty, penalty),
      iterations: 100,
    });

  it('learns which feature speaks for which class', () => {
    const { weights } = fit(0.1);
    expect(weights[0]).toBeGreaterThan(Math.max(weights[1] as number, weights[2] as number));
    expect(weights[4]).toBeGreaterThan(Math.max(weights[3] as number, weights[5] as number));
  });

  it('gives the same numbers every time, and smaller ones when pulled harder', () => {
    expect(fit(0.1)).toEqual(fit(0.1));
    expect(Math.abs(fit(10).weights[0] as number)).toBeLessThan(Math.abs(fit(0.1).weights[0] as number));
  });
});

describe('calibrate', () => {
  const judged = [-3, -2, -1, 0, 1, 2, 3].flatMap((score) => {
    const share = Math.round(100 / (1 + Math.exp(-score)));
    return Array.from({ length: 100 }, (_, i) => ({ score, positive: i < share, weight: 1 }));
  });

  it('says how often it was so', () => {
    const curve = calibrate(judged);
    expect(curve.slope).toBeCloseTo(1, 1);
    expect(curve.offset).toBeCloseTo(0, 1);
  });

  it('finds the score from which on enough is right', () => {
    const from = operatingPoint(judged, 0.85) as number;
    const shown = judged.filter((j) => j.score >= from);
    expect(shown.filter((j) => j.positive).length / shown.length).toBeGreaterThanOrEqual(0.85);
    expect(operatingPoint(judged, 0.999)).toBeNull();
  });

  it('moves a curve to where ordinary sentences are shown as rarely as asked', () => {
    const ordinary = [5, 4, 3, 2, 1, 0, -1, -2, -3, -4].map((score) => ({ score, positive: false, weight: 1 }));
    const shownBy = (curve: Curve): number[] =>
      ordinary.filter((j) => onCurve(curve, j.score) >= 0.6).map((j) => j.score);
    expect(shownBy(moved({ slope: 1, offset: 0 }, ordinary, 0.6, 0.2))).toEqual([5, 4]);
    expect(shownBy(moved({ slope: 2, offset: -9 }, ordinary, 0.6, 0.2))).toEqual([5, 4]);
    expect(shownBy(moved({ slope: 1, offset: 0 }, ordinary, 0.6, 0.9))).toEqual([5, 4, 3, 2, 1]);
  });
});

describe('fitTrees', () => {
  const random = randomFrom(5);
  const examples = Array.from({ length: 600 }, () => {
    const inputs = Float64Array.of(random() * 4, random() < 0.5 ? 1 : 0, random());
    // Yes when the first is large, the other way round when the second is set.
    return { inputs, yes: (inputs[0] as number) > 2 !== (inputs[1] === 1), weight: 1 };
  });
  const trees = fitTrees(examples, { ...TREE_DEFAULTS, trees: 60 });

  it('learns what a line cannot: one input turning another round', () => {
    const right = examples.filter((e) => scoreOf(trees, e.inputs) > 0 === e.yes).length;
    expect(right / examples.length).toBeGreaterThan(0.95);
  });

  it('grows the same trees every time, none larger than allowed', () => {
    expect(fitTrees(examples, { ...TREE_DEFAULTS, trees: 60 })).toEqual(trees);
    for (const tree of trees)
      expect(tree.filter((node) => node[0] === -1).length).toBeLessThanOrEqual(TREE_DEFAULTS.leaves);
  });
});

describe('foldsOf', () => {
  it('keeps groups together and spreads every set', () => {
    const rows = Array.from({ length: 60 }, (_, i) => row({ set: i % 2 ? 'draft' : 'policy', group: `g${i % 20}` }));
    const folds = foldsOf(rows, 5);
    for (const group of new Set(rows.map((r) => r.group)))
      expect(new Set(folds.filter((_, i) => rows[i]?.group === group)).size).toBe(1);
    for (const set of ['draft', 'policy']) expect(new Set(folds.filter((_, i) => rows[i]?.set === set)).size).toBe(5);
  });

  it('leaves out a whole writer when asked to', () => {
    const rows = Array.from({ length: 60 }, (_, i) => row({ group: `g${i}`, source: `writer ${i % 6}` }));
    const folds = foldsOf(rows, 5, 'source');
    for (const source of new Set(rows.map((r) => r.source)))
      expect(new Set(folds.filter((_, i) => rows[i]?.source === source)).size).toBe(1);
  });
});

describe('measuresOf', () => {
  const judged: Judgement[] = [
    { row: row({ label: 'R', passage: 'p' }), confidence: 0.9, flagged: true },
    { row: row({ label: 'I', passage: 'p' }), confidence: 0.1, flagged: false },
    { row: row({ label: 'R' }), confidence: 0.4, flagged: false },
    { row: row({ label: 'N', doc: 'calm' }), confidence: 0.8, flagged: true },
    { row: row({ set: 'nonpolicy', genre: 'news', w: 3 }), confidence: 0.8, flagged: true },
    { row: row({ set: 'nonpolicy', genre: 'news', w: 1 }), confidence: 0, flagged: false },
  ];

  it('counts as score.mjs does', () => {
    const m = measuresOf(judged);
    expect(m.sets.draft).toEqual({
      n: 4,
      reflexes: 2,
      precision: 0.5,
      recall: 0.5,
      f1: 0.5,
      averagePrecision: expect.closeTo(5 / 6),
    });
    expect(m.flagRateByLabel).toEqual({ R: 0.5, I: 0, N: 1 });
    expect([m.incidentPassagesFound, m.quietDrafts, m.draftsFound]).toEqual([1, 0, 1]);
    expect([m.falseFlagsPer1000, m.falseFlagsPer1000Natural]).toEqual([500, 750]);
  });

  it('sets said against was', () => {
    expect(reliabilityOf(judged)[8]).toMatchObject({ n: 2, said: expect.closeTo(0.8), was: 0 });
  });
});

describe('seeds', () => {
  it.each(['en', 'nl'] as const)('%s: every line is a seed, no sentence twice', (language) => {
    const seeds = loadSeeds(language).filter((s) => !s.id.startsWith('copy-'));
    expect(seeds.length).toBeGreaterThan(300);
    expect(new Set(seeds.map((s) => `${s.prev}|${s.text}|${s.next}`)).size).toBe(seeds.length);
  });
});
