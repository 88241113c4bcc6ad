/**
 * Reading the whole journal quickly. A browser takes its time for every row, so the entries of a month also lie together on
 * one shelf, as one text. A write outdates the shelf of its month in the same transaction; the next reading renews it.
 */
import type { JournalDatabase } from './database';
import type { JournalEntry } from './types';

export interface Shelf {
  /** YYYY-MM of `createdAt`, in UTC. */
  month: string;
  /** The entries of that month as JSON; empty when they have changed since. */
  text: string;
}

type Dated = Pick<JournalEntry, 'createdAt'>;

/** To be called in the transaction of every write, for what was there before and for what is there after. */
export async function outdateShelves(
  database: JournalDatabase,
  entries: readonly (Dated | undefined)[],
): Promise<void> {
  await database.shelves.bulkPut(outdated(entries));
}

/** Shelves to be renewed, for the months of these entries. */
export function outdated(entries: readonly (Dated | undefined)[]): Shelf[] {
  const months = new Set(entries.flatMap((entry) => (entry ? [entry.createdAt.slice(0, 7)] : [])));
  return [...months].map((month) => ({ month, text: '' }));
}

/** Every entry, in any order. */
export async function readShelves(database: JournalDatabase): Promise<JournalEntry[]> {
  const shelves = await database.shelves.toArray();
  const current = shelves.filter(({ text }) => text !== '').flatMap(({ text }): JournalEntry[] => JSON.parse(text));
  const months = shelves.filter(({ text }) => text === '').map(({ month }) => month);
  if (months.length === 0) return current;
  try {
    return [...current, ...(await renewed(database, months))];
  } catch {
    // Nothing can be written (a full disk): what is there can still be read.
    return database.entries.toArray();
  }
}

function renewed(database: JournalDatabase, months: readonly string[]): Promise<JournalEntry[]> {
  return database.transaction('rw', database.entries, database.shelves, async () => {
    const those = await Promise.all(
      months.map((month) => database.entries.where('createdAt').startsWith(month).toArray()),
    );
    const shelves = those.map(
      (entries, index): Shelf => ({ month: months[index] ?? '', text: JSON.stringify(entries) }),
    );
    await database.shelves.bulkPut(shelves.filter(({ text }) => text !== '[]'));
    await database.shelves.bulkDelete(shelves.flatMap(({ month, text }) => (text === '[]' ? [month] : [])));
    return those.flat();
  });
}
