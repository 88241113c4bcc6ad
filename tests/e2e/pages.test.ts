import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Language } from '../../lib/detect/types';
import { translator } from '../../lib/locale/translate';
import { type Chromium, openChromium } from '../support/chromium';
import { putEntries, someEntries } from '../support/journal';
import { axeViolations, moving, overflowing } from '../support/look';
import { placesOf } from '../support/places';
import { chooseLanguage } from '../support/settings';

const NARROW = { width: 320, height: 640 };
const WIDE = { width: 1200, height: 800 };
/** A window of 1200 px at 200% zoom. */
const ZOOMED = { width: 600, height: 400 };
/** A4 at 96 dpi, within its margins. */
const PAPER = { width: 718, height: 1000 };

describe.each<[Language, 'light' | 'dark']>([
  ['en', 'light'],
  ['nl', 'dark'],
])('our own pages, %s and first %s', (language, colorScheme) => {
  let chromium: Chromium;

  beforeAll(async () => {
    chromium = await openChromium({ build: 'chrome', colorScheme });
    await chooseLanguage(chromium, language);
  });
  afterAll(() => chromium?.close());

  it.each(placesOf(language, () => chromium))('%s: accessible, and it fits on a narrow screen', async (_name, open) => {
    const page = await open();
    await page.setViewportSize(WIDE);
    await page.getByRole('heading').first().waitFor();
    for (const theme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme: theme });
      expect(await axeViolations(page), theme).toEqual([]);
    }
    // Colours of the system's own, as people with low vision set them.
    await page.emulateMedia({ colorScheme, forcedColors: 'active', reducedMotion: 'reduce' });
    expect(await axeViolations(page, { forcedColors: true }), 'forced colours').toEqual([]);
    expect(await moving(page), 'reduced motion').toEqual([]);
    await page.emulateMedia({ forcedColors: null, reducedMotion: null });
    for (const size of [ZOOMED, NARROW]) {
      await page.setViewportSize(size);
      await expect.poll(() => overflowing(page), { message: `${size.width} px` }).toEqual([]);
    }
    await page.setViewportSize(PAPER);
    await page.emulateMedia({ media: 'print' });
    await expect.poll(() => overflowing(page), { message: 'printed' }).toEqual([]);
    await page.close();
    expect(chromium.errors).toEqual([]);
  });
});

describe('the journal', () => {
  let chromium: Chromium;
  const t = translator('en');
  beforeAll(async () => {
    chromium = await openChromium({ build: 'chrome' });
    await chooseLanguage(chromium, 'en');
  });
  afterAll(() => chromium?.close());

  it('deletes several at once, and brings all of them back', async () => {
    await putEntries(chromium, 'en', someEntries(new Date()));
    const journal = await chromium.extensionPage('journal.html');
    const rows = journal.locator('.entries li');
    await rows.first().waitFor();
    const before = await rows.count();
    await journal.getByLabel(t('filter.search')).fill('travel requires');
    await journal.getByText(t('library.count', { count: 2 })).waitFor();
    await journal.getByRole('button', { name: t('filter.select') }).click();
    await journal.getByRole('button', { name: t('filter.select.all') }).click();
    await journal.getByText(t('filter.select.count', { count: 2 })).waitFor();
    const bar = journal.getByRole('region', { name: t('filter.select') });
    await bar.getByRole('button', { name: t('journal.delete') }).click();
    await journal.getByText(t('filter.none')).waitFor();
    await journal.getByLabel(t('filter.search')).fill('');
    await expect.poll(() => rows.count()).toBe(before - 2);
    await journal.getByRole('button', { name: t('common.undo') }).click();
    await expect.poll(() => rows.count()).toBe(before);
    await journal.getByRole('button', { name: t('filter.select') }).click();
    await journal.getByRole('button', { name: t('filter.select.all') }).click();
    await bar.getByRole('button', { name: t('journal.delete') }).click();
    await journal.getByText(t('journal.empty')).waitFor();
    await journal.close();
  });

  it('says that it is empty, then lists, opens, edits, deletes and brings back an entry', async () => {
    const journal = await chromium.extensionPage('journal.html');
    await journal.getByText(t('journal.empty')).waitFor();

    const check = await chromium.extensionPage('check.html?sample=late-grades&lang=en');
    await check.getByRole('list').first().getByRole('button').first().click();
    const card = check.getByRole('dialog');
    await card.getByRole('button', { name: t('card.keep') }).click();
    await card.getByRole('button', { name: t('card.keep.note') }).click();
    await card.getByText(t('card.in-journal')).waitFor();

    await journal.reload();
    const entry = journal.getByRole('listitem').filter({ hasText: 'EUR 2,500' }).getByRole('link').first();
    await entry.click();
    await journal.getByLabel(t('entry.notes')).fill('Talked it over with the exam office.');
    await journal.getByText(t('save.saved')).waitFor();
    await journal.reload();
    expect(await journal.getByLabel(t('entry.notes')).inputValue()).toBe('Talked it over with the exam office.');

    await journal.goto(`chrome-extension://${chromium.extensionId}/journal.html`);
    await journal
      .getByRole('button', { name: t('journal.delete') })
      .first()
      .click();
    await journal.getByText(t('journal.empty')).waitFor();
    await journal.getByRole('button', { name: t('common.undo') }).click();
    await entry.waitFor();
    await journal
      .getByRole('button', { name: t('journal.delete') })
      .first()
      .click();
    await journal.getByText(t('journal.empty')).waitFor();
    await journal.reload();
    await journal.getByText(t('journal.empty')).waitFor();
    expect(chromium.errors).toEqual([]);
  });
});
