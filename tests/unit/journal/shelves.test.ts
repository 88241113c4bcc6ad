import { describe, expect, it, vi } from 'vitest';
import { applyImport } from '../../../lib/journal/backup';
import { headOf, lineOf } from '../../../lib/journal/catalogue';
import {
  addEntry,
  listEntries,
  listHeads,
  listLines,
  removeEntries,
  restoreEntries,
  updateEntry,
} from '../../../lib/journal/entries';
import type { Journal } from '../../../lib/journal/open';
import { keepEntries, putBackEntries, removeNames } from '../../../lib/journal/retention';
import { makeEntry, makeJournal } from './make-journal';

const day = (month: number) => new Date(Date.UTC(2026, month - 1, 5, 9));

const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);

/** The list, which comes from the shelves, next to the table of entries. */
async function bothWays(journal: Journal) {
  const table = await (await journal()).entries.toArray();
  return [(await listEntries({ journal })).sort(byId), table.sort(byId)];
}

describe('the list', () => {
  it('is what the table holds, after every kind of write', async () => {
    const { journal } = makeJournal();
    const check = async () => {
      const [listed, table] = await bothWays(journal);
      expect(listed).toEqual(table);
      const lines = await listLines({ journal });
      expect(lines.sort(byId)).toEqual(table?.map(lineOf));
      const heads = await listHeads({ journal });
      expect(heads.sort(byId)).toEqual(table?.map(headOf));
      return table;
    };
    for (const month of [1, 2, 2, 3]) await addEntry(makeEntry({ notes: 'N. said' }), { journal, now: day(month) });
    const [first, second, third] = (await check()) ?? [];
    if (!first || !second || !third) throw new Error('not added');
    await updateEntry(first.id, { notes: 'changed', outcome: 'rule-kept' }, { journal });
    await check();
    const removed = await removeEntries([second.id, third.id], { journal });
    await check();
    await restoreEntries(removed, { journal });
    await check();
    await keepEntries([first.id], { journal });
    await check();
    const named = await removeNames([first.id, second.id], { journal });
    await check();
    await putBackEntries(named, { journal });
    await check();
    const theirs = { ...third, createdAt: day(9).toISOString(), updatedAt: '2030-01-01T00:00:00.000Z' };
    await applyImport({ entries: [theirs, { ...theirs, id: 'new' }], alternatives: [], dismissals: [] }, { journal });
    expect(await check()).toHaveLength(5);
    await removeEntries(
      (await listEntries({ journal })).map(({ id }) => id),
      { journal },
    );
    expect(await check()).toEqual([]);
    const { shelves, catalogue, heads } = await journal();
    expect([await shelves.count(), await catalogue.count(), await heads.count()]).toEqual([0, 0, 0]);
  });

  it('leaves nothing of a deleted entry behind', async () => {
    const { journal } = makeJournal();
    const { id } = await addEntry(makeEntry({ notes: 'a private note' }), { journal });
    await listEntries({ journal });
    await listLines({ journal });
    const { shelves, catalogue } = await journal();
    const everything = async () => JSON.stringify([await shelves.toArray(), await catalogue.toArray()]);
    expect((await everything()).split('a private note')).toHaveLength(3);
    await removeEntries([id], { journal });
    expect(await everything()).not.toContain('a private note');
  });

  it('can be read when nothing can be written', async () => {
    const { journal } = makeJournal();
    await addEntry(makeEntry(), { journal });
    const full = new DOMException('no room', 'QuotaExceededError');
    vi.spyOn((await journal()).shelves, 'bulkPut').mockRejectedValue(full);
    vi.spyOn((await journal()).catalogue, 'bulkPut').mockRejectedValue(full);
    vi.spyOn((await journal()).heads, 'bulkPut').mockRejectedValue(full);
    expect(await listEntries({ journal })).toHaveLength(1);
    expect(await listLines({ journal })).toHaveLength(1);
    expect(await listHeads({ journal })).toHaveLength(1);
  });

  it('is the same for two pages that read and write at once', async () => {
    const { journal, again } = makeJournal();
    const other = again();
    await Promise.all([1, 2, 3].map((month) => addEntry(makeEntry(), { journal, now: day(month) })));
    await Promise.all([
      listEntries({ journal }),
      addEntry(makeEntry(), { journal: other, now: day(2) }),
      listEntries({ journal: other }),
    ]);
    const [listed, table] = await bothWays(journal);
    expect(listed).toEqual(table);
    expect(listed).toHaveLength(4);
  });
});
