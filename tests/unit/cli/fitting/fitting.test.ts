import { describe, expect, it } from 'vitest';
import { calibrate, operatingPoint } from '../../../../lib/cli/fitting/calibrate';
import type { LabelledRow } from '../../../../lib/cli/fitting/corpus';
import { foldsOf } from '../../../../lib/cli/fitting/folds';
import { type Judgement, measuresOf, reliabilityOf } from '../../../../lib/cli/fitting/measures';
import { loadSeeds } from '../../../../lib/cli/fitting/seeds';
import { type Example, fitSoftmax } from '../../../../lib/cli/fitting/softmax';

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
  const judged = (draft: boolean) =>
    [-3, -2, -1, 0, 1, 2, 3].flatMap((odds) => {
      const share = Math.round(100 / (1 + Math.exp(-odds)));
      return Array.from({ length: 100 }, (_, i) => ({ odds, positive: i < share, weight: 1, draft }));
    });
  const said = ({ slope, offset }: { slope: number; offset: number }, odds: number): number =>
    1 / (1 + Math.exp(-(slope * odds + offset)));

  it('makes even odds of a reflex say 0.75 when there are no drafts to go by', () => {
    const curve = calibrate(judged(false));
    expect(curve.slope).toBeCloseTo(1, 1);
    expect(said(curve, 0)).toBeCloseTo(0.75, 1);
  });

  it('puts 0.75 where 85% of what is shown in drafts is right', () => {
    const drafts = judged(true);
    const from = operatingPoint(drafts) as number;
    const shown = drafts.filter((j) => j.odds >= from);
    expect(shown.filter((j) => j.positive).length / shown.length).toBeGreaterThanOrEqual(0.85);
    expect(said(calibrate(drafts), from)).toBeCloseTo(0.75, 2);
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
    expect(m.sets.draft).toEqual({ n: 4, reflexes: 2, precision: 0.5, recall: 0.5, f1: 0.5 });
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
    expect(new Set(seeds.map((s) => `${s.prev}|${s.text}`)).size).toBe(seeds.length);
  });
});
