/** Pages shaped like the mails, wikis and intranets where rules are written: only what the writer wrote is read there. */
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { translator } from '../../lib/locale/translate';
import { type Chromium, openChromium } from '../support/chromium';
import { marked } from '../support/drafting';
import { drawnBoxes, highlightedTexts } from '../support/marks';
import { MEMOS } from '../support/memos';
import { Popup } from '../support/popup';
import { chooseLanguage } from '../support/settings';
import { until } from '../support/until';

const memo = MEMOS.en;
const t = translator('en');

let chromium: Chromium;
beforeAll(async () => {
  chromium = await openChromium();
  await chooseLanguage(chromium, 'en');
});
afterAll(() => chromium?.close());
afterEach(() => {
  expect(chromium.errors).toEqual([]);
});

const open = (file: string) => chromium.newPage(`${chromium.origin}/shapes/${file}.html`);

/** What stands in quotations, signatures, code and comments on these pages. */
const OF_OTHERS = [
  'Every student who hands in a paper late has to pay a fine of EUR 100, without exception.',
  'In this department every visitor has to report at the desk first, without exception, or pays a fine of EUR 100.',
];

/** Writes the memo where it belongs, as one input of the keyboard, and gives what the editor holds after that. */
async function write(page: Page, place: string, editor: string, text = `${memo.incident} ${memo.passage}`) {
  await page.click(place);
  await page.keyboard.insertText(text);
  return page.locator(editor).evaluate((element) => element.outerHTML);
}

interface Shape {
  file: string;
  editor: string;
  /** Brings the editor onto the page. */
  begin?: (page: Page) => Promise<void>;
}

const SHAPES: Shape[] = [
  { file: 'gmail', editor: '.Am', begin: (page) => page.click('#reply') },
  { file: 'outlook', editor: '.DziEn' },
  { file: 'notion', editor: '[data-content-editable-root]' },
  { file: 'confluence', editor: '.ProseMirror' },
  { file: 'sharepoint', editor: '.rteEditor >> nth=0' },
];

describe.each(SHAPES)('a page shaped like $file', ({ file, editor, begin }) => {
  it('is read where the writer writes, marked there alone, and left as it was', async () => {
    const page = await open(file);
    await begin?.(page);
    const written = await write(page, '.own', editor);
    await marked(page, 'contenteditable');
    expect(await highlightedTexts(page)).toEqual([memo.passage]);
    expect(await page.locator(editor).evaluate((element) => element.outerHTML)).toBe(written);
    expect(await drawnBoxes(page)).toEqual([]);
    await page.close();
  });
});

it('what those pages quote would be marked, had the writer written it', async () => {
  const page = await chromium.newPage(`${chromium.origin}/contenteditable.html`);
  await page.click('#editor');
  for (const rule of OF_OTHERS) {
    await page.keyboard.insertText(rule);
    await page.keyboard.press('Enter');
  }
  await until('both', async () => (await highlightedTexts(page)).length === OF_OTHERS.length);
  await page.close();
});

