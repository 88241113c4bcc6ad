import { describe, expect, it } from 'vitest';
import { Card } from '../../support/card';
import { type Box, drawnBoxes, middleOf } from '../../support/marks';
import { MEMOS, paragraphs } from '../../support/memos';
import { Popup } from '../../support/popup';
import {
  calm,
  distance,
  frame,
  inkOff,
  inkOn,
  MEMO,
  marked,
  openDocument as openOne,
  type Paragraph,
  scrollTo,
  shown,
} from '../../support/stand-in';
import { until } from '../../support/until';
import { chromium } from './browser';

const memo = MEMOS.en;
const CALM = calm(120);

interface Tabs {
  query(filter: { url: string }): Promise<{ id: number; url: string }[]>;
  sendMessage(tab: number, message: unknown): Promise<{ value: { state: string } }>;
}

const openDocument = (content: Paragraph[], query?: string) => openOne(chromium, content, query);

describe('a Google document', () => {
  it('is read and marked when it is opened, with the ink on the words', async () => {
    const page = await openDocument([...MEMO, ...CALM]);
    const ink = await marked(page);
    expect(ink.length).toBeGreaterThan(1);
    expect(distance(ink, await shown(page, memo.passage))).toBeLessThanOrEqual(2);
    await page.close();
  });

  it.each([0.75, 1.5, 2])('has the ink on the words at zoom %d, also when the zoom changes', async (zoom) => {
    const page = await openDocument(MEMO, `?zoom=${zoom}`);
    await marked(page);
    expect(await inkOff(page, memo.passage)).toBeLessThanOrEqual(3);
    await page.evaluate(() => window.standin.tiles.setZoom(1));
    await frame(page);
    expect(await inkOff(page, memo.passage)).toBeLessThanOrEqual(2);
    await page.close();
  });

  it('is marked when the writer has come to the end, and opens the card on a click that Docs gets too', async () => {
    const page = await openDocument([{ text: '' }]);
    await page.mouse.click(600, 300);
    for (const [i, text] of paragraphs(memo).entries()) {
      if (i > 0) await page.keyboard.press('Enter');
      await page.keyboard.type(text);
    }
    const [box] = await marked(page);
    expect(await inkOff(page, memo.passage)).toBeLessThanOrEqual(2);
    const { x, y } = middleOf(box as Box);
    await page.mouse.click(x, y);
    expect(await (await Card.of(page)).text()).toContain('every department');
    await page.close();
  });

  it('keeps the ink on the words while somebody writes above them, and hides it at once when they change', async () => {
    const page = await openDocument([{ text: 'First.' }, ...MEMO]);
    await marked(page);
    for (const text of ['A new line.\n', 'Another, longer one about the garden.\n']) {
      await page.evaluate((line) => window.standin.model.replace(1, 1, line, false), text);
      await frame(page);
      expect(await inkOff(page, memo.passage)).toBeLessThanOrEqual(2);
    }
    await page.evaluate((words) => {
      const at = window.standin.model.text.indexOf(words) + 8;
      window.standin.model.replace(at, at, 'X', false);
    }, memo.passage);
    await frame(page);
    expect(await drawnBoxes(page)).toEqual([]);
    await page.close();
  });

  it('shows no ghosts on tiles that are used again, and finds its words when one comes back to them', async () => {
    const page = await openDocument([...MEMO, ...CALM, ...CALM]);
    await marked(page);
    await scrollTo(page, 6_000);
    expect(await drawnBoxes(page)).toEqual([]);
    await scrollTo(page, 40);
    await inkOn(page, memo.passage);
    await page.close();
  });

  it('tells a passage from the same sentence elsewhere by what stands around it', async () => {
    const twice = [
      { text: `In the north: ${memo.incident} ${memo.passage}` },
      ...CALM.slice(0, 3),
      { text: `In the south: ${memo.incident} ${memo.passage}` },
    ];
    const page = await openDocument(twice);
    const lines = (await shown(page, memo.passage)).length;
    await until('both', async () => (await drawnBoxes(page)).length >= 2 * lines);
    const tops = (await drawnBoxes(page)).map((box) => Math.round(box.top));
    expect(new Set(tops).size).toBe(tops.length);
    await page.close();
  });

  it('whose layer stays away is left in peace, and the popup says what to do', async () => {
    const page = await openDocument(MEMO, '?layer=off');
    const background = await chromium.background();
    const state = () =>
      background.evaluate(async () => {
        const { tabs } = (globalThis as unknown as { chrome: { tabs: Tabs } }).chrome;
        const open = await tabs.query({ url: 'https://docs.google.com/document/*' });
        const tab = open.find(({ url }) => url.endsWith('layer=off'));
        const answer = tab && (await tabs.sendMessage(tab.id, { type: 'list-passages', request: {} }));
        return answer?.value.state;
      });
    await until('the watcher to know', async () => (await state()) === 'unreadable', 15_000);
    expect(await drawnBoxes(page)).toEqual([]);
    await page.bringToFront();
    const popup = await Popup.open(chromium);
    const said = await popup.says('I cannot read the text here');
    expect(said).toContain('Reload the page');
    expect(said).toContain('paste the text into “Check a text”');
    await page.close();
  });
});

describe('where reading along in Google Docs is switched off', () => {
  it('Docs hears nothing of us, until it is switched on again', async () => {
    const flag = async () => {
      const page = await openDocument(MEMO);
      const found = await page.evaluate(() => window.standin.flag);
      await page.close();
      return found ?? null;
    };
    const turn = async () => {
      const page = await openDocument(MEMO);
      await page.bringToFront();
      const popup = await Popup.open(chromium);
      await popup.says('Google Docs');
      await popup.click('Talk First on Google Docs');
      await page.close();
    };
    expect(await flag()).toBe('talk-first');
    await turn();
    await until('no flag', async () => (await flag()) === null);
    await turn();
    await until('our flag', async () => (await flag()) === 'talk-first');
  });
});

describe('the stand-in', () => {
  it('gives neither text nor layer without the flag', async () => {
    const page = await chromium.newPage('https://docs.google.com/elsewhere/edit');
    await page.waitForFunction(() => window.standin !== undefined);
    await page.evaluate((each) => window.standin.model.load(each), MEMO);
    const offered = await page.evaluate(() => ({
      annotated: window.standin.annotated,
      rects: document.querySelectorAll('rect').length,
      text: '_docs_annotate_getAnnotatedText' in window,
    }));
    expect(offered).toEqual({ annotated: false, rects: 0, text: false });
    await page.close();
  });
});
