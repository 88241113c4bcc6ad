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

it('an update of the extension while a draft is open: no error, no mark on wrong words, and marking goes on', async () => {
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
  await until('the mark of the new version alone', async () => (await drawnBoxes(page)).length === before.length);
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
