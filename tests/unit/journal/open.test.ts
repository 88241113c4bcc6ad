import Dexie from 'dexie';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { JournalDatabase } from '../../../lib/journal/database';
import { addEntry, listEntries } from '../../../lib/journal/entries';
import { journalOf, openJournal, StorageUnavailableError } from '../../../lib/journal/open';
import { makeEntry, makeJournal } from './make-journal';

/** An IndexedDB whose `open` fails the way a browser makes it fail. */
function failing(name: string): IDBFactory {
  const factory = new IDBFactory();
  factory.open = () => {
    throw new DOMException('refused', name);
  };
  return factory;
}

const open = (indexedDB: IDBFactory) => openJournal(new JournalDatabase('journal', { indexedDB, IDBKeyRange }));

// Dexie tells the console that it tries an unreadable database three times.
beforeEach(() => {
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

describe('opening the journal', () => {
  it.each([
    ['InvalidStateError', 'missing'],
    ['SecurityError', 'missing'],
    ['QuotaExceededError', 'full'],
    ['VersionError', 'newer'],
    ['UnknownError', 'damaged'],
  ])('answers %s with the reason "%s"', async (name, reason) => {
    const attempt = open(failing(name));
    await expect(attempt).rejects.toBeInstanceOf(StorageUnavailableError);
    await expect(attempt).rejects.toMatchObject({ reason });
  });

  it('says that storage is missing where there is no IndexedDB at all', async () => {
    const nothing = { indexedDB: undefined, IDBKeyRange: undefined } as unknown as {
      indexedDB: IDBFactory;
      IDBKeyRange: typeof IDBKeyRange;
    };
    await expect(openJournal(new JournalDatabase('journal', nothing))).rejects.toMatchObject({
      name: 'StorageUnavailableError',
      reason: 'missing',
    });
  });

  it('tries again after it failed', async () => {
    const { indexedDb } = makeJournal();
    let refusals = 1;
    const journal = journalOf(() =>
      refusals-- > 0 ? open(failing('UnknownError')) : openJournal(new JournalDatabase('journal', indexedDb)),
    );
    await expect(addEntry(makeEntry(), { journal })).rejects.toBeInstanceOf(StorageUnavailableError);
    await addEntry(makeEntry(), { journal });
    expect(await listEntries({ journal })).toHaveLength(1);
  });

  it('leaves what was saved alone when it cannot be opened', async () => {
    const { journal, indexedDb, again } = makeJournal();
    await addEntry(makeEntry(), { journal });
    (await journal()).close();
    const works = indexedDb.indexedDB.open;
    indexedDb.indexedDB.open = failing('UnknownError').open;
    await expect(listEntries({ journal: again() })).rejects.toBeInstanceOf(StorageUnavailableError);
    indexedDb.indexedDB.open = works;
    expect(await listEntries({ journal: again() })).toHaveLength(1);
  });

  it('answers a full disk while writing, and keeps the text of the user out of the error', async () => {
    const { journal } = makeJournal();
    const database = await journal();
    vi.spyOn(database.entries, 'add').mockRejectedValue(
      new Dexie.AbortError('aborted', new DOMException('no room', 'QuotaExceededError')),
    );
    const attempt = addEntry(makeEntry({ passage: 'Nobody may work late.' }), { journal });
    await expect(attempt).rejects.toMatchObject({ reason: 'full' });
    await expect(attempt).rejects.not.toThrow(/work late/);
  });

  it('lets a fault of our own through as it is', async () => {
    const { journal } = makeJournal();
    await addEntry(makeEntry(), { journal, id: 'one' });
    await expect(addEntry(makeEntry(), { journal, id: 'one' })).rejects.toMatchObject({ name: 'ConstraintError' });
  });
});

describe('two copies of the extension', () => {
  it('write to the same journal', async () => {
    const { journal, again } = makeJournal();
    const other = again();
    await addEntry(makeEntry(), { journal });
    await addEntry(makeEntry(), { journal: other });
    expect(await listEntries({ journal })).toEqual(await listEntries({ journal: other }));
  });

  it('do not block each other when the tables change', async () => {
    const { journal, indexedDb } = makeJournal();
    await addEntry(makeEntry(), { journal });
    const newer = new Dexie('journal', indexedDb);
    newer.version(5).stores({
      entries: 'id, createdAt, outcome, followUpOn, keptRule.reviewOn, *patterns, language',
      alternatives: '[language+id], language',
      dismissals: 'id, fingerprint, createdAt',
      meta: 'key',
      shelves: 'month',
      catalogue: 'month',
      heads: 'month',
      documents: 'id, updatedAt',
      reminders: '[entryId+kind]',
    });
    await newer.open();
    expect(await newer.table('entries').count()).toBe(1);
    expect(console.warn).not.toHaveBeenCalled();
    newer.close();
  });

  it('let the journal be erased, and go on with an empty one', async () => {
    const { journal, indexedDb } = makeJournal();
    await addEntry(makeEntry(), { journal });
    await new Dexie('journal', indexedDb).delete();
    expect(await listEntries({ journal })).toEqual([]);
  });

  it('give up with a reason when another one does not let go', async () => {
    const { indexedDb } = makeJournal();
    const stubborn = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDb.indexedDB.open('journal', 1);
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const attempt = openJournal(new JournalDatabase('journal', indexedDb));
    const refused = expect(attempt).rejects.toMatchObject({ reason: 'blocked' });
    for (let turn = 0; turn < 20; turn += 1) await new Promise((resolve) => setImmediate(resolve));
    await vi.advanceTimersByTimeAsync(4000);
    await refused;
    stubborn.close();
  });
});
