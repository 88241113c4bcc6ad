/** Editors wherever pages put them: what is marked there, and what becomes of it when they are moved or taken away. */
import type { Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type Chromium, openChromium } from '../support/chromium';
import { distance, inkStrokes, painted, type Stroke } from '../support/ink';
import { until } from '../support/until';

const PASSAGE = 'From Monday every department pays a fine of EUR 2,500 for each late grade.';
const TEXT = `One professor handed in the grades four months late. ${PASSAGE}`;

let chromium: Chromium;
beforeAll(async () => {
  chromium = await openChromium();
});
afterAll(() => chromium?.close());
afterEach(() => {
  expect(chromium.errors).toEqual([]);
});

const open = () => chromium.newPage(`${chromium.origin}/marks/places.html`);

async function write(page: Page, editor: Locator, text = TEXT): Promise<void> {
  await editor.evaluate((element) => (element as HTMLElement).focus());
  await page.keyboard.insertText(text);
}

const inked = (page: Page, lines = 2) => until('ink', async () => (await inkStrokes(page)).length === lines, 15_000);
const noInk = (page: Page) => until('no ink', async () => (await inkStrokes(page)).length === 0);

/** Where the words of an editor are: in a text area by a copy of it that the page itself lays out, line by line. */
async function wordsIn(editor: Locator): Promise<Stroke[]> {
  const frame = await editor.evaluate((element) => {
    const { left = 0, top = 0 } = element.ownerDocument.defaultView?.frameElement?.getBoundingClientRect() ?? {};
    const border = element.ownerDocument.defaultView?.frameElement ? 1 : 0;
    return { left: left + border, top: top + border };
  });
  const words = await editor.evaluate((element, passage) => {
    let host = element;
    if (element.localName === 'textarea') {
      host = element.ownerDocument.createElement('div');
      host.textContent = (element as HTMLTextAreaElement).value;
      const { left, top, width } = element.getBoundingClientRect();
      (host as HTMLElement).style.cssText =
        `position: fixed; left: ${left}px; top: ${top}px; width: ${width}px; box-sizing: border-box; padding: 6px 10px; border: 1px solid; font: 16px/1.5 serif; white-space: pre-wrap`;
      element.ownerDocument.body.append(host);
    }
    const node = element.ownerDocument.createTreeWalker(host, NodeFilter.SHOW_TEXT).nextNode() as Text;
    const lines: Stroke[] = [];
    const start = node.data.indexOf(passage);
    for (const { index, 0: word } of passage.matchAll(/\S+/g)) {
      const range = element.ownerDocument.createRange();
      range.setStart(node, start + index);
      range.setEnd(node, start + index + word.length);
      const { left, top, right, bottom } = range.getBoundingClientRect();
      const line = lines.find((each) => Math.abs(each.top - top) < 4);
      if (line) line.right = right;
      else lines.push({ left, top, right, bottom });
    }
    if (host !== element) host.remove();
    return lines;
  }, PASSAGE);
  return words.map(({ left, top, right, bottom }) => ({
    left: left + frame.left,
    right: right + frame.left,
    top: top + frame.top,
    bottom: bottom + frame.top,
  }));
}

const EDITORS: [string, (page: Page) => Locator][] = [
  ['a textarea that its page makes grow', (page) => page.locator('#growing')],
  ['a textarea sized by its content', (page) => page.locator('#sized')],
  ['a textarea in a shadow root', (page) => page.locator('#in-shadow')],
  ['an editable host in a shadow root', (page) => page.locator('#host-in-shadow')],
  ['a textarea in a modal dialog', (page) => page.locator('#in-dialog')],
  ['an editable host in a modal dialog', (page) => page.locator('#host-in-dialog')],
  ['a textarea in a frame', (page) => page.frameLocator('#frame').locator('#in-frame')],
  ['an editable host in a frame', (page) => page.frameLocator('#frame').locator('#host-in-frame')],
];

