/** Which fold a row is left out with: whole groups together, and every set spread over all folds. */
import type { LabelledRow } from './corpus';

/** What is left out together: all records of a group, or all by one writer or from one source. */
export type LeaveOut = 'group' | 'source';

/** Number of the fold of each row. The largest groups are dealt out first, each to the lightest fold of its set. */
export function foldsOf(rows: readonly LabelledRow[], folds: number, by: LeaveOut = 'group'): number[] {
  const keyOf = (row: LabelledRow): string => `${row.set}\u0000${row[by] ?? row.group}`;
  const sizes = new Map<string, number>();
  for (const row of rows) sizes.set(keyOf(row), (sizes.get(keyOf(row)) ?? 0) + 1);
  const loads = new Map<string, number[]>();
  const foldOf = new Map<string, number>();
  for (const [key, size] of [...sizes].sort(([a, m], [b, n]) => n - m || scatter(a) - scatter(b))) {
    const set = key.slice(0, key.indexOf('\u0000'));
    const load = loads.get(set) ?? new Array<number>(folds).fill(0);
    loads.set(set, load);
    const lightest = load.indexOf(Math.min(...load));
    (load[lightest] as number) += size;
    foldOf.set(key, lightest);
  }
  return rows.map((row) => foldOf.get(keyOf(row)) ?? 0);
}

/** A number that scatters strings: neighbours in the alphabet must not land together. FNV-1a with a final mix. */
function scatter(text: string): number {
  let hash = 2166136261;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 16777619);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return (hash ^ (hash >>> 12)) >>> 0;
}
