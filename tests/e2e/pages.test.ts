import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Language } from '../../lib/detect/types';
import { translator } from '../../lib/locale/translate';
import { type Chromium, openChromium } from '../support/chromium';
import { putEntries, someEntries } from '../support/journal';
import { axeViolations, overflowing } from '../support/look';
import { chooseLanguage } from '../support/settings';

const NARROW = { width: 320, height: 640 };
const WIDE = { width: 1200, height: 800 };

describe.each<[Language, 'light' | 'dark']>([
  ['en', 'light'],
  ['nl', 'dark'],
])('our own pages, %s and %s', (language, colorScheme) => {
  let chromium: Chromium;
  let entry: string;
  const t = translator(language);

  beforeAll(async () => {
    chromium = await openChromium({ build: 'chrome', colorScheme });
    await chooseLanguage(chromium, language);
    entry = await makeEntry();
  });
  afterAll(() => chromium?.close());

  /** A planned conversation, made where people make one: on the card. Gives its id. */
  async function makeEntry(): Promise<string> {
    const page = await checkPage();
    await page.getByRole('list').first().getByRole('button').first().click();
    const opened = chromium.context.waitForEvent('page');
    await page
      .getByRole('dialog')
      .getByRole('button', { name: t('card.prepare') })
      .click();
    const sheet = await opened;
    await sheet.waitForURL(/#\/prepare\//);
    await page.close();
    const id = sheet.url().split('/').at(-1) as string;
    await sheet.close();
    return id;
  }

  async function checkPage(): Promise<Page> {
    const page = await chromium.extensionPage(`check.html?sample=late-grades&lang=${language}`);
    await page.getByRole('list').first().getByRole('button').first().waitFor();
    return page;
  }

  async function fullJournal(): Promise<Page> {
    await putEntries(chromium, language, someEntries(new Date()));
    const page = await chromium.extensionPage('journal.html');
    await page.getByRole('listitem').filter({ hasText: 'All travel requires' }).first().waitFor();
    return page;
  }

  async function lookback(look: 'heard' | 'tempts' | 'rules' | 'year'): Promise<Page> {
    const page = await fullJournal();
    await page
      .getByRole('navigation', { name: t('looks.title') })
      .getByRole('link', { name: t(`looks.${look}`) })
      .click();
    await page.getByRole('heading', { level: 1, name: t(`looks.${look}`) }).waitFor();
    return page;
  }

  const PLACES: [string, () => Promise<Page>][] = [
    ['check a text', checkPage],
    [
      'the card',
      async () => {
        const page = await checkPage();
        await page.getByRole('list').first().getByRole('button').first().click();
        await page
          .getByRole('dialog')
          .getByRole('button', { name: t('card.prepare') })
          .hover();
        return page;
      },
    ],
    ['the journal', () => chromium.extensionPage('journal.html')],
    ['an entry', () => chromium.extensionPage(`journal.html#/entry/${entry}`)],
    ['a preparation sheet', () => chromium.extensionPage(`journal.html#/prepare/${entry}`)],
    ['the talk of a conversation', () => chromium.extensionPage(`journal.html#/talk/${entry}`)],
    ['the invitation', () => chromium.extensionPage(`journal.html#/invite/${entry}`)],
    ['after a conversation', () => chromium.extensionPage(`journal.html#/after/${entry}`)],
    ['a rule that is kept', () => chromium.extensionPage(`journal.html#/keep/${entry}`)],
    ['a full journal', fullJournal],
    [
      'a journal while selecting',
      async () => {
        const page = await fullJournal();
        await page.getByRole('button', { name: t('filter.select') }).click();
        await page.getByRole('checkbox').first().check();
        return page;
      },
    ],
    ['what was heard', () => lookback('heard')],
    ['what tempts', () => lookback('tempts')],
    ['rules that were kept', () => lookback('rules')],
    ['a year', () => lookback('year')],
    ['the library', () => chromium.extensionPage('library.html')],
    ['one of the library', () => chromium.extensionPage(`library.html#/${language}/one-on-one`)],
    ['changing one of the library', () => chromium.extensionPage(`library.html#/${language}/one-on-one/edit`)],
    ['a way of one’s own', () => chromium.extensionPage('library.html#/new')],
    [
      'the question before everything is erased',
      async () => {
        const page = await chromium.extensionPage('options.html');
        await page.getByRole('button', { name: t('erase.button') }).click();
        await page.getByRole('dialog').waitFor();
        return page;
      },
    ],
    [
      'a file that is refused',
      async () => {
        const page = await chromium.extensionPage('options.html');
        await page
          .locator(`input[type=file]`)
          .setInputFiles({ name: 'a.json', mimeType: 'application/json', buffer: Buffer.from('{"a":1}') });
        await page.getByRole('alert').waitFor();
        return page;
      },
    ],
    ['the panel beside a page', () => chromium.extensionPage('sidepanel.html')],
    ['a conversation in the panel', () => chromium.extensionPage(`sidepanel.html#/prepare/${entry}`)],
    ['the settings', () => chromium.extensionPage('options.html')],
    ['the welcome page', () => chromium.extensionPage('welcome.html')],
    ['the popup', () => chromium.extensionPage('popup.html')],
  ];

  it.each(PLACES)('%s: accessible, and it fits on a narrow screen', async (_name, open) => {
    const page = await open();
    await page.setViewportSize(WIDE);
    await page.getByRole('heading').first().waitFor();
    expect(await axeViolations(page)).toEqual([]);
    await page.setViewportSize(NARROW);
    await expect.poll(() => overflowing(page)).toEqual([]);
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
