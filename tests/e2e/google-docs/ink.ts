/** What one sees: underlines in a screenshot against the pixels of the words on the canvas. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { MEMOS } from '../../support/memos';
import { calm, inkOn, MEMO, openDocument, type Paragraph, scrollTo, writeFirst } from '../../support/stand-in';
import { underlines } from '../../support/underline';
import { chromium } from './browser';

const { passage } = MEMOS.en;

/** How far the ends of the underlines are from those of the words, in pixels, at most. */
async function edgesOff(page: Page): Promise<number> {
  const lines = await underlines(page);
  const words = await page.evaluate((each) => window.standin.inkOf(each), passage);
  expect(words.length).toBeGreaterThan(0);
  expect(lines).toHaveLength(words.length);
  return Math.max(
    ...words.flatMap((word, i) => {
      const { left, right, top, bottom } = lines[i] as (typeof lines)[number];
      // The line is under its words, and nearer to them than to the next ones.
      expect(top).toBeGreaterThan((word.top + word.bottom) / 2);
      expect(bottom - word.bottom).toBeLessThan(word.bottom - word.top);
      return [Math.abs(left - word.left), Math.abs(right - word.right)];
    }),
  );
}

const DOCUMENT: Paragraph[] = [...calm(2), ...MEMO, ...calm(60)];

describe.each([
  ['', [0.75, 1, 1.5, 2]],
  ['&layout=pageless', [1]],
  ['&spaces=extra', [1, 1.5]],
  ['&spaces=kept', [1, 2]],
] as [string, number[]][])('in a picture of the document%s the lines are under the words', (query, zooms) => {
  it.each(zooms)('at zoom %d', async (zoom) => {
    const within = zoom === 1 ? 2 : 3;
    const page = await openDocument(chromium, DOCUMENT, `?zoom=${zoom}${query}`);
    // A page is wide at 200 %.
    await page.setViewportSize({ width: 1700, height: 900 });
    const check = async (when: string) => {
      await inkOn(page, passage, within);
      expect(await edgesOff(page), when).toBeLessThanOrEqual(within);
    };
    await check('as it is opened');
    await scrollTo(page, 43);
    await check('after scrolling');
    const before = await page.evaluate(() => window.standin.model.text);
    await writeFirst(page, 'There is a bit more to tell of ');
    await check('after typing');
    // One step back for every key.
    while ((await page.evaluate(() => window.standin.model.text)) !== before) await page.keyboard.press('Control+z');
    await check('after undo');
    await page.evaluate(() => window.standin.model.replace(1, 1, 'A line of somebody else.\n', false));
    await check('after what somebody else wrote');
    await page.evaluate((to) => window.standin.tiles.setZoom(to), zoom === 1 ? 1.25 : 1);
    await page.evaluate((to) => window.standin.tiles.setZoom(to), zoom);
    await check('after zooming out and in');
    await page.evaluate(
      ([first, second]) => {
        window.standin.tabs.write('t.0', first);
        window.standin.tabs.write('t.1', second);
        window.standin.tabs.open('t.1');
      },
      [DOCUMENT, [...calm(1, 70), ...MEMO]] as [Paragraph[], Paragraph[]],
    );
    await check('in another document tab');
    await page.close();
  });
});
