/** What the list of the journal shows: heads read once, lines when words are looked for, and of the entries only those that are on the screen. */
import { useCallback, useEffect, useMemo, useState } from 'react';
import { dayOf } from '../../components/ui/dates';
import { type EntryFilter, filterLines, type Head, type Line } from '../../lib/journal/catalogue';
import { getEntries, listHeads, listLines } from '../../lib/journal/entries';
import { dueForRetention } from '../../lib/journal/retention';
import type { JournalEntry } from '../../lib/journal/types';
import { type OpenEnd, openEnds } from '../../lib/journal/views';
import type { Result } from '../../lib/messages/protocol';
import { kept } from '../page/kept';
import { useReading } from './use-journal';

export interface Look {
  filter: EntryFilter;
  /** Something is looked for: open ends and old entries then stand in the list like all others. */
  filtering: boolean;
  /** How many to show at most, newest first. */
  most: number;
  retentionMonths: number;
}

export interface Listed {
  /** How many entries there are at all. */
  total: number;
  /** Ids of everything that passes, newest first. */
  found: string[];
  /** The first of them, without those in `ends`. */
  entries: JournalEntry[];
  /** There are more than `entries`. */
  more: boolean;
  /** The first open ends, by date. */
  ends: OpenEnd[];
  moreEnds: boolean;
  /** Ids of entries to ask about, the oldest first, and the first few of those entries. */
  old: string[];
  oldest: JournalEntry[];
}

/** How many of the old entries are named. */
const NAMED = 20;

/** `version`: the journal is read anew when this changes. `look` is to be the same object as long as it says the same. */
export function useList(version: number, look: Look): [Result<Listed> | undefined, () => Promise<void>] {
  const searching = Boolean(look.filter.text?.trim());
  const [heads, readHeads] = useReading(listHeads, version);
  const [searched, readLines] = useReading<Line[] | undefined>(searching ? listLines : nothingRead, version);
  // The same object until it is read anew: a new one asks for a new list.
  const ready = useMemo(() => readyOf(searched), [searched]);
  const lines = searching ? ready : heads;
  const read = useCallback(async () => void (await Promise.all([readHeads(), readLines()])), [readHeads, readLines]);
  const [listed, setListed] = useState<Result<Listed>>();

  useEffect(() => {
    if (!lines) return;
    if (!lines.ok) return setListed(lines);
    let current = true;
    kept(() => list(lines.value, look)).then((result) => current && setListed(result));
    return () => {
      current = false;
    };
  }, [lines, look]);
  return [listed, read];
}

/** What was read before words were looked for is no answer to them. */
function readyOf(result: Result<Line[] | undefined> | undefined): Result<Line[]> | undefined {
  if (!result?.ok) return result;
  return result.value && { ok: true, value: result.value };
}

/** Nothing is looked for. */
async function nothingRead(): Promise<undefined> {}

async function list(lines: Head[], { filter, filtering, most, retentionMonths }: Look): Promise<Listed> {
  const found = filterLines(lines, filter);
  const open = filtering ? [] : found.filter(({ end }) => end !== '').sort((a, b) => (a.end < b.end ? -1 : 1));
  const rest = filtering ? found : found.filter(({ end }) => end === '');
  const old = filtering ? [] : dueForRetention(lines, retentionMonths, new Date());
  const [entries, ends, oldest] = await Promise.all(
    [rest.slice(0, most), open.slice(0, most), old.slice(0, NAMED)].map((those) =>
      getEntries(those.map(({ id }) => id)),
    ),
  );
  return {
    total: lines.length,
    found: found.map(({ id }) => id),
    entries: entries ?? [],
    more: rest.length > most,
    ends: openEnds(ends ?? [], dayOf(new Date())),
    moreEnds: open.length > most,
    old: old.map(({ id }) => id),
    oldest: oldest ?? [],
  };
}
