/** A journal on an IndexedDB of its own, which can be closed and opened again. */
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { type IndexedDb, JournalDatabase } from '../../../lib/journal/database';
import type { NewEntry } from '../../../lib/journal/entries';
import { type Journal, journalOf, openJournal } from '../../../lib/journal/open';
import type { JournalEntry } from '../../../lib/journal/types';

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

/** An entry as it is kept. */
export function keptEntry(id: string, changes: Partial<JournalEntry> = {}): JournalEntry {
  return {
    id,
    createdAt: '2026-03-02T09:00:00.000Z',
    updatedAt: '2026-03-02T09:00:00.000Z',
    kinds: ['ban'],
    patterns: ['universal-ban'],
    passage: '',
    language: 'en',
    siteType: 'mail',
    outcome: 'waited',
    notes: '',
    ...changes,
  };
}
