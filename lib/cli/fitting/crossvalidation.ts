/** What the first judgement would say about documents it has never seen: every group judged by a fit that left it out. */
import { hearableOf } from '../../detect/analysis';
import { heardAt } from '../../detect/context';
import { hearingInputs } from '../../detect/hearing';
import { logOdds, sharesOf } from '../../detect/model';
import type { SentenceSpan } from '../../text/sentences';
import type { Alone, Instance } from './corpus';
import { foldsOf, type LeaveOut } from './folds';
import { OWN, sortOf, type Trained, train } from './training';

export const FOLDS = 5;

/** A sentence of a record after the first judgement. */
export interface FirstHeard {
  /** Log odds of a reflex among its neighbours. */
  odds: number;
  /** Log odds of a reflex had it stood alone. */
  oddsAlone: number;
  /** What the second hearing looks at; null when there is nobody to hear. */
  inputs: Float64Array | null;
}

export interface LeftOut {
  /** The fold each record was left out with. */
  folds: number[];
  /** The record's own sentences, as judged by the fit that left them out. */
  heard: FirstHeard[][];
}

/** Judges each of `instances`, left out by group. `always` is in every fit and never judged. */
export function leaveOut(
  instances: readonly Instance[],
  always: readonly Instance[],
  progress: (fold: number) => void,
  by: LeaveOut = 'group',
): LeftOut {
  const folds = foldsOf(
    instances.map((i) => i.row),
    FOLDS,
    by,
  );
  const heard: FirstHeard[][] = instances.map(() => []);
  for (let fold = 0; fold < FOLDS; fold++) {
    const trained = train([...instances.filter((_, i) => folds[i] !== fold), ...always]);
    instances.forEach((instance, i) => {
      if (folds[i] === fold) heard[i] = hear(instance, trained);
    });
    progress(fold);
  }
  return { folds, heard };
}

/** The first judgement on a record, laid out for the second. */
function hear({ language, context, alone, own, sentences }: Instance, trained: Trained): FirstHeard[] {
  const hearables = alone.map(({ analysis, features }: Alone) => {
    const z = trained.evidence(features, language);
    return hearableOf(analysis, logOdds(z), sharesOf(z));
  });
  return own.map((at, k) => {
    const features = sentences[k] as string[];
    const z = trained.evidence(features, language);
    const standing = features.filter((f) => OWN.has(sortOf(f)) || sortOf(f) === 'm');
    const neighbours = heardAt(context, at);
    const odds = logOdds(z);
    const { shape } = context[at] as SentenceSpan;
    return {
      odds,
      oddsAlone: logOdds(trained.evidence(standing, language)),
      inputs: neighbours.length
        ? hearingInputs((i) => hearables[i] as (typeof hearables)[number], {
            at,
            shape,
            neighbours,
            odds,
            shares: sharesOf(z),
          })
        : null,
    };
  });
}
