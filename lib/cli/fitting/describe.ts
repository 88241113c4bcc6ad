/** Measures in lines of text for a terminal. */
import { kitOf } from '../../detect/kits';
import type { Language } from '../../detect/types';
import { MARK_THRESHOLD } from '../../restraint/restrain';
import type { Instance } from './corpus';
import { type Bin, type Judgement, type Measures, measuresOf } from './measures';

const figure = (x: number | null | undefined): string => (x === null || x === undefined ? '    -' : x.toFixed(3));
const change = (now: number | null, before: number | null | undefined): string => {
  if (now === null || before === null || before === undefined || Math.abs(now - before) < 0.0005) return '';
  return ` (${now > before ? '+' : ''}${(now - before).toFixed(3)})`;
};

/** The table of `score.mjs`, with the change since the run before. */
export function describeMeasures(m: Measures, before?: Measures): string {
  const lines = Object.entries(m.sets).map(([name, s]) => {
    const old = before?.sets[name];
    return `  ${name.padEnd(10)} n ${String(s.n).padStart(6)}  R ${String(s.reflexes).padStart(5)}  P ${figure(s.precision)}${change(s.precision, old?.precision)}  Rec ${figure(s.recall)}${change(s.recall, old?.recall)}  F1 ${figure(s.f1)}${change(s.f1, old?.f1)}  AP ${figure(s.averagePrecision)}${change(s.averagePrecision, old?.averagePrecision)}`;
  });
  lines.push(
    `  flagged by label: ${Object.entries(m.flagRateByLabel)
      .map(([l, rate]) => `${l} ${figure(rate)}`)
      .join('  ')}`,
  );
  lines.push(
    `  incident passages found ${figure(m.incidentPassagesFound)}${change(m.incidentPassagesFound, before?.incidentPassagesFound)}`,
  );
  lines.push(
    `  drafts without a reflex left alone ${figure(m.quietDrafts)}${change(m.quietDrafts, before?.quietDrafts)}, drafts with one noticed ${figure(m.draftsFound)}${change(m.draftsFound, before?.draftsFound)}`,
  );
  lines.push(
    `  false flags per 1,000 ordinary sentences ${figure(m.falseFlagsPer1000)} as sampled, ${figure(m.falseFlagsPer1000Natural)} at natural frequency`,
  );
  const loud = Object.entries(m.falseFlagsPer1000ByGenre).filter(([, rate]) => rate > 0);
  if (loud.length) lines.push(`  by genre: ${loud.map(([genre, rate]) => `${genre} ${rate.toFixed(1)}`).join(', ')}`);
  return lines.join('\n');
}

/** What each sensitivity would give. */
export function describeThresholds(judgements: readonly Judgement[], language: Language): string {
  const lines = Object.entries(MARK_THRESHOLD).map(([name, { [language]: threshold }]) => {
    const m = measuresOf(judgements.map((j) => ({ ...j, flagged: j.confidence >= threshold })));
    const of = (set: string): string => `${set} P ${figure(m.sets[set]?.precision)} Rec ${figure(m.sets[set]?.recall)}`;
    return `  ${name.padEnd(9)} from ${threshold}: ${of('draft')}, ${of('policy')}, passages ${figure(m.incidentPassagesFound)}, calm drafts ${figure(m.quietDrafts)}`;
  });
  return `\n sensitivities\n${lines.join('\n')}`;
}

/** Said against was, a line a tenth. */
export function describeReliability(what: string, bins: readonly Bin[]): string {
  const lines = bins.map(
    (b) =>
      `  ${b.from.toFixed(1)}-${b.to.toFixed(1)}  n ${String(b.n).padStart(5)}  said ${figure(b.said)}  was ${figure(b.was)}`,
  );
  return `\n reliability (${what})\n${lines.join('\n')}`;
}

/** The worst misses and false alarms, and the hardest of all that readers agreed about, with the features that decided. */
export function describeErrors(judgements: readonly Judgement[], instances: readonly Instance[], most: number): string {
  const pairs = judgements.map((j, i) => ({ j, instance: instances[i] as Instance }));
  const misses = pairs
    .filter(({ j }) => j.row.label === 'R' && !j.flagged)
    .sort((a, b) => a.j.confidence - b.j.confidence);
  const alarms = pairs
    .filter(({ j }) => j.row.label !== 'R' && j.flagged)
    .sort((a, b) => b.j.confidence - a.j.confidence);
  const show = (title: string, list: typeof pairs): string =>
    `\n ${title}\n${list
      .slice(0, most)
      .map(
        ({ j, instance }) =>
          `  ${figure(j.confidence)} [${j.row.label}] ${j.row.text.replace(/\s+/g, ' ')}\n        ${decisive(instance)}`,
      )
      .join('\n')}`;
  const off = ({ j }: (typeof pairs)[number]): number => Math.abs((j.row.label === 'R' ? 1 : 0) - j.confidence);
  const hardest = pairs.filter(({ j }) => j.row.clear && j.row.set !== 'nonpolicy').sort((a, b) => off(b) - off(a));
  return (
    show('worst misses', misses) + show('worst false alarms', alarms) + show('hardest, though readers agreed', hardest)
  );
}

/** The features of the record with the largest part in the shipped weights. */
function decisive(instance: Instance): string {
  const { scorer } = kitOf(instance.language);
  const weighed = [...new Set(instance.sentences[instance.main])].map((name) => ({
    name,
    weight: scorer.weight(name),
  }));
  weighed.sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight));
  return weighed
    .slice(0, 6)
    .map(({ name, weight }) => `${name} ${weight > 0 ? '+' : ''}${weight.toFixed(2)}`)
    .join(', ');
}
