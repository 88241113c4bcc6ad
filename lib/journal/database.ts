/** The tables on this machine. A version is never edited after release: a change is a new version with its own step. */
import Dexie, { type EntityTable, type Table } from 'dexie';
import type { Alternative } from '../advise/types';
import type { Language } from '../detect/types';
import { upgradedEntry } from './migrate';
import { outdated, type Shelf } from './shelves';
import type { Dismissal, DocumentRow, GivenReminder, JournalEntry, ReminderKind } from './types';

export const DATABASE_NAME = 'talk-first';

/** An alternative as it is kept: what the library shows, and where it came from. */
export interface StoredAlternative extends Alternative {
  /** organisation: preset by whoever manages this browser. */
  origin: Origin;
  /** Changed by the user: an update of the extension leaves it alone. */
  changed: boolean;
  /** Taken out of sight by the user. */
  hidden: boolean;
  /** Place in the library; the user's own come after the built-in ones. */
  order: number;
  /** When the user last changed it; absent for what they left alone, and for changes made before this was kept. */
  updatedAt?: string;
}

export type Origin = 'built-in' | 'organisation' | 'own';

export interface MetaRow {
  key: 'pack-version';
  value: number;
}

/** Where IndexedDB comes from; the browser's own unless a test brings another. */
export interface IndexedDb {
  indexedDB: IDBFactory;
  IDBKeyRange: typeof IDBKeyRange;
}

export class JournalDatabase extends Dexie {
  declare entries: EntityTable<JournalEntry, 'id'>;
  declare alternatives: Table<StoredAlternative, [Language, string]>;
  declare dismissals: EntityTable<Dismissal, 'id'>;
  declare meta: EntityTable<MetaRow, 'key'>;
  declare shelves: EntityTable<Shelf, 'month'>;
  declare catalogue: EntityTable<Shelf, 'month'>;
  declare heads: EntityTable<Shelf, 'month'>;
  declare documents: EntityTable<DocumentRow, 'id'>;
  declare reminders: Table<GivenReminder, [string, ReminderKind]>;

  constructor(name: string = DATABASE_NAME, indexedDb?: IndexedDb) {
    super(name, indexedDb);
    // 1: the first release. Later versions are added below with .version(n).stores({...}).upgrade(...), and an example of
    // a database of the version before goes into tests/unit/journal/migrations.test.ts.
    this.version(1).stores({
      entries: 'id, createdAt, outcome, followUpOn, *patterns',
      alternatives: '[language+id], language',
      dismissals: 'id, fingerprint, createdAt',
      meta: 'key',
    });
    // 2: conversations with a status, reflections, kept rules with a review date; step-back per document; reminders shown.
    this.version(2)
      .stores({
        entries: 'id, createdAt, outcome, followUpOn, keptRule.reviewOn, *patterns',
        shelves: 'month',
        documents: 'id, updatedAt',
        reminders: '[entryId+kind]',
      })
      .upgrade(async (transaction) => {
        const entries = transaction.table<JournalEntry>('entries');
        await entries.toCollection().modify((entry, row) => {
          row.value = upgradedEntry(entry);
        });
        await transaction.table<Shelf>('shelves').bulkPut(outdated(await entries.toArray()));
      });
    // 3: a line for every entry, to find it by.
    this.version(3)
      .stores({ catalogue: 'month' })
      .upgrade(async (transaction) => {
        const shelves = await transaction.table<Shelf>('shelves').toArray();
        await transaction.table<Shelf>('catalogue').bulkPut(shelves.map(({ month }) => ({ month, text: '' })));
      });
    // 4: the heads of those lines, for the list.
    this.version(4)
      .stores({ heads: 'month' })
      .upgrade(async (transaction) => {
        const shelves = await transaction.table<Shelf>('shelves').toArray();
        await transaction.table<Shelf>('heads').bulkPut(shelves.map(({ month }) => ({ month, text: '' })));
      });
    // Another copy of the extension wants to change or delete the tables. Letting go at once keeps it from waiting; the
    // next use opens again. `false` stops Dexie's own handler, which would write to the console.
    this.on('versionchange', () => {
      this.close({ disableAutoOpen: false });
      return false;
    });
  }

  /** The tables that every write to an entry touches. */
  get written(): Table[] {
    return [this.entries, this.shelves, this.catalogue, this.heads];
  }
}
