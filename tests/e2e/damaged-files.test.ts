/** Files that are no backup, brought in where people bring one in: each is refused in words, and nothing changes. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { translator } from '../../lib/locale/translate';
import { type Chromium, openChromium } from '../support/chromium';
import { putEntries, someEntries } from '../support/journal';
import { chooseLanguage } from '../support/settings';
import { FILES } from '../unit/export/damaged-files';

describe('a damaged file', () => {
  let chromium: Chromium;
  const t = translator('en');
  beforeAll(async () => {
    chromium = await openChromium({ build: 'chrome' });
    await chooseLanguage(chromium, 'en');
    await putEntries(chromium, 'en', someEntries(new Date()));
  });
  afterAll(() => chromium?.close());

  it(`changes nothing, in any of ${FILES.length} ways to be damaged`, async () => {
    const options = await chromium.extensionPage('options.html');
    /** Everything the extension keeps, as the tables and the settings have it. */
    const kept = () =>
      options.evaluate(async () => {
        const { storage } = (globalThis as unknown as { chrome: { storage: { local: { get(): Promise<object> } } } })
          .chrome;
        const database = await new Promise<IDBDatabase>((resolve, reject) => {
          const opening = indexedDB.open('talk-first');
          opening.onsuccess = () => resolve(opening.result);
          opening.onerror = () => reject(opening.error);
        });
        const tables: Record<string, unknown[]> = {};
        for (const name of ['entries', 'alternatives', 'dismissals', 'documents', 'reminders']) {
          tables[name] = await new Promise((resolve, reject) => {
            const reading = database.transaction(name).objectStore(name).getAll();
            reading.onsuccess = () => resolve(reading.result);
            reading.onerror = () => reject(reading.error);
          });
        }
        database.close();
        return JSON.stringify([await storage.local.get(), tables]);
      });
    const before = await kept();
    expect(before).toContain('All travel requires');
    for (const [what, text, { code, path, problem }] of FILES) {
      await options.locator('input[type=file]').setInputFiles({
        name: `${what}.json`,
        mimeType: 'application/json',
        buffer: Buffer.from(text),
      });
      const refused = options.getByRole('alert').filter({ hasText: t(`refused.${code}`) });
      await refused.getByText(t('refused.nothing')).waitFor();
      if (path && problem) await refused.getByText(`${path}: ${t(`refused.problem.${problem}`)}`).waitFor();
      expect(await options.getByRole('dialog').count(), what).toBe(0);
      expect(await kept(), what).toBe(before);
    }
    expect(chromium.errors).toEqual([]);
  });
});
