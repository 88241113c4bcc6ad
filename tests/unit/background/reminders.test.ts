// Before Dexie, which looks for IndexedDB as it loads.
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import texts from '../../../entrypoints/background/reminder-texts.json';
import {
  DOT,
  followJournal,
  journalChanged,
  keepReminders,
  REMINDERS,
} from '../../../entrypoints/background/reminders';
import { detect } from '../../../lib/detect/detect';
import { addEntry, completeFollowUp, updateEntry } from '../../../lib/journal/entries';
import { dueReminders, markRemindersShown } from '../../../lib/journal/reminders';
import { firstInSession } from '../../../lib/platform/session';
import { writeSettings } from '../../../lib/platform/settings-store';
import { makeEntry } from '../journal/make-journal';
import { FOREIGN_PAGE, type Granted, makeBackground, OWN_PAGE, type Shown } from './make-background';

let shown: Shown;
let granted: Granted;

/** Moves the clock alone; IndexedDB goes on in real time. */
const itIs = (year: number, month: number, day: number, hour = 12) =>
  vi.setSystemTime(new Date(year, month - 1, day, hour));
const alarm = async () => (await fakeBrowser.alarms.get(REMINDERS))?.scheduledTime;
const at = (year: number, month: number, day: number, hour: number) => new Date(year, month - 1, day, hour).getTime();

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'] });
  ({ shown, granted } = await makeBackground());
  itIs(2026, 3, 2);
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

describe('a date somebody set', () => {
  it('has an alarm for the morning of that day, and no dot before', async () => {
    await addEntry(makeEntry({ followUpOn: '2026-03-29' }), { id: 'one' });
    await addEntry(makeEntry({ keptRule: { reviewOn: '2026-03-20' } }), { id: 'rule' });
    await followJournal();
    expect(await alarm()).toBe(at(2026, 3, 20, 9));
    expect(shown.badge).toBe('');
  });

  it('puts a dot on the icon on its day, until it was shown, and does not come back', async () => {
    await addEntry(makeEntry({ followUpOn: '2026-03-20' }), { id: 'one' });
    itIs(2026, 3, 20, 9);
    await followJournal();
    expect(shown.badge).toBe(DOT);
    expect(await alarm()).toBeUndefined();

    await markRemindersShown(await dueReminders('2026-03-20'));
    await followJournal();
    expect(shown.badge).toBe('');
    itIs(2026, 4, 20);
    await followJournal();
    expect(shown.badge).toBe('');
  });

  it('loses its dot when it was looked at, and its alarm when it is taken away', async () => {
    await addEntry(makeEntry({ followUpOn: '2026-03-02' }), { id: 'due' });
    await addEntry(makeEntry({ followUpOn: '2026-05-01' }), { id: 'later' });
    await followJournal();
    expect([shown.badge, await alarm()]).toEqual([DOT, at(2026, 5, 1, 9)]);
    await completeFollowUp('due');
    await updateEntry('later', { followUpOn: undefined });
    await followJournal();
    expect([shown.badge, await alarm()]).toEqual(['', undefined]);
  });

  it('is followed anew when the browser starts, when the alarm rings, and when the journal is written here', async () => {
    keepReminders();
    await addEntry(makeEntry({ followUpOn: '2026-03-20' }), { id: 'one' });
    await vi.waitFor(async () => expect(await alarm()).toBe(at(2026, 3, 20, 9)));

    await fakeBrowser.alarms.clearAll();
    await fakeBrowser.runtime.onStartup.trigger();
    await vi.waitFor(async () => expect(await alarm()).toBe(at(2026, 3, 20, 9)));

    itIs(2026, 3, 20, 9);
    await fakeBrowser.alarms.onAlarm.trigger({
      name: REMINDERS,
      scheduledTime: Date.now(),
      persistAcrossSessions: true,
    } as never);
    await vi.waitFor(() => expect(shown.badge).toBe(DOT));
  });

  it('is followed when the extension is switched on again, and not at every start of the background', async () => {
    await addEntry(makeEntry({ followUpOn: '2026-03-02' }), { id: 'one' });
    keepReminders();
    await vi.waitFor(() => expect(shown.badge).toBe(DOT));
    shown.badge = 'untouched';
    keepReminders();
    expect(await firstInSession(REMINDERS)).toBe(false);
    await followsDone();
    expect(shown.badge).toBe('untouched');
  });

  it('is followed when a page of ours says that it wrote, and not at the word of another', async () => {
    await addEntry(makeEntry({ followUpOn: '2026-03-02' }), { id: 'one' });
    await expect(journalChanged({}, FOREIGN_PAGE)).rejects.toMatchObject({ code: 'bad-request' });
    expect(await journalChanged({}, OWN_PAGE)).toBeNull();
    expect(shown.badge).toBe(DOT);
  });
});

/** Long enough for what was begun without being waited for. */
const followsDone = () => new Promise((resolve) => setTimeout(resolve, 50));

it('what a notification says is nothing our own detector minds', () => {
  expect(detect(texts.en.message, { language: 'en' })).toEqual([]);
  expect(detect(texts.nl.message, { language: 'nl' })).toEqual([]);
  expect(Object.keys(texts.nl)).toEqual(Object.keys(texts.en));
});

describe('a notification of the system', () => {
  beforeEach(async () => {
    await addEntry(makeEntry({ followUpOn: '2026-03-02', notes: 'about J.V.' }), { id: 'one' });
  });

  it('is not shown unless it was switched on', async () => {
    granted.notifications = true;
    await followJournal();
    expect(shown.notifications).toEqual([]);
    expect(shown.badge).toBe(DOT);
  });

  it('is shown once for a date, names nobody, and speaks the language that was chosen', async () => {
    granted.notifications = true;
    await writeSettings({ notifications: true, interfaceLanguage: 'nl' });
    await Promise.all([followJournal(), followJournal()]);
    await followJournal();
    expect(shown.notifications).toEqual(['Er is iets waar je op terug wilde komen.']);
    expect(shown.badge).toBe(DOT);
  });

  it('is not tried without the permission, which can be taken back in the browser', async () => {
    await writeSettings({ notifications: true });
    await followJournal();
    expect(shown.notifications).toEqual([]);
    expect(shown.badge).toBe(DOT);
  });
});
