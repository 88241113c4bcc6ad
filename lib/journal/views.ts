/** Ways to look at the journal. Pure: entries in, rows to show out, and nothing that ranks or scores the writer. */
import type { PatternId } from '../detect/types';
import { textOf, wordsOf } from './search';
import type { JournalEntry, Outcome, RuleReason, TalkStatus } from './types';

export interface EntryFilter {
  outcome?: Outcome;
  pattern?: PatternId;
  status?: TalkStatus;
  /** First and last day (YYYY-MM-DD, both included) on which the choice was made, in the time zone of the reader. */
  from?: string;
  until?: string;
  /** Words to look for, all of them, in what was written; case and accents do not matter. */
  text?: string;
}

/** The entries that pass, newest first. */
export function filterEntries(entries: readonly JournalEntry[], filter: EntryFilter = {}): JournalEntry[] {
  const { outcome, pattern, status, from, until } = filter;
  const words = wordsOf(filter.text ?? '');
  const earliest = from === undefined ? undefined : startOf(from, 0);
  const before = until === undefined ? undefined : startOf(until, 1);
  return entries
    .filter(
      (entry) =>
        (outcome === undefined || entry.outcome === outcome) &&
        (pattern === undefined || entry.patterns.includes(pattern)) &&
        (status === undefined || entry.talkStatus === status) &&
        (earliest === undefined || entry.createdAt >= earliest) &&
        (before === undefined || entry.createdAt < before) &&
        (words.length === 0 || hasAll(textOf(entry), words)),
    )
    .sort(newestFirst);
}

/** Something that was begun and is not done: a date to come back on, a rule to review, a conversation to have. */
export interface OpenEnd {
  entry: JournalEntry;
  kind: 'follow-up' | 'review' | 'talk';
  /** YYYY-MM-DD; absent for a conversation without a date. */
  on?: string;
  /** The date is today or behind us. */
  due: boolean;
}

/** One row for each entry with an open end, by its first date; conversations without a date come after, newest first. */
export function openEnds(entries: readonly JournalEntry[], today: string): OpenEnd[] {
  const ends = entries.flatMap((entry): OpenEnd[] => {
    const [first] = endsOf(entry).sort((a, b) => compare(a.on ?? LAST, b.on ?? LAST));
    return first ? [{ entry, ...first, due: first.on !== undefined && first.on <= today }] : [];
  });
  return ends.sort((a, b) => compare(a.on ?? LAST, b.on ?? LAST) || newestFirst(a.entry, b.entry));
}

/** One sentence of one's own: what was heard in a conversation that was not known before. */
export interface Heard {
  id: string;
  /** When the choice was made that led to it. */
  at: string;
  text: string;
}

/** What I heard that I did not know, newest first. */
export function heardList(entries: readonly JournalEntry[]): Heard[] {
  return [...entries].sort(newestFirst).flatMap(({ id, createdAt, afterTalk }) => {
    const text = afterTalk?.whatIHeard.trim() ?? '';
    return text === '' ? [] : [{ id, at: createdAt, text }];
  });
}

export interface KeptRuleRow {
  entry: JournalEntry;
  reason?: RuleReason;
  /** YYYY-MM-DD; absent when none was set or the review is done. */
  reviewOn?: string;
  due: boolean;
}

/** Rules that were kept: those to review first, by date, then the others, newest first. */
export function keptRules(entries: readonly JournalEntry[], today: string): KeptRuleRow[] {
  return entries
    .filter((entry) => entry.outcome === 'rule-kept' || entry.keptRule !== undefined)
    .map((entry): KeptRuleRow => {
      const { reason, reviewOn, reviewDoneAt } = entry.keptRule ?? {};
      const open = reviewOn !== undefined && reviewDoneAt === undefined;
      return {
        entry,
        ...(reason === undefined ? {} : { reason }),
        ...(open ? { reviewOn } : {}),
        due: open && reviewOn <= today,
      };
    })
    .sort((a, b) => compare(a.reviewOn ?? LAST, b.reviewOn ?? LAST) || newestFirst(a.entry, b.entry));
}

export function newestFirst(a: JournalEntry, b: JournalEntry): number {
  return compare(b.createdAt, a.createdAt);
}

/** After every date. */
const LAST = '~';

/** By code unit: right for ISO dates, and many times faster than by language. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function endsOf(entry: JournalEntry): { kind: OpenEnd['kind']; on?: string }[] {
  const { followUpOn, followUpDoneAt, keptRule, talkStatus, talkAt } = entry;
  const ends: { kind: OpenEnd['kind']; on?: string }[] = [];
  if (followUpOn !== undefined && followUpDoneAt === undefined) ends.push({ kind: 'follow-up', on: followUpOn });
  if (keptRule?.reviewOn !== undefined && keptRule.reviewDoneAt === undefined) {
    ends.push({ kind: 'review', on: keptRule.reviewOn });
  }
  if (talkStatus === 'planned' || talkStatus === 'postponed') {
    ends.push(talkAt === undefined ? { kind: 'talk' } : { kind: 'talk', on: localDay(talkAt) });
  }
  return ends;
}

function hasAll(text: string, words: readonly string[]): boolean {
  return words.every((word) => text.includes(word));
}

/** The moment a local day begins, `later` days on, as stored moments are written. Nothing passes for a day that is none. */
function startOf(day: string, later: number): string {
  const [year = Number.NaN, month = Number.NaN, date = Number.NaN] = day.split('-').map(Number);
  const start = new Date(year, month - 1, date + later);
  return Number.isNaN(start.getTime()) ? (later === 0 ? LAST : '') : start.toISOString();
}

/** YYYY-MM-DD of a moment, in the time zone of the reader. */
export function localDay(moment: string | Date): string {
  const date = new Date(moment);
  const two = (number: number) => String(number).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
