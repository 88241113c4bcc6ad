import { describe, expect, it } from 'vitest';
import { builtInAlternatives } from '../../../lib/advise/packs';
import type { Alternative } from '../../../lib/advise/types';
import {
  hideAlternative,
  library,
  libraryRows,
  ownAlternativeId,
  presetAlternatives,
  removeAlternative,
  resetAlternative,
  restoreAlternative,
  saveAlternative,
  seedAlternatives,
} from '../../../lib/journal/alternatives';
import type { Journal } from '../../../lib/journal/open';
import { applyPack, previewPack } from '../../../lib/journal/packs';
import { makeJournal } from './make-journal';

const BUILT_IN = builtInAlternatives('en');
const [FIRST, SECOND, THIRD] = BUILT_IN as [Alternative, Alternative, Alternative];
const OWN: Alternative = { ...FIRST, id: 'own-walk', title: 'Take a walk together' };

async function seeded(): Promise<Journal> {
  const { journal } = makeJournal();
  await seedAlternatives(BUILT_IN, 1, { journal });
  return journal;
}

const titleOf = async (journal: Journal, id: string) =>
  (await library('en', { journal })).find((alternative) => alternative.id === id)?.title;

describe('a pack of somebody else', () => {
  const pack = {
    alternatives: [OWN, { ...FIRST, title: 'Theirs' }, { ...SECOND, title: 'Theirs' }, THIRD],
  };

  it('says first what it will do, and leaves what the user wrote alone', async () => {
    const journal = await seeded();
    await saveAlternative({ ...SECOND, title: 'Mine' }, { journal });
    const before = await libraryRows('en', { journal });
    const preview = await previewPack(pack, { journal });
    expect(preview).toEqual({ new: 1, changed: 1, same: 1, conflicts: 1 });
    expect(await libraryRows('en', { journal })).toEqual(before);

    expect(await applyPack(pack, {}, { journal })).toEqual(preview);
    expect(await titleOf(journal, OWN.id)).toBe(OWN.title);
    expect(await titleOf(journal, FIRST.id)).toBe('Theirs');
    expect(await titleOf(journal, SECOND.id)).toBe('Mine');
  });

  it('replaces that too when asked to', async () => {
    const journal = await seeded();
    await saveAlternative({ ...SECOND, title: 'Mine' }, { journal });
    await applyPack(pack, { replaceConflicts: true }, { journal });
    expect(await titleOf(journal, SECOND.id)).toBe('Theirs');
    expect(await previewPack(pack, { journal })).toEqual({ new: 0, changed: 0, same: 4, conflicts: 0 });
  });

  it('stays when a newer version of the product comes', async () => {
    const journal = await seeded();
    await applyPack(pack, {}, { journal });
    await seedAlternatives(BUILT_IN, 2, { journal });
    expect(await titleOf(journal, FIRST.id)).toBe('Theirs');
    expect(await titleOf(journal, OWN.id)).toBe(OWN.title);
  });
});

describe('tending the library', () => {
  it('shows what is hidden, and where everything comes from', async () => {
    const journal = await seeded();
    await hideAlternative('en', FIRST.id, true, { journal });
    await saveAlternative(OWN, { journal });
    const rows = await libraryRows('en', { journal });
    expect(rows).toHaveLength(BUILT_IN.length + 1);
    expect(rows[0]).toMatchObject({ id: FIRST.id, hidden: true, origin: 'built-in', changed: false });
    expect(rows.at(-1)).toMatchObject({ id: OWN.id, origin: 'own' });
  });

  it("removes the user's own alone, and gives it back", async () => {
    const journal = await seeded();
    await saveAlternative(OWN, { journal });
    expect(await removeAlternative('en', FIRST.id, { journal })).toBeUndefined();
    const removed = await removeAlternative('en', OWN.id, { journal });
    expect(await titleOf(journal, OWN.id)).toBeUndefined();
    if (removed) await restoreAlternative(removed, { journal });
    expect(await titleOf(journal, OWN.id)).toBe(OWN.title);
    expect(await titleOf(journal, FIRST.id)).toBe(FIRST.title);
  });

  it('gives a changed one the text it came with', async () => {
    const journal = await seeded();
    await saveAlternative({ ...FIRST, title: 'Mine' }, { journal });
    expect(await resetAlternative(FIRST, { journal })).toMatchObject({ title: 'Mine' });
    expect((await libraryRows('en', { journal }))[0]).toEqual({
      ...FIRST,
      origin: 'built-in',
      changed: false,
      hidden: false,
      order: 0,
    });
    expect(await resetAlternative(OWN, { journal })).toBeUndefined();
  });

  it('keeps nothing but the fields of an alternative when a row is saved back', async () => {
    const journal = await seeded();
    const [row] = await libraryRows('en', { journal });
    if (row) await saveAlternative({ ...row, title: 'Mine' }, { journal });
    expect(await library('en', { journal })).toContainEqual({ ...FIRST, title: 'Mine' });
  });

  it.each([
    ['Een kop koffie, samen!', [], 'own-een-kop-koffie-samen'],
    ['Zoë’s idee', [], 'own-zoe-s-idee'],
    ['对话', [], 'own'],
    ['Walk', ['own-walk', 'own-walk-2'], 'own-walk-3'],
  ])('names %j', (title, taken, id) => {
    expect(ownAlternativeId(title, taken)).toBe(id);
  });
});

describe('alternatives of an organisation', () => {
  const THEIRS = { ...OWN, id: 'house-rules', title: 'Ring the desk' };

  it('are added between the built-in and the own ones, renewed, and taken away with the policy', async () => {
    const journal = await seeded();
    await saveAlternative(OWN, { journal });
    expect(await presetAlternatives([THEIRS], { journal })).toBe(false);
    expect((await library('en', { journal })).slice(-2).map(({ id }) => id)).toEqual([THEIRS.id, OWN.id]);
    await presetAlternatives([{ ...THEIRS, title: 'Ring the desk first' }], { journal });
    expect(await titleOf(journal, THEIRS.id)).toBe('Ring the desk first');
    expect(await presetAlternatives([], { journal })).toBe(true);
    expect(await titleOf(journal, THEIRS.id)).toBeUndefined();
    expect(await titleOf(journal, OWN.id)).toBe(OWN.title);
  });

  it('leave what the user changed or hid to the user', async () => {
    const journal = await seeded();
    await presetAlternatives([THEIRS], { journal });
    await saveAlternative({ ...THEIRS, title: 'Mine' }, { journal });
    await presetAlternatives([{ ...THEIRS, title: 'Newer' }], { journal });
    expect(await titleOf(journal, THEIRS.id)).toBe('Mine');
    await presetAlternatives([], { journal });
    expect((await libraryRows('en', { journal })).at(-1)).toMatchObject({ title: 'Mine', origin: 'own' });
  });

  it('may stand in the place of a built-in one, which comes back after them', async () => {
    const journal = await seeded();
    await presetAlternatives([{ ...FIRST, title: 'Theirs' }], { journal });
    await seedAlternatives(BUILT_IN, 2, { journal });
    expect(await titleOf(journal, FIRST.id)).toBe('Theirs');
    await presetAlternatives([], { journal });
    await seedAlternatives(BUILT_IN, 2, { journal });
    expect(await library('en', { journal })).toEqual(BUILT_IN);
  });
});
