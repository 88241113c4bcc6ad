/** What the list of the journal shows: the catalogue read once, and of the entries only those that are on the screen. */
import { useEffect, useState } from 'react';
import { dayOf } from '../../components/ui/dates';
import { type EntryFilter, filterLines, type Line } from '../../lib/journal/catalogue';
import { getEntries, listLines } from '../../lib/journal/entries';
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
  const [lines, read] = useReading(listLines, version);
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

async function list(lines: Line[], { filter, filtering, most, retentionMonths }: Look): Promise<Listed> {
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
