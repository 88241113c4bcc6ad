/** Journal entries: what was chosen when a rule came up. Every function rejects with StorageUnavailableError when nothing can be kept. */
import type { Head, Line } from './catalogue';
import { announceChange } from './changes';
import { type Context, complete } from './context';
import { agreeing } from './migrate';
import { within } from './open';
import { outdateShelves, readCatalogue, readHeads, readShelves } from './shelves';
import { tidy } from './tidy';
import type { JournalEntry } from './types';
import { newestFirst } from './views';

/** What a new entry needs; the rest is filled in. */
export type NewEntry = Omit<JournalEntry, 'id' | 'createdAt' | 'updatedAt' | 'notes'> & { notes?: string };

/** What may be changed. A key with `undefined` takes that field away. */
export type EntryChanges = {
  [Key in keyof Omit<JournalEntry, 'id' | 'createdAt' | 'updatedAt'>]?: JournalEntry[Key] | undefined;
};

/** Longest passage an entry takes by itself, in UTF-16 units. */
const EXCERPT = 120;

/** The first 120 characters of a passage, cut between words. */
export function passageExcerpt(sentence: string): string {
  const line = sentence.replace(/\s+/g, ' ').trim();
  if (line.length <= EXCERPT) return line;
  const room = line.slice(0, EXCERPT - 1);
  const space = room.lastIndexOf(' ');
  // A passage of one endless word is cut in it, though not inside a surrogate pair.
  const cut = space > EXCERPT / 2 ? room.slice(0, space) : room.replace(/[\uD800-\uDBFF]$/, '');
  return `${cut.replace(/(?<![\s,;:–—-])[\s,;:–—-]+$/, '')}…`;
}

export async function addEntry(entry: NewEntry, context: Context = {}): Promise<JournalEntry> {
  const { journal, now, id } = complete(context);
  const added = tidy(agreeing({ notes: '', ...entry, id, createdAt: now, updatedAt: now }));
  await within(journal, (database) =>
    database.transaction('rw', database.written, async () => {
      await database.entries.add(added);
      await outdateShelves(database, [added]);
    }),
  );
  announceChange();
  return added;
}

/** Every entry, newest first. */
export async function listEntries(context: Context = {}): Promise<JournalEntry[]> {
  const { journal } = complete(context);
  return (await within(journal, readShelves)).sort(newestFirst);
}

/** The head of a line for every entry, newest first: enough to list, to filter and to count them. */
export async function listHeads(context: Context = {}): Promise<Head[]> {
  const { journal } = complete(context);
  return (await within(journal, readHeads)).sort(newestFirst);
}

/** A line for every entry, newest first: enough to search them as well. */
export async function listLines(context: Context = {}): Promise<Line[]> {
  const { journal } = complete(context);
  return (await within(journal, readCatalogue)).sort(newestFirst);
}

/** Those of the entries that are there, in the order asked for. */
export async function getEntries(ids: readonly string[], context: Context = {}): Promise<JournalEntry[]> {
  const { journal } = complete(context);
  const found = await within(journal, (database) => database.entries.bulkGet([...ids]));
  return found.filter((entry) => entry !== undefined);
}

/** Entries made at `since` or later, in any order. */
export async function entriesSince(since: Date, context: Context = {}): Promise<JournalEntry[]> {
  const { journal } = complete(context);
  return within(journal, (database) => database.entries.where('createdAt').aboveOrEqual(since.toISOString()).toArray());
}

export async function getEntry(id: string, context: Context = {}): Promise<JournalEntry | undefined> {
  const { journal } = complete(context);
  return within(journal, (database) => database.entries.get(id));
}

/**
 * Changes an entry and answers it as it is now; undefined when it is not there (any more). A new date to come back on, or
 * to review a kept rule, is one that has not been looked at. Outcome and status of the conversation are kept in agreement.
 */
export async function updateEntry(
  id: string,
  changes: EntryChanges,
  context: Context = {},
): Promise<JournalEntry | undefined> {
  const { journal, now } = complete(context);
  const changed = await within(journal, (database) =>
    database.transaction('rw', database.written, async () => {
      const entry = await database.entries.get(id);
      if (!entry) return undefined;
      const next = {
        ...entry,
        ...changes,
        ...reopened(entry, changes),
        id,
        createdAt: entry.createdAt,
        updatedAt: now,
      };
      const agreed = agreeing(tidy(next), entry);
      await database.entries.put(agreed);
      await outdateShelves(database, [entry]);
      return agreed;
    }),
  );
  if (changed) announceChange();
  return changed;
}

/** Takes an entry away and answers it, so that `restoreEntry` can undo this; undefined when it was not there. */
export async function removeEntry(id: string, context: Context = {}): Promise<JournalEntry | undefined> {
  const [removed] = await removeEntries([id], context);
  return removed;
}

/** Takes entries away, all or none, and answers those that were there, for `restoreEntries`. */
export async function removeEntries(ids: string[], context: Context = {}): Promise<JournalEntry[]> {
  const { journal } = complete(context);
  const removed = await within(journal, (database) =>
    database.transaction('rw', database.written, async () => {
      const entries = await database.entries.bulkGet(ids);
      await database.entries.bulkDelete(ids);
      await outdateShelves(database, entries);
      return entries.filter((entry) => entry !== undefined);
    }),
  );
  if (removed.length > 0) announceChange();
  return removed;
}

/** Puts a removed entry back as it was. One that is there already stays as it is. */
export function restoreEntry(entry: JournalEntry, context: Context = {}): Promise<void> {
  return restoreEntries([entry], context);
}

/** Puts removed entries back as they were, all or none. Those that are there already stay as they are. */
export async function restoreEntries(entries: JournalEntry[], context: Context = {}): Promise<void> {
  const { journal } = complete(context);
  await within(journal, (database) =>
    database.transaction('rw', database.written, async () => {
      const present = await database.entries.bulkGet(entries.map(({ id }) => id));
      await database.entries.bulkAdd(entries.filter((_entry, index) => present[index] === undefined));
      await outdateShelves(database, entries);
    }),
  );
  announceChange();
}

/** Marks a follow-up as looked at. */
export function completeFollowUp(id: string, context: Context = {}): Promise<JournalEntry | undefined> {
  const { now } = complete(context);
  return updateEntry(id, { followUpDoneAt: now }, context);
}

/** A date that was changed is open again, unless the change says otherwise. */
function reopened(entry: JournalEntry, changes: EntryChanges): EntryChanges {
  const again: EntryChanges = {};
  if ('followUpOn' in changes && changes.followUpOn !== entry.followUpOn && !('followUpDoneAt' in changes)) {
    again.followUpDoneAt = undefined;
  }
  const { keptRule } = changes;
  if (keptRule && keptRule.reviewOn !== entry.keptRule?.reviewOn && keptRule.reviewDoneAt !== undefined) {
    const sameMoment = keptRule.reviewDoneAt === entry.keptRule?.reviewDoneAt;
    if (sameMoment) again.keptRule = { ...keptRule, reviewDoneAt: undefined };
  }
  return again;
}
