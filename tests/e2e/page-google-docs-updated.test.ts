import type { Page } from 'playwright-core';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type Chromium, openChromium } from '../support/chromium';
import { drawnBoxes } from '../support/marks';
import { MEMOS } from '../support/memos';
import { blinks, calls, calm, inkOn, MEMO, openDocument, serveStandIn } from '../support/stand-in';
import { until } from '../support/until';

const memo = MEMOS.en;

let chromium: Chromium;
beforeEach(async () => {
  chromium = await openChromium({ viewport: { width: 1300, height: 800 } });
  await serveStandIn(chromium.context);
});
afterEach(() => chromium?.close());

/** A marked document whose extension has just gone. A browser without a window does not start an extension again by itself. */
async function orphaned() {
  const page = await openDocument(chromium, [...MEMO, ...calm(4)]);
  await inkOn(page, memo.passage);
  const background = await chromium.background();
  const gone = new Promise((resolve) => background.once('close', resolve));
  await background.evaluate(() =>
    (globalThis as unknown as { chrome: { runtime: { reload(): void } } }).chrome.runtime.reload(),
  );
  await gone;
  return page;
}

const noInk = (page: Page) => until('no ink', async () => (await drawnBoxes(page)).length === 0);

it('whose extension is gone loses its marks as one comes back to it, without an error', async () => {
  const page = await orphaned();
  const { getText } = await calls(page);
  await page.mouse.click(600, 175);
  await noInk(page);
  await page.keyboard.press('Control+Home');
  await page.keyboard.type('A first sentence. And another one. ');
  await blinks(page, 4);
  expect(await drawnBoxes(page)).toEqual([]);
  expect((await calls(page)).getText).toBe(getText);
  expect(chromium.errors).toEqual([]);
});
