/**
 * Reading the whole journal quickly. A browser takes its time for every row, so the entries of a month also lie together on
 * one shelf, as one text, and so do their lines in the catalogue, and the heads of those. A write outdates all three for its
 * month in the same transaction; the next reading renews them.
 */
import { catalogued, type Head, headed, headOf, headsFrom, type Line, lineOf, linesFrom } from './catalogue';
import type { JournalDatabase } from './database';
import type { JournalEntry } from './types';

export interface Shelf {
  /** YYYY-MM of `createdAt`, in UTC. */
  month: string;
  /** The entries of that month as JSON, or their lines, or the heads of those; empty when they have changed since. */
  text: string;
}

type Dated = Pick<JournalEntry, 'createdAt'>;

/** To be called in the transaction of every write, for what was there before and for what is there after. */
export async function outdateShelves(
  database: JournalDatabase,
  entries: readonly (Dated | undefined)[],
): Promise<void> {
  const shelves = outdated(entries);
  await database.shelves.bulkPut(shelves);
  await database.catalogue.bulkPut(shelves);
  await database.heads.bulkPut(shelves);
}

/** Shelves to be renewed, for the months of these entries. */
export function outdated(entries: readonly (Dated | undefined)[]): Shelf[] {
  const months = new Set(entries.flatMap((entry) => (entry ? [entry.createdAt.slice(0, 7)] : [])));
  return [...months].map((month) => ({ month, text: '' }));
}

/** Every entry, in any order. */
export function readShelves(database: JournalDatabase): Promise<JournalEntry[]> {
  return readFrom(database, {
    table: 'shelves',
    unpack: (text): JournalEntry[] => JSON.parse(text),
    pack: (entries) => JSON.stringify(entries),
    from: (entry) => entry,
  });
}

/** The line of every entry, in any order. */
export function readCatalogue(database: JournalDatabase): Promise<Line[]> {
  return readFrom(database, { table: 'catalogue', unpack: linesFrom, pack: catalogued, from: lineOf });
}

/** The head of every line, in any order. */
export function readHeads(database: JournalDatabase): Promise<Head[]> {
  return readFrom(database, { table: 'heads', unpack: headsFrom, pack: headed, from: headOf });
}

/** How entries are kept a second time, and got back. */
interface Form<T> {
  table: 'shelves' | 'catalogue' | 'heads';
  unpack(text: string): T[];
  pack(entries: JournalEntry[]): string;
  from(entry: JournalEntry): T;
}

async function readFrom<T>(database: JournalDatabase, form: Form<T>): Promise<T[]> {
  const shelves = await database[form.table].toArray();
  const current = shelves.filter(({ text }) => text !== '').flatMap(({ text }) => form.unpack(text));
  const months = shelves.filter(({ text }) => text === '').map(({ month }) => month);
  if (months.length === 0) return current;
  try {
    return [...current, ...(await renewed(database, months, form))];
  } catch {
    // Nothing can be written (a full disk): what is there can still be read.
    return (await database.entries.toArray()).map(form.from);
  }
}

function renewed<T>(database: JournalDatabase, months: readonly string[], form: Form<T>): Promise<T[]> {
  const table = database[form.table];
  return database.transaction('rw', database.entries, table, async () => {
    const those = await Promise.all(
      months.map(async (month) => ({
        month,
        entries: await database.entries.where('createdAt').startsWith(month).toArray(),
      })),
    );
    const filled = those.filter(({ entries }) => entries.length > 0);
    await table.bulkPut(filled.map(({ month, entries }): Shelf => ({ month, text: form.pack(entries) })));
    await table.bulkDelete(those.filter(({ entries }) => entries.length === 0).map(({ month }) => month));
    return filled.flatMap(({ entries }) => entries.map(form.from));
  });
}
