import { describe, expect, it } from 'vitest';
import { JournalDatabase } from '../../../lib/journal/database';
import { countDismissal, documentRow, setStepBack } from '../../../lib/journal/documents';
import { addEntry, listEntries } from '../../../lib/journal/entries';
import { eraseJournal } from '../../../lib/journal/erase';
import { isQuietDocument, offersStepBack } from '../../../lib/restraint/step-back';
import { makeEntry, makeJournal } from './make-journal';

describe('stepping back in a document', () => {
  it('is offered at the third dismissal there, and once', async () => {
    const { journal } = makeJournal();
    const offers: boolean[] = [];
    for (let time = 0; time < 5; time += 1) {
      const offered = offersStepBack(await countDismissal('memo', { journal }));
      if (offered) await setStepBack('memo', 'offered', { journal });
      offers.push(offered);
    }
    expect(offers).toEqual([false, false, true, false, false]);
    expect(offersStepBack(await countDismissal('letter', { journal }))).toBe(false);
  });

  it('makes that document quiet, until it is woken', async () => {
    const { journal } = makeJournal();
    expect(isQuietDocument(await documentRow('memo', { journal }))).toBe(false);
    await setStepBack('memo', 'quiet', { journal });
    expect(isQuietDocument(await documentRow('memo', { journal }))).toBe(true);
    await setStepBack('memo', 'offered', { journal });
    expect(isQuietDocument(await documentRow('memo', { journal }))).toBe(false);
  });

  it('forgets the documents that were not touched for longest', async () => {
    const { journal } = makeJournal();
    const database = await journal();
    await database.documents.bulkAdd(
      Array.from({ length: 500 }, (_, index) => ({
        id: `d${index}`,
        dismissals: 1,
        updatedAt: new Date(index).toISOString(),
      })),
    );
    await countDismissal('memo', { journal });
    expect(await database.documents.count()).toBe(500);
    expect(await documentRow('d0', { journal })).toBeUndefined();
    expect(await documentRow('memo', { journal })).toBeDefined();
  });
});

describe('erasing the journal', () => {
  it('leaves no database, says what there was, and lets an empty one begin', async () => {
    const { journal, indexedDb, again } = makeJournal();
    const other = again();
    await addEntry(makeEntry(), { journal });
    await addEntry(makeEntry(), { journal: other });
    const erased = await eraseJournal({ journal }, new JournalDatabase('journal', indexedDb));
    expect(erased).toEqual({ entries: 2, alternatives: 0, dismissals: 0 });
    expect(await indexedDb.indexedDB.databases()).toEqual([]);
    expect(await listEntries({ journal: other })).toEqual([]);
    expect(await listEntries({ journal })).toEqual([]);
  });

  it('also erases what cannot be read', async () => {
    const { indexedDb } = makeJournal();
    const unreadable = () => Promise.reject(new Error('damaged'));
    const erased = await eraseJournal({ journal: unreadable }, new JournalDatabase('journal', indexedDb));
    expect(erased.entries).toBe(0);
  });
});
