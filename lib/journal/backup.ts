/** Reading everything for a backup, and bringing one back. */
import { announceChange } from './changes';
import { type Context, complete } from './context';
import type { JournalDatabase, StoredAlternative } from './database';
import { type Incoming, type Merge, mergeAlternatives, mergeDismissals, mergeEntries, type Tally } from './merge';
import { within } from './open';
import { outdateShelves } from './shelves';
import type { Dismissal, JournalEntry } from './types';

/** What the journal has for a backup, and takes from one. */
export interface Kept {
  entries: JournalEntry[];
  /** Those the user added, changed or hid; the others come with the product. */
  alternatives: Incoming[];
  dismissals: Dismissal[];
}

/** What an import would do, or did. Of rows in conflict ours stay. */
export interface ImportPreview {
  entries: Tally;
  alternatives: Tally;
  dismissals: Tally;
}

/** Everything as it is at one moment, oldest first. */
export async function readForBackup(context: Context = {}): Promise<Kept> {
  const { journal } = complete(context);
  return within(journal, (database) =>
    database.transaction('r', TABLES, async () => {
      const [entries, alternatives, dismissals] = await Promise.all([
        database.entries.toArray(),
        database.alternatives.toArray(),
        database.dismissals.toArray(),
      ]);
      return {
        entries: entries.sort(oldestFirst),
        alternatives: alternatives
          .filter(({ origin, changed, hidden }) => origin === 'own' || changed || hidden)
          .map(({ order: _order, ...row }) => row),
        dismissals: dismissals.sort(oldestFirst),
      };
    }),
  );
}

/** What `applyImport` would do now. Changes nothing. */
export async function previewImport(kept: Kept, context: Context = {}): Promise<ImportPreview> {
  const { journal } = complete(context);
  return within(journal, (database) =>
    database.transaction('r', TABLES, async () => talliesOf(await mergesOf(database, kept))),
  );
}

/**
 * Brings rows in, all or none, and answers what was done: what is here may have changed since the preview. Rejects
 * without having written anything.
 */
export async function applyImport(kept: Kept, context: Context = {}): Promise<ImportPreview> {
  const { journal } = complete(context);
  const done = await within(journal, (database) =>
    database.transaction('rw', [...TABLES, 'shelves', 'catalogue', 'heads'], async () => {
      const merges = await mergesOf(database, kept);
      const before = await database.entries.bulkGet(merges.entries.put.map(({ id }) => id));
      await outdateShelves(database, [...before, ...merges.entries.put]);
      await database.entries.bulkPut(merges.entries.put);
      await database.alternatives.bulkPut(merges.alternatives.put);
      await database.dismissals.bulkPut(merges.dismissals.put);
      return talliesOf(merges);
    }),
  );
  announceChange();
  return done;
}

interface Merges {
  entries: Merge<JournalEntry>;
  alternatives: Merge<StoredAlternative>;
  dismissals: Merge<Dismissal>;
}

async function mergesOf(database: JournalDatabase, kept: Kept): Promise<Merges> {
  const [entries, alternatives, dismissals] = await Promise.all([
    database.entries.toArray(),
    database.alternatives.toArray(),
    database.dismissals.toArray(),
  ]);
  return {
    entries: mergeEntries(entries, kept.entries),
    alternatives: mergeAlternatives(alternatives, kept.alternatives),
    dismissals: mergeDismissals(dismissals, kept.dismissals),
  };
}

function talliesOf({ entries, alternatives, dismissals }: Merges): ImportPreview {
  return { entries: entries.tally, alternatives: alternatives.tally, dismissals: dismissals.tally };
}

const TABLES = ['entries', 'alternatives', 'dismissals'];

function oldestFirst(a: { id: string; createdAt: string }, b: { id: string; createdAt: string }): number {
  if (a.createdAt !== b.createdAt) return a.createdAt < b.createdAt ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}
