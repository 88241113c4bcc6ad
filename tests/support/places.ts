/** Every page of ours in every state worth looking at, in one browser and one language. */
import type { Page } from 'playwright-core';
import type { Language } from '../../lib/detect/types';
import { translator } from '../../lib/locale/translate';
import type { Chromium } from './chromium';
import { putEntries, someEntries } from './journal';

/** A name, and how to get there; the page is to be closed by whoever opened it. */
export type Place = [name: string, open: () => Promise<Page>];

/** `chromium` is asked for late: tests name their places before there is a browser. */
export function placesOf(language: Language, browser: () => Chromium): Place[] {
  const t = translator(language);
  let made: Promise<string> | undefined;

  /** A planned conversation, made where people make one: on the card. Gives its id. */
  function entry(): Promise<string> {
    made ??= makeEntry();
    return made;
  }

  async function makeEntry(): Promise<string> {
    const page = await checkPage();
    await page.getByRole('list').first().getByRole('button').first().click();
    const opened = browser().context.waitForEvent('page');
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
    const page = await browser().extensionPage(`check.html?sample=late-grades&lang=${language}`);
    await page.getByRole('list').first().getByRole('button').first().waitFor();
    return page;
  }

  async function fullJournal(): Promise<Page> {
    await putEntries(browser(), language, someEntries(new Date()));
    const page = await browser().extensionPage('journal.html');
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

  return [
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
    ['the journal', () => browser().extensionPage('journal.html')],
    ['an entry', async () => browser().extensionPage(`journal.html#/entry/${await entry()}`)],
    ['a preparation sheet', async () => browser().extensionPage(`journal.html#/prepare/${await entry()}`)],
    ['the talk of a conversation', async () => browser().extensionPage(`journal.html#/talk/${await entry()}`)],
    ['the invitation', async () => browser().extensionPage(`journal.html#/invite/${await entry()}`)],
    ['after a conversation', async () => browser().extensionPage(`journal.html#/after/${await entry()}`)],
    ['a rule that is kept', async () => browser().extensionPage(`journal.html#/keep/${await entry()}`)],
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
    ['the library', () => browser().extensionPage('library.html')],
    ['one of the library', () => browser().extensionPage(`library.html#/${language}/one-on-one`)],
    ['changing one of the library', () => browser().extensionPage(`library.html#/${language}/one-on-one/edit`)],
    ['a way of one’s own', () => browser().extensionPage('library.html#/new')],
    [
      'the question before everything is erased',
      async () => {
        const page = await browser().extensionPage('options.html');
        await page.getByRole('button', { name: t('erase.button') }).click();
        await page.getByRole('dialog').waitFor();
        return page;
      },
    ],
    [
      'a file that is refused',
      async () => {
        const page = await browser().extensionPage('options.html');
        await page
          .locator(`input[type=file]`)
          .setInputFiles({ name: 'a.json', mimeType: 'application/json', buffer: Buffer.from('{"a":1}') });
        await page.getByRole('alert').waitFor();
        return page;
      },
    ],
    ['the panel beside a page', () => browser().extensionPage('sidepanel.html')],
    ['a conversation in the panel', async () => browser().extensionPage(`sidepanel.html#/prepare/${await entry()}`)],
    ['the settings', () => browser().extensionPage('options.html')],
    ['the welcome page', () => browser().extensionPage('welcome.html')],
    ['the popup', () => browser().extensionPage('popup.html')],
  ];
}
