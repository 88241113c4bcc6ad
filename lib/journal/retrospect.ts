/** Looking back over months and a year. Pure. Counts are for the writer alone: no score, no share, no comparison. */
import type { PatternId } from '../detect/types';
import { withoutNames } from './retention';
import type { JournalEntry, Outcome, RuleReason, Trigger } from './types';
import { localDay, newestFirst } from './views';

/** Below this many entries a count says more about chance than about the writer. */
export const ENOUGH = 8;

export interface Temptations {
  /** Most frequent first; what does not occur is left out. */
  byTrigger: { trigger: Trigger; count: number }[];
  byPattern: { pattern: PatternId; count: number }[];
  /** YYYY-MM, from the first month with an entry to the last, months without one included. */
  byMonth: { month: string; count: number }[];
}

/** What tempts me; null below eight entries. */
export function temptations(entries: readonly JournalEntry[]): Temptations | null {
  if (entries.length < ENOUGH) return null;
  const triggers = entries.flatMap(({ trigger }) => trigger ?? []);
  return {
    byTrigger: counted(triggers).map(([trigger, count]) => ({ trigger, count })),
    byPattern: counted(entries.flatMap(({ patterns }) => patterns)).map(([pattern, count]) => ({ pattern, count })),
    byMonth: months(entries),
  };
}

export interface YearOverview {
  year: number;
  total: number;
  /** In the order of the list of outcomes in which they first occur; no ranking. */
  outcomes: { outcome: Outcome; count: number }[];
  heard: Sentence[];
  agreed: Sentence[];
  keptRules: { at: string; passage: string; reason?: RuleReason; reviewOn?: string }[];
  temptations: Temptations | null;
}

export interface Sentence {
  at: string;
  text: string;
}

/** One year to print, oldest first. Names and initials that were noted as the other person are left out of every text. */
export function yearOverview(all: readonly JournalEntry[], year: number): YearOverview {
  const entries = all.filter(({ createdAt }) => yearOf(createdAt) === year).sort((a, b) => newestFirst(b, a));
  const nameless = entries.map(withoutNames);
  const sentences = (pick: (entry: JournalEntry) => string | undefined): Sentence[] =>
    nameless.flatMap((entry) => {
      const text = pick(entry)?.trim() ?? '';
      return text === '' ? [] : [{ at: entry.createdAt, text }];
    });
  const outcomes = new Map<Outcome, number>();
  for (const { outcome } of entries) outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
  return {
    year,
    total: entries.length,
    outcomes: [...outcomes].map(([outcome, count]) => ({ outcome, count })),
    heard: sentences(({ afterTalk }) => afterTalk?.whatIHeard),
    agreed: sentences(({ afterTalk }) => afterTalk?.whatWeAgreed),
    keptRules: nameless
      .filter(({ outcome, keptRule }) => outcome === 'rule-kept' || keptRule !== undefined)
      .map(({ createdAt, passage, keptRule }) => ({
        at: createdAt,
        passage,
        ...(keptRule?.reason === undefined ? {} : { reason: keptRule.reason }),
        ...(keptRule?.reviewOn === undefined ? {} : { reviewOn: keptRule.reviewOn }),
      })),
    temptations: temptations(entries),
  };
}

/** Years with an entry, the latest first. */
export function yearsOf(entries: readonly JournalEntry[]): number[] {
  return [...new Set(entries.map(({ createdAt }) => yearOf(createdAt)))].sort((a, b) => b - a);
}

function yearOf(moment: string): number {
  return new Date(moment).getFullYear();
}

/** Most frequent first; equals in the order in which they came. */
function counted<Name extends string>(names: readonly Name[]): [Name, number][] {
  const counts = new Map<Name, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a);
}

function months(entries: readonly JournalEntry[]): Temptations['byMonth'] {
  const counts = new Map<string, number>();
  for (const { createdAt } of entries) {
    const month = localDay(createdAt).slice(0, 7);
    counts.set(month, (counts.get(month) ?? 0) + 1);
  }
  const seen = [...counts.keys()].sort();
  const [first, last] = [seen[0], seen.at(-1)];
  const all: Temptations['byMonth'] = [];
  if (first === undefined || last === undefined) return all;
  // A damaged clock may have put an entry centuries away; a chart of that is of no use to anybody.
  for (let month = first; month <= last && all.length < LONGEST; month = next(month)) {
    all.push({ month, count: counts.get(month) ?? 0 });
  }
  return all;
}

/** A hundred years of months. */
const LONGEST = 1200;

function next(month: string): string {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`;
}