describe('on such a page', () => {
  it('a mail that is closed and begun again is marked again', async () => {
    const page = await open('gmail');
    for (let time = 0; time < 2; time++) {
      await page.click('#reply');
      expect(await highlightedTexts(page)).toEqual([]);
      await write(page, '.own', '.Am');
      await marked(page, 'contenteditable');
      await page.evaluate(() => document.querySelector('.AD')?.remove());
      await until('no mark', async () => (await highlightedTexts(page)).length === 0);
    }
    await page.close();
  });

  it.each([
    ['gmail', '[name=subjectbox]'],
    ['outlook', '[placeholder="Add a subject"]'],
    ['outlook', '[aria-label=To]'],
    ['confluence', '[data-testid=editor-title]'],
    ['sharepoint', '[data-automation-id=pageTitleInput]'],
  ])('%s: the line %s is never read', async (file, line) => {
    const page = await open(file);
    if (file === 'gmail') await page.click('#reply');
    await page.click(line);
    await page.keyboard.insertText(OF_OTHERS[0] as string);
    // The text below it is read; by then the line would have been as well.
    const { editor } = SHAPES.find((shape) => shape.file === file) as Shape;
    await write(page, '.own', editor);
    await marked(page, 'contenteditable');
    expect(await highlightedTexts(page)).toEqual([memo.passage]);
    expect(await drawnBoxes(page)).toEqual([]);
    await page.close();
  });

  it.each([['confluence'], ['sharepoint']])('%s: a cell of a table is a place to write', async (file) => {
    const page = await open(file);
    await page.click('.cell');
    await page.keyboard.press('End');
    await page.keyboard.insertText(`. ${memo.incident} ${memo.passage}`);
    await marked(page, 'contenteditable');
    expect(await highlightedTexts(page)).toEqual([memo.passage]);
    await page.close();
  });

  it('sharepoint: two texts on one page are both read, and each keeps its marks', async () => {
    const page = await open('sharepoint');
    await write(page, '.own', '.rteEditor >> nth=0');
    await marked(page, 'contenteditable');
    await write(page, '.second p', '.second', `The rooms are ready. ${OF_OTHERS[0]}`);
    await until('both', async () => (await highlightedTexts(page)).length === 2);
    await page.close();
  });
});

describe('plain text of a mail', () => {
  it.each([
    ['a quotation', (rule: string) => `On Monday Bob wrote:\n> ${rule}\n> Bob`],
    ['a signature', (rule: string) => `-- \nAnn de Wit\n${rule}`],
    [
      'a mail it answers',
      (rule: string) => `From: Bob <bob@example.org>\nSent: Monday\nTo: Ann\nSubject: Grades\n\n${rule}`,
    ],
    ['code', (rule: string) => `\`\`\`\n${rule}\n\`\`\``],
  ])('%s is left out', async (_what, below) => {
    const page = await chromium.newPage(`${chromium.origin}/textarea.html`);
    await page.click('#editor');
    await page.keyboard.insertText(`${memo.incident} ${memo.passage}\n\n${below(OF_OTHERS[0] as string)}`);
    const boxes = await marked(page, 'textarea');
    const lineOf = (box: { top: number }) => Math.round(box.top);
    const lowest = Math.max(...boxes.map(lineOf));
    const field = await page.locator('#editor').boundingBox();
    // The memo takes the first lines alone; what stands below it begins later than this.
    expect(lowest).toBeLessThan((field?.y ?? 0) + 4 * 30);
    await page.close();
  });
});

describe('an editor that keeps its text to itself', () => {
  it.each([
    ['one that shows what is in sight', '.inputarea'],
    ['one that takes text by EditContext', '.native-edit-context'],
    ['one with a clipped field', '.clip textarea'],
    ['one that draws on a canvas', '#clipboard-area'],
    ['one with a transparent sheet over a canvas', '#WACViewPanel_EditingElement'],
  ])('%s: the popup says so and offers the page where a text can be pasted', async (_what, field) => {
    const page = await open('drawn');
    await page.locator(field).evaluate((element) => (element as HTMLElement).focus());
    await page.keyboard.insertText(`${memo.incident} ${memo.passage}`);
    const popup = await Popup.open(chromium);
    expect(await popup.says(t('popup.out-of-reach'))).toContain(t('popup.out-of-reach.more'));
    expect([...(await highlightedTexts(page)), ...(await drawnBoxes(page))]).toEqual([]);
    const opened = chromium.context.waitForEvent('page');
    await popup.click(t('nav.check'));
    expect((await opened).url()).toContain('/check.html');
    await (await opened).close();
    await page.close();
  });

  it('does not hide that another one can be read', async () => {
    const page = await open('drawn');
    await page.locator('.inputarea').evaluate((element) => (element as HTMLElement).focus());
    await page.click('#plain');
    await page.keyboard.insertText(`${memo.incident} ${memo.passage}`);
    await marked(page, 'textarea');
    await (await Popup.open(chromium)).says(memo.passage.slice(0, 40));
    await page.close();
  });
});
