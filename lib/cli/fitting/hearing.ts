/** Fits the second hearing on what the first judgement said of documents it had never seen. */
import { OUT_OF_THE_QUESTION } from '../../detect/context';
import { type Curve, type HearingModel, INPUTS, onCurve, scoreOf, type Tree } from '../../detect/hearing';
import type { Language } from '../../detect/types';
import { MARK_THRESHOLD } from '../../restraint/restrain';
import { calibrate, type Judged, moved } from './calibrate';
import type { Instance, LabelledRow } from './corpus';
import type { FirstHeard, LeftOut } from './crossvalidation';
import { fitTrees, TREE_DEFAULTS, type TreeExample } from './trees';

/**
 * Whole drafts are what the product reads, so they weigh most; composed passages as much, since they alone are full of
 * incidents; rules as they were printed, with their noisier labels, less.
 */
const SET_WEIGHTS: Record<string, number> = { draft: 2, incident: 2, policy: 0.5, negative: 0.5 };
const weightOf = (row: LabelledRow): number => SET_WEIGHTS[row.set] ?? 1;

/** Score of a sentence that is out of the question. */
const SILENT = -20;

/** Of ordinary sentences without any context at most as many may be shown. */
const FALSE_FLAGS = 1.5 / 1000;

interface Main {
  /** Number of the record. */
  i: number;
  row: LabelledRow;
  language: Language;
  first: FirstHeard;
  yes: boolean;
  weight: number;
}

/** The sentence each label is about, after the first judgement. */
const mainsOf = (instances: readonly Instance[], { heard }: LeftOut): Main[] =>
  instances.flatMap(({ row, language, main }, i) => {
    const first = heard[i]?.[main];
    return first ? [{ i, row, language, first, yes: row.label === 'R', weight: weightOf(row) }] : [];
  });

/** What the trees learn from: sentences with neighbours that are not out of the question. */
const lessonsFrom = (mains: readonly Main[]): (Main & TreeExample)[] =>
  mains.flatMap((m) =>
    m.first.inputs && m.first.odds >= OUT_OF_THE_QUESTION ? [{ ...m, inputs: m.first.inputs }] : [],
  );

const scoreWith = (trees: readonly Tree[], { odds, inputs }: FirstHeard): number =>
  inputs && odds >= OUT_OF_THE_QUESTION ? scoreOf(trees, inputs) : SILENT;

/** Scores of every own sentence of every record, by trees that left its group out. */
function leftOutScores(instances: readonly Instance[], leftOut: LeftOut): number[][] {
  const { folds, heard } = leftOut;
  const lessons = lessonsFrom(mainsOf(instances, leftOut));
  const scores: number[][] = instances.map(() => []);
  for (const fold of new Set(folds)) {
    const trees = fitTrees(lessons.filter((m) => folds[m.i] !== fold));
    heard.forEach((sentences, i) => {
      if (folds[i] === fold) scores[i] = sentences.map((first) => scoreWith(trees, first));
    });
  }
  return scores;
}

type Curves = Pick<HearingModel, 'heard' | 'alone'>;

/** Both curves of confidence, from left-out scores. */
function curvesOf(instances: readonly Instance[], mains: readonly Main[], scores: readonly number[][]): Curves {
  const of = (make: (mains: readonly Main[], language: Language) => Curve): Record<Language, Curve> => {
    const one = (language: Language): Curve =>
      make(
        mains.filter((m) => m.language === language),
        language,
      );
    return { en: one('en'), nl: one('nl') };
  };
  const scoreAt = ({ i }: Main): number => scores[i]?.[instances[i]?.main ?? 0] ?? SILENT;
  return {
    heard: of((own) =>
      calibrate(lessonsFrom(own).map((m): Judged => ({ score: scoreAt(m), positive: m.yes, weight: m.weight }))),
    ),
    alone: of(aloneCurve),
  };
}

/**
 * How often a sentence without any context is a reflex nobody can say: it is shown where ordinary sentences hardly ever are.
 * How steeply confidence rises is taken from drafts.
 */
function aloneCurve(mains: readonly Main[], language: Language): Curve {
  const judged = (ordinary: boolean): Judged[] =>
    mains
      .filter(({ row }) => (row.set === 'nonpolicy') === ordinary)
      .map(({ row, first, yes, weight }) => ({
        score: first.oddsAlone,
        positive: yes,
        weight: ordinary ? (row.w ?? 1) : weight,
      }));
  return moved(calibrate(judged(false)), judged(true), MARK_THRESHOLD.balanced[language], FALSE_FLAGS);
}

/** The model file: trees from everything, curves from scores that were left out. */
export function fitHearing(
  instances: readonly Instance[],
  leftOut: LeftOut,
  provenance: HearingModel['provenance'],
): HearingModel {
  const mains = mainsOf(instances, leftOut);
  const lessons = lessonsFrom(mains);
  return {
    provenance: { ...provenance, ...TREE_DEFAULTS, examples: lessons.length },
    inputs: INPUTS,
    trees: fitTrees(lessons),
    ...curvesOf(instances, mains, leftOutScores(instances, leftOut)),
  };
}

/** Confidence in each record, trees and curves fitted without its group: its surest sentence. */
export function leftOutConfidences(instances: readonly Instance[], leftOut: LeftOut): number[] {
  const { folds, heard } = leftOut;
  const scores = leftOutScores(instances, leftOut);
  const mains = mainsOf(instances, leftOut);
  const confidences = new Array<number>(instances.length).fill(0);
  for (const fold of new Set(folds)) {
    const curves = curvesOf(
      instances,
      mains.filter((m) => folds[m.i] !== fold),
      scores,
    );
    instances.forEach(({ language }, i) => {
      if (folds[i] !== fold) return;
      const own = (heard[i] ?? []).map((first, k) =>
        first.inputs
          ? onCurve(curves.heard[language], scores[i]?.[k] ?? SILENT)
          : onCurve(curves.alone[language], first.odds),
      );
      confidences[i] = Math.max(0, ...own);
    });
  }
  return confidences;
}
