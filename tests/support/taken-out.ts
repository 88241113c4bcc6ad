import type { Page } from 'playwright-core';
import { Card } from './card';
import type { Chromium } from './chromium';
import { draft, marked, PAGE_OF, unmarked } from './drafting';
import { middleOf } from './marks';
import type { Memo } from './memos';

/** Writes the memo, looks at the card of its mark, and writes something calm in its place. Gives the page, still open. */
export async function lookAndTakeOut(chromium: Chromium, memo: Memo): Promise<Page> {
  const page = await chromium.newPage(`${chromium.origin}/${PAGE_OF.textarea}`);
  await draft(page, memo);
  const [box] = await marked(page, 'textarea');
  const { x, y } = middleOf(box as NonNullable<typeof box>);
  await page.mouse.click(x, y);
  await (await Card.of(page)).text();
  await page.keyboard.press('Escape');
  await page.locator('#editor').fill(`${memo.before}\n${memo.calm}\n${memo.after}`);
  await unmarked(page, 'textarea');
  return page;
}
