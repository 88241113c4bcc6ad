/** How well kinds and severity are told, and how well each pattern is noticed. */
import { judgeKinds, type KindJudgement, patternsOf } from '../../detect/kinds';
import { type Kind, PATTERN_IDS } from '../../detect/types';
import type { Instance } from './corpus';
import { fitKinds } from './kinds';
import type { Judgement } from './measures';

/** Kinds and severity of every record, told by a fit that left its fold out. */
export function leftOutKinds(instances: readonly Instance[], folds: readonly number[]): KindJudgement[] {
  const told: KindJudgement[] = [];
  for (const fold of new Set(folds)) {
    const model = fitKinds(instances.filter((_, i) => folds[i] !== fold));
    instances.forEach(({ evidence }, i) => {
      if (folds[i] === fold) told[i] = judgeKinds(evidence, model);
    });
  }
  return told;
}

/** Table by kind (precision, recall, F1 on R), macro F1, and agreement on severity. */
export function kindMeasures(instances: readonly Instance[], told: readonly KindJudgement[]): string {
  const judged = instances.flatMap(({ row }, i) => (row.label === 'R' ? [{ row, ...(told[i] as KindJudgement) }] : []));
  if (!judged.length) return '';
  const kinds = [...new Set(judged.flatMap((j) => j.row.kind))].sort() as Kind[];
  const rows = kinds.map((kind) => {
    const said = judged.filter((j) => j.kinds.includes(kind));
    const was = judged.filter((j) => j.row.kind.includes(kind));
    const both = said.filter((j) => j.row.kind.includes(kind)).length;
    const precision = both / (said.length || 1);
    const recall = both / (was.length || 1);
    return { kind, n: was.length, precision, recall, f1: (2 * precision * recall) / (precision + recall || 1) };
  });
  const macro = rows.reduce((sum, r) => sum + r.f1, 0) / rows.length;
  const severe = judged.filter((j) => j.severity === j.row.severity).length / judged.length;
  const lines = rows.map(
    (r) =>
      `  ${r.kind.padEnd(15)} n ${String(r.n).padStart(4)}  P ${r.precision.toFixed(3)}  Rec ${r.recall.toFixed(3)}  F1 ${r.f1.toFixed(3)}`,
  );
  return `\n kinds of reflexes, left out too\n${lines.join('\n')}\n  macro F1 ${macro.toFixed(3)}, severity agrees ${severe.toFixed(3)}`;
}

/** Table by pattern: how many reflexes that carry it are noticed, and how much of what is noticed and called so is one. */
export function patternMeasures(
  judgements: readonly Judgement[],
  instances: readonly Instance[],
  told: readonly KindJudgement[],
): string {
  const judged = judgements.map((j, i) => ({
    ...j,
    told: (told[i] as KindJudgement).patterns,
    labelled: patternsOf(j.row.kind as Kind[], (instances[i] as Instance).evidence.families),
  }));
  const lines = PATTERN_IDS.map((pattern) => {
    const was = judged.filter((j) => j.row.label === 'R' && j.labelled.includes(pattern));
    const noticed = was.filter((j) => j.flagged).length;
    const named = was.filter((j) => j.flagged && j.told.includes(pattern)).length;
    const called = judged.filter((j) => j.flagged && j.told.includes(pattern));
    const right = called.filter((j) => j.row.label === 'R').length;
    const part = (some: number, all: number): string => (all ? (some / all).toFixed(3) : '    -');
    return `  ${pattern.padEnd(21)} n ${String(was.length).padStart(4)}  noticed ${part(noticed, was.length)}  and named ${part(named, was.length)}  called so ${String(called.length).padStart(4)}  a reflex ${part(right, called.length)}`;
  });
  return `\n by pattern\n${lines.join('\n')}`;
}
