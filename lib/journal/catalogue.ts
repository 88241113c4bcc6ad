/**
 * Finding entries without reading them. For every entry the catalogue has a line: what a list can be filtered by, and what
 * was written in it, folded for searching. The lines of a month lie together, next to its shelf, as one text.
 */
import type { PatternId } from '../detect/types';
import { folded, wordsOf } from './search';
import type { JournalEntry, Outcome, TalkStatus } from './types';
import { firstEndOf } from './views';

/** What the catalogue knows of an entry. */
export interface Line {
  id: string;
  createdAt: string;
  outcome: Outcome;
  patterns: PatternId[];
  status: TalkStatus | '';
  /** The first date of what was begun and is not done; "~" without a date, empty when all is done. */
  end: string;
  /** When it was last said to stay, else when it was made. */
  since: string;
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
  const { passage, notes, conversation, afterTalk, talkStatus } = entry;
  const written = [passage, notes];
  if (conversation) written.push(...Object.values(conversation).flat());
  if (afterTalk) written.push(afterTalk.whatIHeard, afterTalk.whatWeAgreed, afterTalk.whatICanCountOn);
  return {
    id: entry.id,
    createdAt: entry.createdAt,
    outcome: entry.outcome,
    patterns: entry.patterns,
    status: talkStatus ?? '',
    end: firstEndOf(entry),
    since: entry.keptAt ?? entry.createdAt,
    // A line for every field, so that no word runs over from one into the next.
    text: folded(written.filter(Boolean).join('\n')).replaceAll(FIELD, ' ').replaceAll(LINE, ' '),
  };
}

/** Lines of one month as they are kept. */
export function catalogued(entries: readonly JournalEntry[]): string {
  return entries
    .map(lineOf)
    .map(({ id, createdAt, outcome, patterns, status, end, since, text }) =>
      [id, createdAt, outcome, patterns.join(' '), status, end, since, text].join(FIELD),
    )
    .join(LINE);
}

/** The other way round. */
export function linesFrom(text: string): Line[] {
  if (text === '') return [];
  return text.split(LINE).map((line): Line => {
    const [id = '', createdAt = '', outcome = '', patterns = '', status = '', end = '', since = '', written = ''] =
      line.split(FIELD);
    return {
      id,
      createdAt,
      outcome: outcome as Outcome,
      patterns: patterns === '' ? [] : (patterns.split(' ') as PatternId[]),
      status: status as Line['status'],
      end,
      since,
      text: written,
    };
  });
}

/** The lines that pass, in their own order. */
export function filterLines(lines: readonly Line[], filter: EntryFilter): Line[] {
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
      words.every((word) => line.text.includes(word)),
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
