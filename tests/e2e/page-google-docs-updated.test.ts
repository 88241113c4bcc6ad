import { afterAll, beforeAll, expect, it } from 'vitest';
import { translator } from '../../lib/locale/translate';
import { type Chromium, openChromium } from '../support/chromium';
import { drawnBoxes } from '../support/marks';
import { MEMOS } from '../support/memos';
import { Popup } from '../support/popup';
import { calls, calm, inkOn, MEMO, openDocument, serveStandIn } from '../support/stand-in';
import { until } from '../support/until';

const t = translator('en');
const memo = MEMOS.en;

let chromium: Chromium;
beforeAll(async () => {
  chromium = await openChromium({ viewport: { width: 1300, height: 800 } });
  await serveStandIn(chromium.context);
});
afterAll(() => chromium?.close());

it('an update while a Google document is open: marks vanish, no error, and the popup offers to reload', async () => {
  const page = await openDocument(chromium, [...MEMO, ...calm(4)]);
  await inkOn(page, memo.passage);
  const background = await chromium.background();
  const gone = new Promise((resolve) => background.once('close', resolve));
  await background.evaluate(() =>
    (globalThis as unknown as { chrome: { runtime: { reload(): void } } }).chrome.runtime.reload(),
  );
  await gone;
  await until('no ink', async () => (await drawnBoxes(page)).length === 0);
  // Nothing comes back by itself, however much one writes: what is in the page belongs to the version before.
  const { getText } = await calls(page);
  await page.mouse.click(600, 175);
  await page.keyboard.press('Control+Home');
  await page.keyboard.type('A first sentence. And another one. ');
  expect(await drawnBoxes(page)).toEqual([]);
  expect((await calls(page)).getText).toBe(getText);

  await page.bringToFront();
  const popup = await Popup.open(chromium);
  const said = await popup.says(t('popup.reload'));
  expect(said).toContain(t('popup.unreadable'));
  const reloaded = page.waitForEvent('load');
  await popup.click(t('popup.reload'));
  await reloaded;
  await page.waitForFunction(() => window.standin !== undefined);
  await page.evaluate((each) => window.standin.model.load(each), [...MEMO, ...calm(4)]);
  await inkOn(page, memo.passage);
  expect(chromium.errors).toEqual([]);
});
