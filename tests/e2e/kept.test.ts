/** What the background does with what is kept: reminders over a stop and a restart, passages taken out, erasing. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { JournalEntry } from '../../lib/journal/types';
import { localDay } from '../../lib/journal/views';
import { translator } from '../../lib/locale/translate';
import { type Chromium, openChromium } from '../support/chromium';
import { MEMOS } from '../support/memos';
import { lookAndTakeOut } from '../support/taken-out';
import { until } from '../support/until';

const DAY = 24 * 60 * 60 * 1000;

describe('what is kept', () => {
  let chromium: Chromium;
  beforeAll(async () => {
    chromium = await openChromium();
  });
  afterAll(() => chromium?.close());

  const inBackground = async <T>(script: string): Promise<T> => (await chromium.background()).evaluate<T>(script);
  const dot = () => inBackground<string>('chrome.action.getBadgeText({})');
  const alarms = () =>
    inBackground<number[]>('chrome.alarms.getAll().then((all) => all.map(({ scheduledTime }) => scheduledTime))');
  const tell = (page: Page, type: string) =>
    page.evaluate((name) => {
      const { runtime } = (
        globalThis as unknown as { chrome: { runtime: { sendMessage(m: object): Promise<unknown> } } }
      ).chrome;
      return runtime.sendMessage({ type: name, request: {} });
    }, type);

  /** Puts an entry into the tables as a page of ours would, and says so. */
  async function keep(page: Page, id: string, followUpOn: string): Promise<void> {
    const createdAt = new Date().toISOString();
    const entry: JournalEntry = {
      id,
      createdAt,
      updatedAt: createdAt,
      kinds: ['incident'],
      patterns: ['incident-reflex'],
      passage: '',
      language: 'en',
      siteType: 'other',
      outcome: 'conversation-held',
      notes: '',
      followUpOn,
    };
    await page.evaluate(
      (row) =>
        new Promise<void>((resolve, reject) => {
          const opening = indexedDB.open('talk-first');
          opening.onerror = () => reject(opening.error);
          opening.onsuccess = () => {
            const database = opening.result;
            const transaction = database.transaction('entries', 'readwrite');
            transaction.objectStore('entries').put(row);
            transaction.oncomplete = () => {
              database.close();
              resolve();
            };
          };
        }),
      entry,
    );
    await tell(page, 'journal-changed');
  }

  it('has an alarm for a date to come, and puts a dot on the icon on its day', async () => {
    const page = await chromium.extensionPage('journal.html');
    // The page has read its tables by then, so they exist.
    await page.getByText(translator('en')('journal.empty')).waitFor();
    const later = localDay(new Date(Date.now() + 3 * DAY));
    await keep(page, 'later', later);
    expect(await dot()).toBe('');
    expect(await alarms()).toEqual([new Date(`${later}T09:00:00`).getTime()]);
    await keep(page, 'today', localDay(new Date()));
    expect(await dot()).toBe('•');
    await page.close();
  });

  it('has both again after the background was stopped, and after the browser was closed', async () => {
    await chromium.stopBackground();
    const page = await chromium.extensionPage('journal.html');
    await tell(page, 'journal-changed');
    expect(await dot()).toBe('•');
    await inBackground('chrome.alarms.clearAll()');
    await chromium.restart();
    await until('the dot and the alarm', async () => (await dot()) === '•' && (await alarms()).length === 1, 20_000);
  });

  it('shows a reminder once: after the popup the dot is gone and stays away', async () => {
    const popup = await chromium.extensionPage('popup.html');
    await until('no dot', async () => (await dot()) === '');
    await popup.close();
    const page = await chromium.extensionPage('journal.html');
    await tell(page, 'journal-changed');
    expect(await dot()).toBe('');
    await page.close();
  });

  it('remembers a passage that was taken out after its card was opened, in session storage alone', async () => {
    const memo = MEMOS.en;
    const page = await lookAndTakeOut(chromium, memo);
    const offered = () => inBackground<string>('chrome.storage.session.get().then((all) => JSON.stringify(all))');
    await until('the offer', async () => (await offered()).includes(memo.passage), 20_000);
    expect(await inBackground('chrome.storage.local.get().then((all) => JSON.stringify(all))')).not.toContain('fine');
    await page.close();
  });

  it('is gone when everything is erased', async () => {
    const page = await chromium.extensionPage('journal.html');
    expect(await tell(page, 'erase-everything')).toMatchObject({ ok: true, value: { entries: 2, alarms: 1 } });
    const left = await page.evaluate(async () => {
      const { storage, alarms: set } = (
        globalThis as unknown as {
          chrome: {
            storage: Record<'local' | 'session', { get(): Promise<object> }>;
            alarms: { getAll(): Promise<unknown[]> };
          };
        }
      ).chrome;
      return {
        local: await storage.local.get(),
        taken: JSON.stringify(await storage.session.get()).includes('fine'),
        alarms: (await set.getAll()).length,
      };
    });
    expect(left).toEqual({ local: {}, taken: false, alarms: 0 });
    expect(chromium.errors).toEqual([]);
    await page.close();
  });
});
