// Before Dexie, which looks for IndexedDB as it loads.
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { keepTakenOut, passageVanished } from '../../../entrypoints/background/taken-out';
import { addDismissal } from '../../../lib/journal/dismissals';
import { addEntry, listEntries, passageExcerpt } from '../../../lib/journal/entries';
import { ourJournal } from '../../../lib/journal/open';
import { readTakenOut, watchTakenOut } from '../../../lib/platform/taken-out';
import { fingerprint } from '../../../lib/restraint/fingerprint';
import { makeFinding } from '../advise/make-finding';
import { makeEntry } from '../journal/make-journal';
import { FOREIGN_PAGE, makeBackground, OWN_PAGE } from './make-background';

const RULE =
  'From Monday every department pays a fine of two thousand five hundred euros for each late grade that comes in after the term.';
const vanish = (sentence = RULE) => passageVanished({ finding: makeFinding(sentence), siteType: 'mail' });

beforeEach(async () => {
  await makeBackground();
});
afterEach(() => vi.restoreAllMocks());

describe('a passage that was taken out', () => {
  it('is offered, with its first words, and not logged', async () => {
    await vanish();
    expect(await readTakenOut()).toMatchObject([{ passage: passageExcerpt(RULE), siteType: 'mail', language: 'en' }]);
    expect(await listEntries()).toEqual([]);
  });

  it('is offered once, the latest first, and no more than five', async () => {
    const rules = Array.from({ length: 7 }, (_, index) => `Nobody may enter room ${index} any more.`);
    for (const rule of [...rules, rules[3] as string]) await vanish(rule);
    expect((await readTakenOut()).map(({ passage }) => passage)).toEqual([3, 6, 5, 4, 2].map((index) => rules[index]));
  });

  it('becomes an entry for who says yes', async () => {
    await vanish();
    const [offer] = await readTakenOut();
    const { entryId } = await keepTakenOut({ id: offer?.id ?? '', outcome: 'waited' }, OWN_PAGE);
    expect(await listEntries()).toMatchObject([
      { id: entryId, passage: passageExcerpt(RULE), outcome: 'waited', notes: '' },
    ]);
    expect(await readTakenOut()).toEqual([]);
    expect(await keepTakenOut({ id: offer?.id ?? '', outcome: 'waited' }, OWN_PAGE)).toEqual({ entryId: null });
    expect(await listEntries()).toHaveLength(1);
  });

  it('is forgotten for who says no', async () => {
    await vanish();
    const [offer] = await readTakenOut();
    expect(await keepTakenOut({ id: offer?.id ?? '', outcome: null }, OWN_PAGE)).toEqual({ entryId: null });
    expect([await readTakenOut(), await listEntries()]).toEqual([[], []]);
  });

  it('is not offered when it was set aside, or is in the journal already', async () => {
    await addDismissal({ kind: 'fine', fingerprint: fingerprint(RULE.replace('Monday', 'Tuesday')), patterns: [] });
    await vanish();
    await addEntry(makeEntry({ passage: 'Nobody may work late.' }));
    await vanish('Nobody may work late.');
    expect(await readTakenOut()).toEqual([]);
  });

  it('is not kept at the word of a page', async () => {
    await vanish();
    const [offer] = await readTakenOut();
    const attempt = keepTakenOut({ id: offer?.id ?? '', outcome: 'waited' }, FOREIGN_PAGE);
    await expect(attempt).rejects.toMatchObject({ code: 'bad-request' });
    expect(await readTakenOut()).toHaveLength(1);
  });

  it('is still on offer when it could not be written', async () => {
    await vanish();
    const [offer] = await readTakenOut();
    vi.spyOn((await ourJournal()).entries, 'add').mockRejectedValue(new DOMException('no room', 'QuotaExceededError'));
    const attempt = keepTakenOut({ id: offer?.id ?? '', outcome: 'waited' }, OWN_PAGE);
    await expect(attempt).rejects.toMatchObject({ code: 'storage-unavailable' });
    expect(await readTakenOut()).toEqual([offer]);
  });

  it('is told to who watches, until they leave', async () => {
    const seen: number[] = [];
    const leaving = new AbortController();
    watchTakenOut((list) => seen.push(list.length), leaving.signal);
    await vanish();
    leaving.abort();
    await vanish('Nobody may work late.');
    expect(seen).toEqual([1]);
  });
});
