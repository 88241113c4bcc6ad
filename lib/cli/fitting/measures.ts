/** The measures of the corpora: the same ones `score.mjs` takes, over any judgement. */
import type { LabelledRow } from './corpus';

export interface Judgement {
  row: LabelledRow;
  /** Calibrated probability of a reflex. */
  confidence: number;
  flagged: boolean;
}

export interface Score {
  n: number;
  reflexes: number;
  precision: number;
  recall: number;
  f1: number;
  /** Mean precision at each reflex, from the surest judgement down: good order, whatever the threshold. */
  averagePrecision: number;
}

export interface Measures {
  sets: Record<string, Score>;
  flagRateByLabel: Record<string, number>;
  incidentPassagesFound: number | null;
  quietDrafts: number | null;
  draftsFound: number | null;
  falseFlagsPer1000: number | null;
  falseFlagsPer1000Natural: number | null;
  falseFlagsPer1000ByGenre: Record<string, number>;
}

const share = <T>(items: readonly T[], test: (item: T) => boolean): number | null =>
  items.length ? items.filter(test).length / items.length : null;

const grouped = <T>(items: readonly T[], key: (item: T) => string): T[][] => {
  const groups = new Map<string, T[]>();
  for (const item of items) groups.set(key(item), [...(groups.get(key(item)) ?? []), item]);
  return [...groups.values()];
};

const isReflex = (j: Judgement): boolean => j.row.label === 'R';

/** Precision, recall and F1 of the flags on R. */
export function scoreOf(judgements: readonly Judgement[]): Score {
  const hits = judgements.filter((j) => j.flagged && j.row.label === 'R').length;
  const flags = judgements.filter((j) => j.flagged).length;
  const reflexes = judgements.filter((j) => j.row.label === 'R').length;
  const precision = hits / (flags || 1);
  const recall = hits / (reflexes || 1);
  return {
    n: judgements.length,
    reflexes,
    precision,
    recall,
    f1: (2 * precision * recall) / (precision + recall || 1),
    averagePrecision: averagePrecisionOf(judgements),
  };
}

function averagePrecisionOf(judgements: readonly Judgement[]): number {
  let found = 0;
  let sum = 0;
  [...judgements]
    .sort((a, b) => b.confidence - a.confidence)
    .forEach((j, i) => {
      if (isReflex(j)) sum += ++found / (i + 1);
    });
  return sum / (found || 1);
}

const isFound = (j: Judgement): boolean => isReflex(j) && j.flagged;

/** All measures of one language. Rows of the set `nonpolicy` are the ordinary text. */
export function measuresOf(all: readonly Judgement[]): Measures {
  const labelled = all.filter((j) => j.row.set !== 'nonpolicy');
  const ordinary = all.filter((j) => j.row.set === 'nonpolicy');
  const sets: Record<string, Score> = { all: scoreOf(labelled), clear: scoreOf(labelled.filter((j) => j.row.clear)) };
  for (const rows of grouped(labelled, (j) => j.row.set)) sets[(rows[0] as Judgement).row.set] = scoreOf(rows);
  const flagRateByLabel: Record<string, number> = {};
  for (const label of 'RIDLN') {
    const rate = share(
      labelled.filter((j) => j.row.label === label),
      (j) => j.flagged,
    );
    if (rate !== null) flagRateByLabel[label] = rate;
  }
  const passages = grouped(
    labelled.filter((j) => j.row.passage),
    (j) => j.row.passage ?? '',
  ).filter((rows) => rows.some(isReflex) && rows.some((j) => j.row.label === 'I'));
  const drafts = grouped(
    labelled.filter((j) => j.row.set === 'draft'),
    (j) => j.row.doc,
  );
  const weight = (rows: readonly Judgement[]): number => rows.reduce((sum, j) => sum + (j.row.w ?? 1), 0);
  const flags = ordinary.filter((j) => j.flagged);
  return {
    sets,
    flagRateByLabel,
    incidentPassagesFound: share(passages, (rows) => rows.some(isFound)),
    quietDrafts: share(
      drafts.filter((rows) => !rows.some(isReflex)),
      (rows) => !rows.some((j) => j.flagged),
    ),
    draftsFound: share(
      drafts.filter((rows) => rows.some(isReflex)),
      (rows) => rows.some(isFound),
    ),
    falseFlagsPer1000: ordinary.length ? (1000 * flags.length) / ordinary.length : null,
    falseFlagsPer1000Natural: ordinary.length ? (1000 * weight(flags)) / weight(ordinary) : null,
    falseFlagsPer1000ByGenre: Object.fromEntries(
      grouped(ordinary, (j) => j.row.genre ?? '').map((rows) => [
        rows[0]?.row.genre ?? '',
        (1000 * weight(rows.filter((j) => j.flagged))) / weight(rows),
      ]),
    ),
  };
}

export interface Bin {
  from: number;
  to: number;
  n: number;
  /** Mean confidence in the bin. */
  said: number;
  /** Share of reflexes in the bin. */
  was: number;
}

/** Reliability: what was said against what was, in tenths. */
export function reliabilityOf(judgements: readonly Judgement[]): Bin[] {
  return Array.from({ length: 10 }, (_, i): Bin => {
    const inside = judgements.filter((j) => Math.min(9, Math.floor(j.confidence * 10)) === i);
    const said = inside.reduce((sum, j) => sum + j.confidence, 0) / (inside.length || 1);
    return { from: i / 10, to: (i + 1) / 10, n: inside.length, said, was: share(inside, isReflex) ?? 0 };
  });
}
