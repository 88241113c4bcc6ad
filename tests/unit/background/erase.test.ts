// Before Dexie, which looks for IndexedDB as it loads.
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { eraseEverything } from '../../../entrypoints/background/erase';
import { followJournal } from '../../../entrypoints/background/reminders';
import { builtInAlternatives } from '../../../lib/advise/packs';
import type { Alternative } from '../../../lib/advise/types';
import { saveAlternative } from '../../../lib/journal/alternatives';
import { countRows } from '../../../lib/journal/count';
import { addDismissal } from '../../../lib/journal/dismissals';
import { addEntry } from '../../../lib/journal/entries';
import { readSettings, writeSettings } from '../../../lib/platform/settings-store';
import { addTakenOut, readTakenOut } from '../../../lib/platform/taken-out';
import { DEFAULT_SETTINGS } from '../../../lib/settings/types';
import { makeEntry } from '../journal/make-journal';
import { FOREIGN_PAGE, makeBackground, OWN_PAGE, type Shown } from './make-background';

let shown: Shown;

beforeEach(async () => {
  ({ shown } = await makeBackground());
});
afterEach(() => vi.restoreAllMocks());

async function fill() {
  await addEntry(makeEntry({ followUpOn: '2020-01-01' }));
  await addEntry(makeEntry({ followUpOn: '2999-01-01' }));
  await addDismissal({ kind: 'fine', fingerprint: 'a', patterns: [] });
  await saveAlternative({ ...(builtInAlternatives('en')[0] as Alternative), id: 'own-walk' });
  await writeSettings({ sensitivity: 'quiet' });
  await addTakenOut({
    id: 'gone',
    at: '2026-03-02T09:00:00.000Z',
    kinds: ['ban'],
    patterns: ['universal-ban'],
    language: 'en',
    passage: 'Nobody may work late.',
    siteType: 'mail',
  });
  await followJournal();
}

describe('erasing everything', () => {
  it('leaves nothing, and says what there was', async () => {
    await fill();
    expect(shown.badge).not.toBe('');
    expect(await eraseEverything({}, OWN_PAGE)).toEqual({
      entries: 2,
      alternatives: 1,
      dismissals: 1,
      settings: true,
      alarms: 1,
    });
    expect(await indexedDB.databases()).toEqual([]);
    expect(await fakeBrowser.storage.local.get()).toEqual({});
    expect(await readTakenOut()).toEqual([]);
    expect(await fakeBrowser.alarms.getAll()).toEqual([]);
    expect(shown.badge).toBe('');
    expect(await readSettings()).toEqual(DEFAULT_SETTINGS);
  });

  it('can be done twice, and goes on with an empty journal', async () => {
    await fill();
    await eraseEverything({}, OWN_PAGE);
    const nothing = { entries: 0, alternatives: 0, dismissals: 0 };
    expect(await eraseEverything({}, OWN_PAGE)).toEqual({ ...nothing, settings: false, alarms: 0 });
    expect(await countRows()).toEqual(nothing);
    await addEntry(makeEntry());
    expect(await countRows()).toEqual({ ...nothing, entries: 1 });
  });

  it('is refused to a script in a page', async () => {
    await fill();
    await expect(eraseEverything({}, FOREIGN_PAGE)).rejects.toMatchObject({ code: 'bad-request' });
    expect((await countRows()).entries).toBe(2);
  });
});
