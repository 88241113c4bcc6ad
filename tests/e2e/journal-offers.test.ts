/** The two questions the journal asks: about a passage that was taken out, and about entries that have grown old. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Language } from '../../lib/detect/types';
import { translator } from '../../lib/locale/translate';
import { type Chromium, openChromium } from '../support/chromium';
import { putEntries, someEntries } from '../support/journal';
import { MEMOS } from '../support/memos';
import { chooseLanguage } from '../support/settings';
import { lookAndTakeOut } from '../support/taken-out';

describe.each<Language>(['en', 'nl'])('a passage that was taken out after a look at its card, %s', (language) => {
  let chromium: Chromium;
  const t = translator(language);
  const memo = MEMOS[language];
  beforeAll(async () => {
    chromium = await openChromium();
    await chooseLanguage(chromium, language);
  });
  afterAll(() => chromium?.close());

  const offerIn = (journal: Page) => journal.getByRole('region', { name: t('offer.title') });

  it('is offered, not logged; and forgotten when somebody says so', async () => {
    const page = await lookAndTakeOut(chromium, memo);
    const journal = await chromium.extensionPage('journal.html');
    await offerIn(journal).getByText(memo.passage).waitFor();
    await page.close();
    await journal.getByText(t('journal.empty')).waitFor();
    await offerIn(journal)
      .getByRole('button', { name: t('offer.forget') })
      .click();
    await offerIn(journal).waitFor({ state: 'detached' });
    await journal.reload();
    await journal.getByText(t('journal.empty')).waitFor();
    expect(await offerIn(journal).count()).toBe(0);
    await journal.close();
  });

  it('becomes an entry with the answer somebody gives', async () => {
    const page = await lookAndTakeOut(chromium, memo);
    const journal = await chromium.extensionPage('journal.html');
    await offerIn(journal)
      .getByRole('button', { name: t('offer.softened') })
      .click();
    await page.close();
    const entry = journal.getByRole('listitem').filter({ hasText: t('outcome.rule-softened') });
    await entry.getByText(memo.passage.slice(0, 40)).waitFor();
    expect(await offerIn(journal).count()).toBe(0);
    expect(chromium.errors).toEqual([]);
    await journal.close();
  });
});

describe('entries that have grown old', () => {
  let chromium: Chromium;
  const t = translator('en');
  const now = new Date();
  beforeAll(async () => {
    chromium = await openChromium({ build: 'chrome' });
    await chooseLanguage(chromium, 'en');
    await putEntries(chromium, 'en', someEntries(now));
  });
  afterAll(() => chromium?.close());

  const question = (journal: Page) => journal.getByRole('region', { name: t('retention.title', { months: 6 }) });
  const answer = (journal: Page, name: string) => question(journal).getByRole('button', { name });
  const entries = (journal: Page) => journal.locator('.entries li').count();

  it('are asked about after six months, and deleted or brought back as somebody says', async () => {
    const journal = await chromium.extensionPage('journal.html');
    await question(journal).waitFor();
    const before = await entries(journal);
    await question(journal).getByText(t('retention.which')).click();
    const named = await question(journal).getByRole('link').count();
    expect(named).toBeGreaterThan(1);
    await answer(journal, t('journal.delete')).click();
    await question(journal).waitFor({ state: 'detached' });
    expect(await entries(journal)).toBe(before - named);
    await journal.getByRole('button', { name: t('common.undo') }).click();
    await question(journal).waitFor();
    expect(await entries(journal)).toBe(before);
    await journal.close();
  });

  it('lose their notes with the names, and get them back by one undo', async () => {
    const journal = await chromium.extensionPage('journal.html');
    await answer(journal, t('retention.names')).click();
    await question(journal).waitFor({ state: 'detached' });
    await journal.getByText(t('retention.named')).waitFor();
    await journal.getByRole('button', { name: t('common.undo') }).click();
    await question(journal).waitFor();
    await journal.close();
  });

  it('are kept for another period, or for good when nobody wants to be asked', async () => {
    const options = await chromium.extensionPage('options.html');
    const journal = await chromium.extensionPage('journal.html');
    await question(journal).waitFor();
    await options.getByRole('radio', { name: t('settings.retention.never') }).check();
    await question(journal).waitFor({ state: 'detached' });
    await options.getByRole('radio', { name: t('settings.retention.months', { months: 6 }) }).check();
    await answer(journal, t('retention.keep')).click();
    await question(journal).waitFor({ state: 'detached' });
    await journal.reload();
    await journal.getByRole('heading', { name: t('journal.open-ends') }).waitFor();
    expect(await question(journal).count()).toBe(0);
    expect(chromium.errors).toEqual([]);
  });
});
