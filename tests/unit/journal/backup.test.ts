import { describe, expect, it } from 'vitest';
import { builtInAlternatives } from '../../../lib/advise/packs';
import type { Alternative } from '../../../lib/advise/types';
import { hideAlternative, libraryRows, saveAlternative, seedAlternatives } from '../../../lib/journal/alternatives';
import { applyImport, type Kept, previewImport, readForBackup } from '../../../lib/journal/backup';
import { countRows } from '../../../lib/journal/count';
import { addDismissal } from '../../../lib/journal/dismissals';
import { addEntry, getEntry, updateEntry } from '../../../lib/journal/entries';
import type { Journal } from '../../../lib/journal/open';
import { makeEntry, makeJournal } from './make-journal';

const BUILT_IN = builtInAlternatives('en');
const [FIRST, SECOND] = BUILT_IN as [Alternative, Alternative];
const NONE: Kept = { entries: [], alternatives: [], dismissals: [] };
const EARLY = new Date('2026-03-01T09:00:00.000Z');
const LATE = new Date('2026-03-09T09:00:00.000Z');

async function seeded(): Promise<Journal> {
  const { journal } = makeJournal();
  await seedAlternatives(BUILT_IN, 1, { journal });
  return journal;
}

const rowOf = async (journal: Journal, id: string) =>
  (await libraryRows('en', { journal })).find((row) => row.id === id);

describe('a backup', () => {
  it('holds what people made and nothing of what comes with the product', async () => {
    const journal = await seeded();
    await addEntry(makeEntry(), { journal, id: 'one' });
    await addDismissal({ kind: 'fine', fingerprint: 'a', patterns: [] }, { journal });
    await saveAlternative({ ...FIRST, title: 'Mine' }, { journal, now: LATE });
    await hideAlternative('en', SECOND.id, true, { journal });
    const { entries, alternatives, dismissals } = await readForBackup({ journal });
    expect([entries.length, dismissals.length]).toEqual([1, 1]);
    expect(alternatives).toEqual([
      { ...FIRST, title: 'Mine', origin: 'built-in', changed: true, hidden: false, updatedAt: LATE.toISOString() },
      { ...SECOND, origin: 'built-in', changed: false, hidden: true },
    ]);
    expect(await countRows({ journal })).toEqual({ entries: 1, alternatives: 1, dismissals: 1 });
  });
});

describe('an import', () => {
  it('says first what it will do, does that, and changes nothing before', async () => {
    const journal = await seeded();
    const add = (id: string) => addEntry(makeEntry(), { journal, id, now: EARLY });
    const [same, older, newer] = await Promise.all(['same', 'older', 'newer'].map(add));
    if (!same || !older || !newer) throw new Error('not added');
    const kept: Kept = {
      ...NONE,
      entries: [
        same,
        { ...older, notes: 'theirs', updatedAt: '2026-02-01T09:00:00.000Z' },
        { ...newer, notes: 'theirs', updatedAt: LATE.toISOString() },
        { ...same, id: 'new' },
      ],
    };
    const before = await readForBackup({ journal });
    const preview = await previewImport(kept, { journal });
    expect(preview.entries).toEqual({ new: 1, changed: 1, same: 1, conflicts: 1 });
    expect(await readForBackup({ journal })).toEqual(before);

    expect(await applyImport(kept, { journal })).toEqual(preview);
    expect(await getEntry('older', { journal })).toEqual(older);
    expect(await getEntry('newer', { journal })).toMatchObject({ notes: 'theirs' });
    expect(await getEntry('new', { journal })).toBeDefined();
    expect((await applyImport(kept, { journal })).entries).toEqual({ new: 0, changed: 0, same: 3, conflicts: 1 });
  });

  it('judges by what is there at the moment it is done, not at the preview', async () => {
    const journal = await seeded();
    const entry = await addEntry(makeEntry(), { journal, id: 'one', now: EARLY });
    const kept: Kept = { ...NONE, entries: [{ ...entry, notes: 'theirs', updatedAt: '2026-03-05T09:00:00.000Z' }] };
    expect((await previewImport(kept, { journal })).entries.changed).toBe(1);
    await updateEntry('one', { notes: 'mine' }, { journal, now: LATE });
    expect((await applyImport(kept, { journal })).entries.conflicts).toBe(1);
    expect(await getEntry('one', { journal })).toMatchObject({ notes: 'mine' });
  });

  it('takes a dismissal once, whatever its id', async () => {
    const journal = await seeded();
    const here = await addDismissal({ kind: 'fine', fingerprint: 'a', patterns: [] }, { journal });
    const kept: Kept = {
      ...NONE,
      dismissals: [
        here,
        { ...here, id: 'elsewhere' },
        { ...here, fingerprint: 'b', id: 'new' },
        { ...here, kind: 'not-a-rule' },
      ],
    };
    expect((await applyImport(kept, { journal })).dismissals).toEqual({ new: 1, changed: 0, same: 2, conflicts: 1 });
  });
});

describe('alternatives in an import', () => {
  const theirs = (changes: Partial<Kept['alternatives'][number]> = {}): Kept['alternatives'][number] => ({
    ...FIRST,
    title: 'Theirs',
    origin: 'built-in',
    changed: true,
    hidden: false,
    updatedAt: '2026-03-05T09:00:00.000Z',
    ...changes,
  });
  const bring = (journal: Journal, row: Kept['alternatives'][number]) =>
    applyImport({ ...NONE, alternatives: [row] }, { journal });

  it('replace what came with the product, in its place', async () => {
    const journal = await seeded();
    expect((await bring(journal, theirs())).alternatives.changed).toBe(1);
    expect(await rowOf(journal, FIRST.id)).toMatchObject({ title: 'Theirs', origin: 'built-in', order: 0 });
    await seedAlternatives(BUILT_IN, 2, { journal });
    expect(await rowOf(journal, FIRST.id)).toMatchObject({ title: 'Theirs' });
  });

  it.each([
    ['earlier', EARLY, 'Theirs'],
    ['later', LATE, 'Mine'],
  ])('meet a change made %s', async (_when, now, title) => {
    const journal = await seeded();
    await saveAlternative({ ...FIRST, title: 'Mine' }, { journal, now });
    await bring(journal, theirs());
    expect(await rowOf(journal, FIRST.id)).toMatchObject({ title });
  });

  it('that were merely hidden hide ours, and bring no older text', async () => {
    const journal = await seeded();
    const row = theirs({ title: 'A text of an earlier version', changed: false, hidden: true });
    expect((await bring(journal, row)).alternatives.changed).toBe(1);
    expect(await rowOf(journal, FIRST.id)).toMatchObject({ title: FIRST.title, hidden: true });
    expect((await bring(journal, row)).alternatives.same).toBe(1);
  });

  it("of one's own are added after the others", async () => {
    const journal = await seeded();
    await bring(journal, theirs({ id: 'own-walk', origin: 'own' }));
    expect((await libraryRows('en', { journal })).at(-1)).toMatchObject({ id: 'own-walk', origin: 'own' });
  });
});