describe('the ink lies on the words, within 2 px, in', () => {
  it.each(EDITORS)('%s', async (what, find) => {
    const page = await open();
    if (what.includes('dialog')) await page.click('#open');
    const editor = find(page);
    await write(page, editor);
    await inked(page);
    await editor.evaluate((element) => (element as HTMLElement).blur());
    await painted(page);
    expect(distance(await inkStrokes(page), await wordsIn(editor))).toBeLessThanOrEqual(2);
    await page.close();
  });

  it('a frame that scrolls, and whose page does', async () => {
    const page = await open();
    const editor = page.frameLocator('#frame').locator('#in-frame');
    await write(page, editor);
    await inked(page);
    await editor.evaluate(() => {
      (document.querySelector('#above') as HTMLElement).style.paddingBottom = '70px';
      document.body.style.height = '900px';
      scrollTo(0, 40);
    });
    await page.evaluate(() => {
      document.body.style.height = '2000px';
      scrollTo(0, 60);
    });
    await until('the ink to follow', async () => distance(await inkStrokes(page), await wordsIn(editor)) <= 2);
    await page.close();
  });
});

describe('an editor that', () => {
  it('comes late is marked, goes with its marks, and is marked again when it is made anew', async () => {
    const page = await open();
    for (const kind of ['textarea', 'div']) {
      for (let time = 0; time < 2; time++) {
        await page.evaluate((name) => {
          const editor = document.createElement(name);
          editor.id = 'late';
          if (name === 'div') editor.contentEditable = 'true';
          document.querySelector('#place')?.append(editor);
        }, kind);
        await write(page, page.locator('#late'));
        await inked(page);
        await page.evaluate(() => document.querySelector('#late')?.remove());
        await noInk(page);
      }
    }
    await page.close();
  });

  it.each([
    ['a textarea', '#sized'],
    ['an editable host', '#host-in-shadow'],
  ])('is moved within the page is marked there once the writer is back in it: %s', async (_what, selector) => {
    const page = await open();
    const editor = page.locator(selector);
    await write(page, editor);
    await inked(page);
    await editor.evaluate((element) => document.querySelector('#place')?.append(element));
    await editor.evaluate((element) => (element as HTMLElement).focus());
    await until('the ink to follow', async () => distance(await inkStrokes(page), await wordsIn(editor)) <= 2);
    await page.close();
  });

  it.each([
    ['a textarea', '#sized'],
    ['an editable host', '#host-in-shadow'],
  ])('is moved to another document leaves no ink behind, and is marked there: %s', async (_what, selector) => {
    const page = await open();
    await write(page, page.locator(selector));
    await inked(page);
    await page.locator(selector).evaluate((element) => {
      const { contentDocument } = document.querySelector('#frame') as HTMLIFrameElement;
      contentDocument?.querySelector('#place')?.append(element);
    });
    await noInk(page);
    const moved = page.frameLocator('#frame').locator(selector);
    await moved.evaluate((element) => (element as HTMLElement).focus());
    await inked(page);
    await moved.evaluate((element) => {
      element.scrollIntoView();
      (element as HTMLElement).blur();
    });
    await until('the ink on the words', async () => distance(await inkStrokes(page), await wordsIn(moved)) <= 2);
    await page.close();
  });

  it('is left, and given another text by its page, loses its marks', async () => {
    const page = await open();
    await write(page, page.locator('#sized'));
    await inked(page);
    await page.locator('#sized').evaluate((element) => (element as HTMLElement).blur());
    await page.locator('#sized').evaluate((element) => {
      (element as HTMLTextAreaElement).value =
        'The lunch is on Thursday in the garden room, and everybody is welcome to bring something.';
    });
    await noInk(page);
    await page.close();
  });

  it('loses its style sheets to a page that sets its own anew is still marked', async () => {
    const page = await open();
    const editor = page.locator('#host-in-shadow');
    await write(page, editor);
    await inked(page);
    await editor.evaluate((element) => {
      (element.getRootNode() as ShadowRoot).adoptedStyleSheets = [];
    });
    await noInk(page);
    await page.keyboard.insertText(' And then there is lunch.');
    await inked(page);
    await page.close();
  });
});
