/** A journal on an IndexedDB of its own, which can be closed and opened again. */
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { type IndexedDb, JournalDatabase } from '../../../lib/journal/database';
import type { NewEntry } from '../../../lib/journal/entries';
import { type Journal, journalOf, openJournal } from '../../../lib/journal/open';

export interface TestJournal {
  journal: Journal;
  indexedDb: IndexedDb;
  /** Another connection to the same tables, as after a restart or from another page. */
  again(): Journal;
}

export function makeJournal(): TestJournal {
  const indexedDb: IndexedDb = { indexedDB: new IDBFactory(), IDBKeyRange };
  const again = () => journalOf(() => openJournal(new JournalDatabase('journal', indexedDb)));
  return { journal: again(), indexedDb, again };
}

export function makeEntry(changes: Partial<NewEntry> = {}): NewEntry {
  return {
    kinds: ['incident'],
    patterns: ['incident-reflex'],
    passage: 'Because two colleagues left the lab open, nobody may work there after six.',
    language: 'en',
    siteType: 'document',
    outcome: 'conversation-planned',
    ...changes,
  };
}
