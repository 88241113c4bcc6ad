/** How well kinds and severity are told, on the reflexes themselves. */
import { judgeKinds } from '../../detect/kinds';
import type { Kind } from '../../detect/types';
import type { Instance } from './corpus';

/** Table by kind (precision, recall, F1 on R), macro F1, and agreement on severity. */
export function kindMeasures(instances: readonly Instance[]): string {
  const reflexes = instances.filter((i) => i.row.label === 'R' && i.row.set !== 'seed');
  if (!reflexes.length) return '';
  const judged = reflexes.map((instance) => ({ instance, ...judgeKinds(instance.evidence) }));
  const kinds = [...new Set(reflexes.flatMap((i) => i.row.kind))].sort() as Kind[];
  const rows = kinds.map((kind) => {
    const said = judged.filter((j) => j.kinds.includes(kind));
    const was = judged.filter((j) => j.instance.row.kind.includes(kind));
    const both = said.filter((j) => j.instance.row.kind.includes(kind)).length;
    const precision = both / (said.length || 1);
    const recall = both / (was.length || 1);
    return { kind, n: was.length, precision, recall, f1: (2 * precision * recall) / (precision + recall || 1) };
  });
  const macro = rows.reduce((sum, r) => sum + r.f1, 0) / rows.length;
  const severe = judged.filter((j) => j.severity === j.instance.row.severity).length / judged.length;
  const lines = rows.map(
    (r) =>
      `  ${r.kind.padEnd(15)} n ${String(r.n).padStart(4)}  P ${r.precision.toFixed(3)}  Rec ${r.recall.toFixed(3)}  F1 ${r.f1.toFixed(3)}`,
  );
  return `\n kinds of reflexes\n${lines.join('\n')}\n  macro F1 ${macro.toFixed(3)}, severity agrees ${severe.toFixed(3)}`;
}
