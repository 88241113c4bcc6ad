import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { translator } from '../../lib/locale/translate';
import { type Chromium, openChromium } from '../support/chromium';
import { marked } from '../support/drafting';
import { MEMOS, paragraphs } from '../support/memos';
import { chooseCheckSelection } from '../support/menu';
import { Popup } from '../support/popup';
import { chooseLanguage } from '../support/settings';
import { until } from '../support/until';

const memo = MEMOS.en;
const LINES = paragraphs(memo);
const t = translator('en');

/** The check page that opens, with the text that was handed over. */
async function checkPage(chromium: Chromium, act: () => Promise<void>): Promise<Page> {
  await act();
  const page = await until('the check page', () =>
    chromium.context.pages().find((each) => each.url().includes('/check.html')),
  );
  await until('the text', async () => (await page.locator('textarea').inputValue()) !== '');
  return page;
}

async function selectAll(page: Page, selector: string): Promise<void> {
  await page.click(selector);
  await page.keyboard.press('Control+A');
}

describe('check the selection', () => {
  let chromium: Chromium;
  beforeAll(async () => {
    chromium = await openChromium();
    await chooseLanguage(chromium, 'en');
  });
  afterAll(() => chromium?.close());

  it('of a text field opens the check page with its lines, marks them there, and keeps the text out of the address', async () => {
    const page = await chromium.newPage(`${chromium.origin}/many-editors.html`);
    await page.fill('#first', LINES.join('\n'));
    await selectAll(page, '#first');
    const check = await checkPage(chromium, () => chooseCheckSelection(chromium, LINES.join(' ')));
    expect(await check.locator('textarea').inputValue()).toBe(LINES.join('\n'));
    expect(check.url()).not.toContain('Monday');
    await check.getByText(t('check.selection')).waitFor();
    await marked(check, 'textarea');
    await check.reload();
    await check.getByText(t('check.selection.gone')).waitFor();
    await check.close();
    await page.close();
  });

  it('of what is only there to be read keeps its paragraphs, and puts nothing into the page', async () => {
    const page = await chromium.newPage(`${chromium.origin}/plain.html`);
    await page.evaluate((texts) => {
      for (const text of texts) document.body.appendChild(document.createElement('p')).textContent = text;
      const range = document.createRange();
      range.setStartBefore(document.querySelector('p:nth-of-type(3)') as Element);
      range.setEndAfter(document.body.lastElementChild as Element);
      getSelection()?.removeAllRanges();
      getSelection()?.addRange(range);
    }, LINES);
    const before = await page.content();
    const check = await checkPage(chromium, () => chooseCheckSelection(chromium, LINES.join(' ')));
    expect((await check.locator('textarea').inputValue()).split(/\n+/)).toEqual(LINES);
    expect(await page.content()).toBe(before);
    await check.close();
    await page.close();
  });

  it('says so in the popup when nothing is selected', async () => {
    const page = await chromium.newPage(`${chromium.origin}/many-editors.html`);
    await page.bringToFront();
    const popup = await Popup.open(chromium);
    await popup.says(t('popup.no-editor'));
    await popup.click(t('popup.check-selection'));
    await popup.says(t('popup.selection.none'));
    await page.close();
  });

  it('is taken from the popup', async () => {
    const page = await chromium.newPage(`${chromium.origin}/many-editors.html`);
    await page.fill('#first', LINES.join('\n'));
    // The popup lists what is known when it is opened, and nothing about a sentence the caret is in.
    await marked(page, 'textarea');
    const [line = ''] = LINES;
    await page.locator('#first').evaluate((field, end) => {
      (field as HTMLTextAreaElement).setSelectionRange(0, end);
    }, line.length);
    await page.bringToFront();
    const check = await checkPage(chromium, async () => {
      const again = await Popup.open(chromium);
      await again.says(memo.passage.slice(0, 40));
      await again.click(t('popup.check-selection'));
    });
    expect(await check.locator('textarea').inputValue()).toBe(line);
    await check.close();
    await page.close();
    expect(chromium.errors).toEqual([]);
  });

  it('is offered in the language of the interface', async () => {
    const background = await chromium.background();
    await background.evaluate(`
      globalThis.offered = [];
      const create = chrome.contextMenus.create.bind(chrome.contextMenus);
      chrome.contextMenus.create = (entry, then) => { globalThis.offered.push(entry.title); return create(entry, then); };`);
    await chooseLanguage(chromium, 'nl');
    await until('the Dutch entry', async () =>
      (await background.evaluate<string[]>('globalThis.offered')).includes(translator('nl')('menu.check-selection')),
    );
    await chooseLanguage(chromium, 'en');
  });
});

it('works on a site that was not granted, with the words the browser hands over', async () => {
  const shipped = await openChromium({ build: 'chrome' });
  try {
    const page = await shipped.newPage(`${shipped.origin}/plain.html`);
    await page.bringToFront();
    const check = await checkPage(shipped, () => chooseCheckSelection(shipped, LINES.join(' ')));
    await marked(check, 'textarea');
    expect(shipped.errors).toEqual([]);
  } finally {
    await shipped.close();
  }
});
