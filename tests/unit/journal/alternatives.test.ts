import { describe, expect, it } from 'vitest';
import { builtInAlternatives } from '../../../lib/advise/packs';
import type { Alternative } from '../../../lib/advise/types';
import { hideAlternative, library, saveAlternative, seedAlternatives } from '../../../lib/journal/alternatives';
import { makeJournal } from './make-journal';

const BOTH = [...builtInAlternatives('en'), ...builtInAlternatives('nl')];
const [FIRST, SECOND] = builtInAlternatives('en') as [Alternative, Alternative];
const OWN: Alternative = { ...FIRST, id: 'walk-together', title: 'Take a walk together' };

describe('the library', () => {
  it('is empty before it is seeded', async () => {
    expect(await library('en', { journal: makeJournal().journal })).toEqual([]);
  });

  it('holds the built-in alternatives in their order, in each language', async () => {
    const { journal } = makeJournal();
    await seedAlternatives(BOTH, 1, { journal });
    expect(await library('en', { journal })).toEqual(builtInAlternatives('en'));
    expect(await library('nl', { journal })).toEqual(builtInAlternatives('nl'));
  });

  it('is the same after seeding twice, at once or later, and after reopening', async () => {
    const { journal, again } = makeJournal();
    await Promise.all([seedAlternatives(BOTH, 1, { journal }), seedAlternatives(BOTH, 1, { journal })]);
    (await journal()).close();
    const reopened = { journal: again() };
    await seedAlternatives(BOTH, 1, reopened);
    expect(await library('en', reopened)).toEqual(builtInAlternatives('en'));
    expect(await (await reopened.journal()).alternatives.count()).toBe(BOTH.length);
  });

  it('shows what people changed and added, in one language only', async () => {
    const { journal } = makeJournal();
    await seedAlternatives(BOTH, 1, { journal });
    await saveAlternative({ ...FIRST, title: 'Count, then breathe' }, { journal });
    await saveAlternative(OWN, { journal });
    const shown = await library('en', { journal });
    expect(shown[0]?.title).toBe('Count, then breathe');
    expect(shown.at(-1)).toEqual(OWN);
    expect((await library('nl', { journal })).some(({ id }) => id === OWN.id)).toBe(false);
  });

  it('hides and shows again', async () => {
    const { journal } = makeJournal();
    await seedAlternatives(BOTH, 1, { journal });
    await hideAlternative('en', FIRST.id, true, { journal });
    expect((await library('en', { journal }))[0]?.id).toBe(SECOND.id);
    await hideAlternative('en', FIRST.id, false, { journal });
    expect((await library('en', { journal }))[0]?.id).toBe(FIRST.id);
  });

  it('takes a newer version without touching what people made', async () => {
    const { journal } = makeJournal();
    await seedAlternatives(BOTH, 1, { journal });
    await saveAlternative({ ...FIRST, title: 'Mine' }, { journal });
    await saveAlternative(OWN, { journal });
    await hideAlternative('en', SECOND.id, true, { journal });
    const newer = BOTH.map((alternative) => ({ ...alternative, title: `${alternative.title} (2)` }));
    await seedAlternatives(newer, 2, { journal });
    const shown = await library('en', { journal });
    const titles = new Map(shown.map(({ id, title }) => [id, title]));
    expect(titles.get(FIRST.id)).toBe('Mine');
    expect(titles.get(OWN.id)).toBe(OWN.title);
    expect(titles.has(SECOND.id)).toBe(false);
    expect(titles.get('one-on-one')).toBe('Talk with the one person it is about (2)');
  });

  it('lets go of built-ins that a newer version dropped, unless they were changed', async () => {
    const { journal } = makeJournal();
    await seedAlternatives(BOTH, 1, { journal });
    await saveAlternative({ ...SECOND, title: 'Mine' }, { journal });
    const newer = BOTH.filter(({ id }) => id !== FIRST.id && id !== SECOND.id);
    await seedAlternatives(newer, 2, { journal });
    const ids = (await library('en', { journal })).map(({ id }) => id);
    expect(ids).not.toContain(FIRST.id);
    expect(ids).toContain(SECOND.id);
  });

  it('stays as it is when an older version is seeded', async () => {
    const { journal } = makeJournal();
    await seedAlternatives(BOTH, 2, { journal });
    await seedAlternatives([OWN], 1, { journal });
    expect(await library('en', { journal })).toEqual(builtInAlternatives('en'));
  });
});
