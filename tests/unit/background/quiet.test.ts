// Before Dexie, which looks for IndexedDB as it loads.
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { analyse } from '../../../entrypoints/background/analysis';
import { countPassages } from '../../../entrypoints/background/badge';
import { dismiss } from '../../../entrypoints/background/choices';
import { documentState, stepBack } from '../../../entrypoints/background/documents';
import { endPauses, PAUSE_ENDS } from '../../../entrypoints/background/pause';
import { pageSettings } from '../../../entrypoints/background/sites';
import { writeSettings } from '../../../lib/platform/settings-store';
import { untilTomorrow } from '../../../lib/restraint/snooze';
import { makeFinding } from '../advise/make-finding';
import { type Granted, makeBackground, type Shown } from './make-background';

let shown: Shown;
let granted: Granted;

beforeEach(async () => {
  ({ shown, granted } = await makeBackground());
  granted.origins = ['https://intranet.example/*'];
});
afterEach(() => vi.restoreAllMocks());

const setAside = (sentence: string, documentId = 'memo') =>
  dismiss({ kind: 'fine', finding: makeFinding(sentence), documentId });
const MEMO = {
  blocks: [
    { key: 'a', text: 'From Monday every department pays a EUR 2,500 fine for each grade that is submitted late.' },
  ],
  changed: ['a'],
  documentId: 'memo',
};
const isOn = async (url: string) => (await pageSettings({}, { url })).on;

describe('stepping back', () => {
  it('is offered with the third dismissal in a document, and not again', async () => {
    const answers = [];
    for (const room of [1, 2, 3, 4, 5, 6]) answers.push((await setAside(`Nobody may enter room ${room}.`)).stepBack);
    expect(answers).toEqual([undefined, undefined, true, undefined, undefined, undefined]);
    expect((await setAside('Nobody may enter.', 'letter')).stepBack).toBeUndefined();
  });

  it('takes the marks of that document away, and gives them back', async () => {
    const tiers = async (documentId = 'memo') => (await analyse({ ...MEMO, documentId })).map(({ tier }) => tier);
    expect(await tiers()).toEqual(['mark']);
    await stepBack({ documentId: 'memo', quiet: true });
    expect(await documentState({ documentId: 'memo' })).toEqual({ quiet: true });
    expect(await tiers()).toEqual(['panel']);
    expect(await tiers('letter')).toEqual(['mark']);
    await stepBack({ documentId: 'memo', quiet: false });
    expect(await tiers()).toEqual(['mark']);
  });
});

describe('a pause', () => {
  it('switches every page off, and rings when it is over', async () => {
    endPauses();
    expect(await isOn('https://intranet.example/a')).toBe(true);
    const pausedUntil = untilTomorrow(new Date());
    await writeSettings({ pausedUntil });
    expect(await isOn('https://intranet.example/a')).toBe(false);
    expect(await isOn('https://docs.google.com/document/d/1/edit')).toBe(false);
    await vi.waitFor(async () =>
      expect((await fakeBrowser.alarms.get(PAUSE_ENDS))?.scheduledTime).toBe(new Date(pausedUntil).getTime()),
    );
    await writeSettings({ pausedUntil: null });
    expect(await isOn('https://intranet.example/a')).toBe(true);
    await vi.waitFor(async () => expect(await fakeBrowser.alarms.get(PAUSE_ENDS)).toBeUndefined());
  });

  it('of yesterday is none', async () => {
    await writeSettings({ pausedUntil: '2020-01-01T00:00:00.000Z' });
    expect(await isOn('https://intranet.example/a')).toBe(true);
  });
});

describe('a quiet site', () => {
  it('stays granted and is not read', async () => {
    await writeSettings({ quietSites: ['intranet.example'] });
    expect(await isOn('https://intranet.example/a')).toBe(false);
    await writeSettings({ quietSites: [] });
    expect(await isOn('https://intranet.example/a')).toBe(true);
  });
});

describe('the number on the icon', () => {
  it('gives way to the dot when there is nothing to count', async () => {
    await writeSettings({ badge: true });
    await countPassages({ count: 2 }, { tabId: 7 });
    expect(shown.tabBadges.get(7)).toBe('2');
    await countPassages({ count: 0 }, { tabId: 7 });
    expect(shown.tabBadges.has(7)).toBe(false);
  });
});
