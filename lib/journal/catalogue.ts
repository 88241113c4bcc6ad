/**
 * Finding entries without reading them. For every entry the catalogue has a line: what a list can be filtered by, and what
 * was written in it, folded for searching. The lines of a month lie together, next to its shelf, as one text. Their heads,
 * without what was written, lie apart: opening the list needs no more, and they are a tenth of it.
 */
import type { PatternId } from '../detect/types';
import { folded, wordsOf } from './search';
import type { JournalEntry, Outcome, TalkStatus } from './types';
import { firstEndOf } from './views';

/** What a list needs to know of an entry. */
export interface Head {
  id: string;
  createdAt: string;
  outcome: Outcome;
  patterns: PatternId[];
  status: TalkStatus | '';
  /** The first date of what was begun and is not done; "~" without a date, empty when all is done. */
  end: string;
  /** When it was last said to stay, else when it was made. */
  since: string;
}

/** What the catalogue knows of an entry. */
export interface Line extends Head {
  /** Everything written in it, without case and accents. */
  text: string;
}

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

/** Between the fields of a line, and between lines: characters that nobody writes, and that a line of text loses. */
const FIELD = '\u001F';
const LINE = '\u001E';

export function lineOf(entry: JournalEntry): Line {
  const { passage, notes, conversation, afterTalk } = entry;
  const written = [passage, notes];
  if (conversation) written.push(...Object.values(conversation).flat());
  if (afterTalk) written.push(afterTalk.whatIHeard, afterTalk.whatWeAgreed, afterTalk.whatICanCountOn);
  return {
    ...headOf(entry),
    // A line for every field, so that no word runs over from one into the next.
    text: folded(written.filter(Boolean).join('\n')).replaceAll(FIELD, ' ').replaceAll(LINE, ' '),
  };
}

export function headOf(entry: JournalEntry): Head {
  return {
    id: entry.id,
    createdAt: entry.createdAt,
    outcome: entry.outcome,
    patterns: entry.patterns,
    status: entry.talkStatus ?? '',
    end: firstEndOf(entry),
    since: entry.keptAt ?? entry.createdAt,
  };
}

/** Lines of one month as they are kept. */
export function catalogued(entries: readonly JournalEntry[]): string {
  return entries
    .map(lineOf)
    .map((line) => [...fieldsOf(line), line.text].join(FIELD))
    .join(LINE);
}

/** Heads of one month as they are kept. */
export function headed(entries: readonly JournalEntry[]): string {
  return entries
    .map(headOf)
    .map((head) => fieldsOf(head).join(FIELD))
    .join(LINE);
}

function fieldsOf({ id, createdAt, outcome, patterns, status, end, since }: Head): string[] {
  return [id, createdAt, outcome, patterns.join(' '), status, end, since];
}

/** The other way round. */
export function linesFrom(text: string): Line[] {
  return rowsOf(text).map((fields): Line => ({ ...headFrom(fields), text: fields[7] ?? '' }));
}

/** The other way round. */
export function headsFrom(text: string): Head[] {
  return rowsOf(text).map(headFrom);
}

function rowsOf(text: string): string[][] {
  return text === '' ? [] : text.split(LINE).map((line) => line.split(FIELD));
}

function headFrom(fields: string[]): Head {
  const [id = '', createdAt = '', outcome = '', patterns = '', status = '', end = '', since = ''] = fields;
  return {
    id,
    createdAt,
    outcome: outcome as Outcome,
    patterns: patterns === '' ? [] : (patterns.split(' ') as PatternId[]),
    status: status as Head['status'],
    end,
    since,
  };
}

/** The lines that pass, in their own order. A head passes no word: nothing of what was written is known of it. */
export function filterLines<T extends Head>(lines: readonly T[], filter: EntryFilter): T[] {
  const { outcome, pattern, status } = filter;
  const words = wordsOf(filter.text ?? '');
  const from = filter.from === undefined ? undefined : startOf(filter.from, 0);
  const before = filter.until === undefined ? undefined : startOf(filter.until, 1);
  return lines.filter(
    (line) =>
      (outcome === undefined || line.outcome === outcome) &&
      (pattern === undefined || line.patterns.includes(pattern)) &&
      (status === undefined || line.status === status) &&
      (from === undefined || line.createdAt >= from) &&
      (before === undefined || line.createdAt < before) &&
      words.every((word) => 'text' in line && (line as Line & T).text.includes(word)),
  );
}

/** After every date. */
const LAST = '~';

/** The moment a local day begins, `later` days on, as stored moments are written. Nothing passes for a day that is none. */
function startOf(day: string, later: number): string {
  const [year = Number.NaN, month = Number.NaN, date = Number.NaN] = day.split('-').map(Number);
  const start = new Date(year, month - 1, date + later);
  return Number.isNaN(start.getTime()) ? (later === 0 ? LAST : '') : start.toISOString();
}
