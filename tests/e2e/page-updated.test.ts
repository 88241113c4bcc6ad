import { afterAll, beforeAll, expect, it } from 'vitest';
import { Card } from '../support/card';
import { type Chromium, openChromium } from '../support/chromium';
import { draft, marked } from '../support/drafting';
import { drawnBoxes, middleOf } from '../support/marks';
import { MEMOS } from '../support/memos';
import { until } from '../support/until';

const memo = MEMOS.en;

let chromium: Chromium;
beforeAll(async () => {
  chromium = await openChromium();
});
afterAll(() => chromium?.close());

it('an update of the extension while a draft is open: one mark, that of the new version, and no error', async () => {
  const page = await chromium.newPage(`${chromium.origin}/textarea.html`);
  await draft(page, memo);
  const before = await marked(page, 'textarea');
  await chromium.update();
  await page.bringToFront();
  // The old version goes when somebody comes back to the page; the new one looks at the field one is in.
  await page.click('#editor', { position: { x: 300, y: 340 } });
  const [box] = await until('the mark of the new version alone', async () => {
    const boxes = await drawnBoxes(page);
    return boxes.length === before.length && boxes;
  });
  if (!box) throw new Error('no mark');
  const { x, y } = middleOf(box);
  await page.mouse.click(x, y);
  expect(await (await Card.of(page)).text()).toContain('every department');
  await page.keyboard.press('Escape');
  // Each version would still mark what is no longer there, if it only stayed.
  await page.evaluate((words) => {
    const field = document.querySelector('textarea') as HTMLTextAreaElement;
    const at = field.value.indexOf(words) + 4;
    field.focus();
    field.setSelectionRange(at, at);
  }, memo.passage);
  await page.keyboard.press('x');
  await until('no mark', async () => (await drawnBoxes(page)).length === 0);
  expect(chromium.errors).toEqual([]);
});
