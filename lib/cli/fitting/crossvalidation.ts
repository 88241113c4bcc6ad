/** What a model would say about documents it has never seen: every group judged by a fit that left it out. */
import type { Instance } from './corpus';
import { foldsOf } from './folds';
import { DEFAULTS, type TrainingOptions, train } from './training';

export const FOLDS = 5;

/** Log odds of each of `instances`, left out by group. `always` is in every fit and never judged. */
export function leftOutOdds(
  instances: readonly Instance[],
  always: readonly Instance[],
  options: TrainingOptions = DEFAULTS,
  progress: (fold: number) => void = () => undefined,
): number[] {
  const folds = foldsOf(
    instances.map((i) => i.row),
    FOLDS,
  );
  const odds = new Array<number>(instances.length).fill(0);
  for (let fold = 0; fold < FOLDS; fold++) {
    const trained = train([...instances.filter((_, i) => folds[i] !== fold), ...always], options);
    instances.forEach((instance, i) => {
      if (folds[i] === fold) odds[i] = trained.odds(instance);
    });
    progress(fold);
  }
  return odds;
}
