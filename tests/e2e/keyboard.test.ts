/** Our own pages without a mouse: where the focus goes, and what a screen reader is told. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { translator } from '../../lib/locale/translate';
import { type Chromium, openChromium } from '../support/chromium';
import { putEntries, someEntries } from '../support/journal';
import { chooseLanguage } from '../support/settings';

const t = translator('en');
let chromium: Chromium;
beforeAll(async () => {
  chromium = await openChromium({ build: 'chrome' });
  await chooseLanguage(chromium, 'en');
  await putEntries(chromium, 'en', someEntries(new Date()));
});
afterAll(() => chromium?.close());

/** The text or name of what has the focus, and whether it stands in a dialog. */
const focused = (page: Page) =>
  page.evaluate(() => {
    const { activeElement } = document;
    return {
      name: activeElement?.getAttribute('aria-label') ?? activeElement?.textContent ?? '',
      role: activeElement?.localName ?? '',
      inDialog: activeElement?.closest('dialog') !== null,
    };
  });

describe('with the keyboard alone', () => {
  it('a question keeps the focus, starts at the safe answer, and gives the focus back', async () => {
    const page = await chromium.extensionPage('options.html');
    const erase = page.getByRole('button', { name: t('erase.button') });
    await erase.focus();
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog');
    await dialog.waitFor();
    expect(await focused(page)).toMatchObject({ name: t('erase.no'), inDialog: true });
    for (let press = 0; press < 5; press += 1) {
      await page.keyboard.press('Tab');
      // Between the last and the first of its buttons the focus may be on the window itself, never on the page behind.
      const { role, inDialog } = await focused(page);
      expect(inDialog || role === 'body').toBe(true);
    }
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    expect(await focused(page)).toMatchObject({ name: t('erase.button'), inDialog: false });
    await page.close();
  });

  it('a new view of the journal is told by its name, and read from its heading', async () => {
    const page = await chromium.extensionPage('journal.html');
    await page.getByRole('listitem').filter({ hasText: 'All travel requires' }).first().waitFor();
    expect(await page.title()).toContain(t('journal.title'));
    await page.getByRole('link', { name: t('looks.heard') }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: t('looks.heard') }).waitFor();
    await expect.poll(() => focused(page)).toMatchObject({ role: 'h1', name: t('looks.heard') });
    expect(await page.title()).toContain(t('looks.heard'));
    await page.close();
  });

  it('what was done is said aloud, with the way back within reach', async () => {
    const page = await chromium.extensionPage('journal.html');
    const remove = page.getByRole('button', { name: t('journal.delete') }).first();
    await remove.focus();
    await page.keyboard.press('Enter');
    await page
      .getByRole('status')
      .filter({ hasText: t('journal.deleted') })
      .waitFor();
    const undo = page.getByRole('button', { name: t('common.undo') });
    await undo.focus();
    await page.keyboard.press('Enter');
    await undo.waitFor({ state: 'detached' });
    expect(chromium.errors).toEqual([]);
    await page.close();
  });

  it('one of a few is chosen with the arrows', async () => {
    const page = await chromium.extensionPage('options.html');
    await page.getByRole('radio', { name: t('settings.sensitivity.balanced') }).focus();
    const measured = page.getByRole('status').filter({ hasText: /^Tried on drafts/ });
    const before = await measured.textContent();
    await page.keyboard.press('ArrowDown');
    await expect
      .poll(() => page.getByRole('radio', { name: t('settings.sensitivity.thorough') }).isChecked())
      .toBe(true);
    await expect.poll(() => measured.textContent()).not.toBe(before);
    await page.keyboard.press('ArrowUp');
    await expect
      .poll(() => page.getByRole('radio', { name: t('settings.sensitivity.balanced') }).isChecked())
      .toBe(true);
    await page.close();
  });
});
