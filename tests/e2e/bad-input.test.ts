import fs from 'node:fs/promises';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { translator } from '../../lib/locale/translate';
import { Card } from '../support/card';
import { type Chromium, openChromium } from '../support/chromium';
import { draft, marked, PAGE_OF, unmarked } from '../support/drafting';
import { middleOf } from '../support/marks';
import { MEMOS } from '../support/memos';

const memo = MEMOS.en;
const t = translator('en');
const CALM = 'The committee met on Tuesday and talked about the garden, the new chairs and the summer party. ';

/** Puts a text in the field as a paste does, the caret at the end. */
async function paste(page: Page, text: string): Promise<void> {
  await page.locator('#editor').focus();
  await page.evaluate((value) => {
    const field = document.querySelector('#editor') as HTMLTextAreaElement;
    field.value = value;
    field.setSelectionRange(value.length, value.length);
    field.scrollTop = field.scrollHeight;
    field.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertFromPaste' }));
  }, text);
}

describe('bad input', () => {
  let chromium: Chromium;
  beforeAll(async () => {
    chromium = await openChromium();
  });
  afterAll(() => chromium?.close());

  const textarea = () => chromium.newPage(`${chromium.origin}/${PAGE_OF.textarea}`);

  it.each([
    ['a draft of 2 MB', `${CALM.repeat(40)}\n`.repeat(Math.ceil(2_000_000 / (CALM.length * 40)))],
    ['a single line of 500 kB', CALM.repeat(Math.ceil(500_000 / CALM.length))],
    ['lone surrogates', `\uD800 ${CALM}\uDC00\uDFFF \uD83D\n`],
    ['right-to-left text', `הישיבה התקיימה ביום שלישי. \u202Eאבג\u202C وقد ناقشنا الحديقة والكراسي.\n${CALM}\n`],
    ['control characters', `\u0000\u0003${CALM}\u000B\u001C\u200B\uFEFF\n`],
  ])('%s: the passage in it is found all the same', async (_what, text) => {
    const page = await textarea();
    await paste(page, `${text}\n${memo.incident} ${memo.passage}\n`);
    await marked(page, 'textarea', 45_000);
    await page.close();
    expect(chromium.errors).toEqual([]);
  });

  it('a page that takes its editor away while we look: no error, and the next editor is read', async () => {
    const page = await textarea();
    await draft(page, memo);
    await page.evaluate(() => {
      const field = document.querySelector('#editor') as HTMLTextAreaElement;
      const next = field.cloneNode() as HTMLTextAreaElement;
      field.remove();
      next.value = '';
      document.body.append(next);
    });
    await unmarked(page, 'textarea');
    await draft(page, memo);
    await marked(page, 'textarea');
    await page.close();
    expect(chromium.errors).toEqual([]);
  });

  it('a background that is stopped in the middle is asked again', async () => {
    const page = await textarea();
    await draft(page, memo);
    await chromium.stopBackground();
    const [box] = await marked(page, 'textarea');
    await chromium.stopBackground();
    const { x, y } = middleOf(box as NonNullable<typeof box>);
    await page.mouse.click(x, y);
    expect(await (await Card.of(page)).text()).toContain(t('card.noticed'));
    await page.close();
    expect(chromium.errors).toEqual([]);
  });
});

describe('a browser that does not let us store anything', () => {
  let chromium: Chromium;
  beforeAll(async () => {
    chromium = await openChromium({
      // A file where the browser wants its folder of databases: every IndexedDB fails to open.
      async prepare(profile) {
        await fs.mkdir(path.join(profile, 'Default'), { recursive: true });
        await fs.writeFile(path.join(profile, 'Default', 'IndexedDB'), '');
      },
    });
  });
  afterAll(() => chromium?.close());

  it('still marks and advises, and the card says what it cannot do', async () => {
    const page = await chromium.newPage(`${chromium.origin}/${PAGE_OF.textarea}`);
    await draft(page, memo);
    const [box] = await marked(page, 'textarea');
    const { x, y } = middleOf(box as NonNullable<typeof box>);
    await page.mouse.click(x, y);
    const card = await Card.of(page);
    await card.click(t('card.prepare'));
    await expect.poll(() => card.text()).toContain(t('failure.storage-unavailable'));
    expect(chromium.errors).toEqual([]);
  });

  it('shows a journal that says so', async () => {
    const page = await chromium.extensionPage('journal.html');
    await page.getByText(t('journal.unavailable')).waitFor();
  });
});
