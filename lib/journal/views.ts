/** Ways to look at the journal. Pure: entries in, rows to show out, and nothing that ranks or scores the writer. */
import type { JournalEntry, RuleReason } from './types';

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
    const first = firstOf(endsOf(entry));
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

export function newestFirst(a: Dated, b: Dated): number {
  return compare(b.createdAt, a.createdAt);
}

type Dated = Pick<JournalEntry, 'createdAt'>;
type End = Pick<OpenEnd, 'kind' | 'on'>;

/** After every date. */
const LAST = '~';

/** By code unit: right for ISO dates, and many times faster than by language. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The first date of what was begun in it and is not done; "~", after every date, without one; empty when all is done. */
export function firstEndOf(entry: JournalEntry): string {
  return firstOf(endsOf(entry))?.on ?? (endsOf(entry).length > 0 ? LAST : '');
}

function firstOf(ends: End[]): End | undefined {
  return [...ends].sort((a, b) => compare(a.on ?? LAST, b.on ?? LAST))[0];
}

function endsOf(entry: JournalEntry): End[] {
  const { followUpOn, followUpDoneAt, keptRule, talkStatus, talkAt } = entry;
  const ends: End[] = [];
  if (followUpOn !== undefined && followUpDoneAt === undefined) ends.push({ kind: 'follow-up', on: followUpOn });
  if (keptRule?.reviewOn !== undefined && keptRule.reviewDoneAt === undefined) {
    ends.push({ kind: 'review', on: keptRule.reviewOn });
  }
  if (talkStatus === 'planned' || talkStatus === 'postponed') {
    ends.push(talkAt === undefined ? { kind: 'talk' } : { kind: 'talk', on: localDay(talkAt) });
  }
  return ends;
}

/** YYYY-MM-DD of a moment, in the time zone of the reader. */
export function localDay(moment: string | Date): string {
  const date = new Date(moment);
  const two = (number: number) => String(number).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
