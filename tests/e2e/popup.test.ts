import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { translator } from '../../lib/locale/translate';
import { Card } from '../support/card';
import { type Chromium, openChromium } from '../support/chromium';
import { draft, inkOn, marked, PAGE_OF, unmarked } from '../support/drafting';
import { middleOf } from '../support/marks';
import { MEMOS } from '../support/memos';
import { Popup } from '../support/popup';
import { chooseLanguage } from '../support/settings';
import { until } from '../support/until';

const memo = MEMOS.en;
const t = translator('en');

describe('around a marked passage', () => {
  let chromium: Chromium;
  beforeAll(async () => {
    chromium = await openChromium();
    await chooseLanguage(chromium, 'en');
  });
  afterAll(() => chromium?.close());

  const openDraft = async () => {
    const page = await chromium.newPage(`${chromium.origin}/${PAGE_OF.textarea}`);
    await draft(page, memo);
    await marked(page, 'textarea');
    return page;
  };
  const openCardOf = async (page: Page) => {
    const [box] = await marked(page, 'textarea');
    const { x, y } = middleOf(box as NonNullable<typeof box>);
    await page.mouse.click(x, y);
    const card = await Card.of(page);
    await card.text();
    return card;
  };
  const badge = async () => {
    const background = await chromium.background();
    return background.evaluate<string>(`
      chrome.tabs.query({ active: true, lastFocusedWindow: true }).then(([tab]) => chrome.action.getBadgeText({ tabId: tab.id }))`);
  };

  it('the popup lists the passage with alternatives from the library, and opens its card', async () => {
    const page = await openDraft();
    const popup = await Popup.open(chromium);
    await popup.says(memo.passage.slice(0, 40));
    // The passages come first; what may be done about each is looked up after that.
    await popup.says('Talk with the one person it is about');
    await until('the popup to be as wide as it asks for', async () => (await popup.width()) >= 380);
    await popup.click(t('popup.open'));
    expect(await (await Card.of(page)).text()).toContain(t('card.noticed'));
    await page.close();
  });

  it('the popup says so on a page where nothing can be read', async () => {
    const page = await chromium.newPage('chrome://version');
    await page.bringToFront();
    await (await Popup.open(chromium)).says(t('popup.off-limits'));
    await page.close();
  });

  it('the keyboard command opens the card, Esc closes it and the writing goes on where it was', async () => {
    const page = await openDraft();
    const background = await chromium.background();
    // The browser's own shortcut handling is not reachable from a test; what it calls is.
    await background.evaluate('chrome.commands.onCommand.dispatch("open-card")');
    const card = await Card.of(page);
    await card.text();
    await page.keyboard.press('Escape');
    await until('the card to be gone', async () => !(await card.isOpen()));
    await page.keyboard.type('Bye.');
    expect(await page.locator('#editor').inputValue()).toMatch(/Bye\.$/);
    await page.close();
  });

  it('a dismissal can be undone on the spot', async () => {
    const page = await openDraft();
    const card = await openCardOf(page);
    await card.click(t('card.not-a-rule'));
    await unmarked(page, 'textarea');
    await card.click(t('common.undo'));
    await marked(page, 'textarea');
    await page.close();
  });

  it('a rewording is shown before and after, with the places left open that only the writer can fill', async () => {
    const page = await openDraft();
    const card = await openCardOf(page);
    await card.click(t('card.reword'));
    await expect.poll(() => card.text()).toContain(t('card.reword.after'));
    const said = await card.text();
    expect(said).toContain(t('card.reword.before'));
    expect(said).toContain('...');
    await page.close();
  });

  it('clicks that a page makes up by itself neither open a card nor choose anything on it', async () => {
    const page = await openDraft();
    const [box] = await marked(page, 'textarea');
    await page.evaluate(
      ({ x, y }) => {
        for (const type of ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click']) {
          document
            .elementFromPoint(x, y)
            ?.dispatchEvent(new MouseEvent(type, { bubbles: true, composed: true, clientX: x, clientY: y }));
        }
      },
      middleOf(box as NonNullable<typeof box>),
    );
    // A real click right after shows that the card would have been there by now.
    const card = await Card.of(page);
    expect(await card.isOpen()).toBe(false);
    await openCardOf(page);
    await page.evaluate(() => {
      const host = document.querySelector('talk-first-card');
      host?.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true }));
      for (const key of ['Tab', 'Enter', ' '])
        host?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
    });
    expect(await card.isOpen()).toBe(true);
    expect(await inkOn(page, 'textarea')).not.toEqual([]);
    await page.close();
  });

  it('the number on the icon is there only for those who switch it on', async () => {
    const page = await openDraft();
    expect(await badge()).toBe('');
    const settings = await chromium.extensionPage('options.html');
    await settings.getByRole('switch', { name: t('settings.badge') }).click();
    await settings.close();
    await page.bringToFront();
    await until('the number', async () => (await badge()) === '1');
    await page.close();
    expect(chromium.errors).toEqual([]);
  });
});
