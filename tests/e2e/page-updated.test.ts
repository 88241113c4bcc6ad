/**
 * The half of an update that a headless browser shows: the old version goes. Asked by itself to start again, an extension
 * without a window to come back to stays away, so nothing here is of a new version.
 */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Chromium, openChromium } from '../support/chromium';
import { draft, marked } from '../support/drafting';
import { drawnBoxes, highlightedTexts } from '../support/marks';
import { MEMOS } from '../support/memos';
import { until } from '../support/until';

const memo = MEMOS.en;

let chromium: Chromium;
beforeAll(async () => {
  chromium = await openChromium();
});
afterAll(() => chromium?.close());

it('an extension that goes while a draft is open leaves no error and no mark on wrong words', async () => {
  const page = await chromium.newPage(`${chromium.origin}/textarea.html`);
  await draft(page, memo);
  const before = await marked(page, 'textarea');
  const background = await chromium.background();
  const gone = new Promise((resolve) => background.once('close', resolve));
  await background.evaluate(() =>
    (globalThis as unknown as { chrome: { runtime: { reload(): void } } }).chrome.runtime.reload(),
  );
  await gone;
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('x');
  await page.keyboard.type(' A first word. ');
  await until('as many marks as before', async () => (await drawnBoxes(page)).length === before.length);
  expect(await highlightedTexts(page)).toEqual([]);
  await page.evaluate((words) => {
    const field = document.querySelector('textarea') as HTMLTextAreaElement;
    const at = field.value.indexOf(words) + 4;
    field.setSelectionRange(at, at);
  }, memo.passage);
  await page.keyboard.press('x');
  await until('no mark', async () => (await drawnBoxes(page)).length === 0);
  expect(chromium.errors).toEqual([]);
});
