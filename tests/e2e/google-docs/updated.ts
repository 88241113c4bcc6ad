import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { drawnBoxes } from '../../support/marks';
import { MEMOS } from '../../support/memos';
import { Popup } from '../../support/popup';
import { blinks, calls, calm, inkOn, MEMO, openDocument } from '../../support/stand-in';
import { until } from '../../support/until';
import { chromium } from './browser';

const memo = MEMOS.en;

/** A marked document whose extension was updated just now. */
async function orphaned() {
  const page = await openDocument(chromium, [...MEMO, ...calm(4)]);
  await inkOn(page, memo.passage);
  await chromium.update();
  await page.bringToFront();
  return page;
}

const noInk = (page: Page) => until('no ink', async () => (await drawnBoxes(page)).length === 0);

it('loses its marks when the extension is updated, without an error, and the popup offers to reload it', async () => {
  const page = await orphaned();
  const { getText } = await calls(page);
  await page.mouse.click(600, 175);
  await noInk(page);
  await page.keyboard.press('Control+Home');
  await page.keyboard.type('A first sentence. And another one. ');
  await blinks(page, 4);
  expect(await drawnBoxes(page)).toEqual([]);
  expect((await calls(page)).getText).toBe(getText);
  const popup = await Popup.open(chromium);
  expect(await popup.says('I cannot read the text here')).toContain('Reload the page');
  expect(chromium.errors).toEqual([]);
});
