import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { translator } from '../../lib/locale/translate';
import { Card } from '../support/card';
import { type Chromium, openChromium } from '../support/chromium';
import { announced, command } from '../support/commands';
import { marked, PAGE_OF, unmarked } from '../support/drafting';
import { highlightedTexts } from '../support/marks';
import { MEMOS, paragraphs } from '../support/memos';
import { chooseLanguage } from '../support/settings';
import { until } from '../support/until';

const memo = MEMOS.en;
const TEXT = paragraphs(memo).join('\n');
const t = translator('en');

let chromium: Chromium;
beforeAll(async () => {
  chromium = await openChromium();
  await chooseLanguage(chromium, 'en');
});
afterAll(() => chromium?.close());
afterEach(() => {
  expect(chromium.errors).toEqual([]);
});

const open = async (file: string) => {
  const page = await chromium.newPage(`${chromium.origin}/${file}`);
  await page.bringToFront();
  return page;
};
const says = (page: Page, piece: string) =>
  until(`"${piece}" to be read out`, async () => (await announced(page)).includes(piece));
const at = (number: number, count: number) => t('command.at', { number, count, title: '' });

async function write(page: Page, selector: string, text = TEXT): Promise<void> {
  await page.click(selector);
  await page.keyboard.insertText(text);
}

it('all four commands have keys of their own after installing', async () => {
  const background = await chromium.background();
  const commands = await background.evaluate<{ name: string; shortcut: string }[]>('chrome.commands.getAll()');
  const without = commands.filter(({ name, shortcut }) => !name.startsWith('_') && shortcut === '');
  expect(without).toEqual([]);
  expect(commands.filter(({ name }) => !name.startsWith('_'))).toHaveLength(4);
});

describe('keyboard commands', () => {
  it('go from passage to passage over editors and frames, in the order of the page, and leave focus and caret alone', async () => {
    const page = await open('frames.html');
    const frame = page.frameLocator('#frame');
    await frame.locator('#editor').click();
    await page.keyboard.insertText(memo.incident);
    await page.keyboard.press('Enter');
    await page.keyboard.insertText(memo.passage);
    const inner = page.frames()[1] as unknown as Page;
    await until('a mark in the frame', async () => (await highlightedTexts(inner)).length > 0);
    await write(page, 'textarea');
    await marked(page, 'textarea');
    const caret = () => page.evaluate(() => (document.activeElement as HTMLTextAreaElement).selectionStart);
    const before = await caret();

    await command(chromium, 'next-passage');
    await says(page, at(1, 2));
    await says(page, memo.passage);
    await command(chromium, 'next-passage');
    await says(page, at(2, 2));
    const reach = () =>
      page.evaluate(() => scrollY + innerHeight >= (document.querySelector('#frame') as HTMLElement).offsetTop);
    await until('the passage in the frame to come into view', reach);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('editor');
    expect(await caret()).toBe(before);

    await command(chromium, 'open-card');
    expect(await (await Card.of(page)).opened(inner)).toBe(true);
    await page.keyboard.press('Escape');
    await until('the focus to come back to the field', () =>
      page.evaluate(() => document.activeElement?.id === 'editor' && document.hasFocus()),
    );
    await page.keyboard.type('!');
    expect(await page.locator('textarea').inputValue()).toBe(`${TEXT}!`);

    await command(chromium, 'previous-passage');
    await says(page, at(1, 2));
    await page.close();
  });

  it.each(['textarea', 'contenteditable'] as const)(
    '%s: the card takes the focus and gives it back to the same caret',
    async (kind) => {
      const page = await open(PAGE_OF[kind]);
      await write(page, '#editor');
      await marked(page, kind);
      for (let i = 0; i < 12; i++) await page.keyboard.press('ArrowLeft');
      await command(chromium, 'open-card');
      const card = await Card.of(page);
      await card.text();
      await page.keyboard.press('Escape');
      await until('the card to be gone', async () => !(await card.isOpen()));
      await page.keyboard.type('#');
      const text = await page
        .locator('#editor')
        .evaluate((editor) => (editor as HTMLTextAreaElement).value ?? editor.textContent);
      expect(text.replaceAll('\n', '')).toBe(`${TEXT.slice(0, -12)}#${TEXT.slice(-12)}`.replaceAll('\n', ''));
      await page.close();
    },
  );

  it('set a passage aside without taking the focus; the card command then leads to "undo"', async () => {
    const page = await open(PAGE_OF.textarea);
    await write(page, '#editor');
    await marked(page, 'textarea');
    await command(chromium, 'set-aside');
    await says(page, at(1, 1));
    await command(chromium, 'set-aside');
    await unmarked(page, 'textarea');
    await says(page, t('card.done.not-now'));
    await page.keyboard.type(' Bye.');
    expect(await page.locator('#editor').inputValue()).toBe(`${TEXT} Bye.`);
    await command(chromium, 'open-card');
    await until('the focus to leave the field', () => page.evaluate(() => document.activeElement?.id !== 'editor'));
    await page.keyboard.press('Enter');
    await marked(page, 'textarea');
    await page.keyboard.type('x');
    expect(await page.locator('#editor').inputValue()).toBe(`${TEXT} Bye.x`);
    await page.close();
  });

  it('say so where nothing is marked, and leave nothing in the page', async () => {
    const page = await open(PAGE_OF.textarea);
    await write(page, '#editor', memo.calm);
    await command(chromium, 'next-passage');
    await says(page, t('command.nothing'));
    await page.keyboard.type(' ');
    const children = () =>
      page.evaluate(() => [...document.documentElement.children].map(({ localName }) => localName));
    await until('our layer to be gone', async () => (await children()).join() === 'head,body');
    await page.close();
  });
});
