import { describe, expect, it } from 'vitest';
import { drawnBoxes } from '../../support/marks';
import { MEMOS } from '../../support/memos';
import { Popup } from '../../support/popup';
import {
  calls,
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
  settled,
  shown,
} from '../../support/stand-in';
import { until } from '../../support/until';
import { chromium } from './browser';

const memo = MEMOS.en;

const openDocument = (content: Paragraph[], query?: string) => openOne(chromium, content, query);

describe('in a Google document the ink is on the words', () => {
  it.each([
    ['with labels that have more spaces than are drawn', MEMO, '?spaces=extra'],
    ['when Docs draws later than the text changes', MEMO, '?paint=60'],
    ['with headers that are not in the text', [...calm(60), ...MEMO], '?header=Staff%20paper'],
    ['in a list', [{ text: 'Rules' }, { text: `${memo.incident} ${memo.passage}`, list: true }, ...calm(3)], ''],
    ['behind a soft break', [{ text: `Well then.\u000b${memo.incident}\u000b${memo.passage}` }, ...calm(3)], ''],
    ['behind a picture', [{ text: `\ufffc ${memo.incident} ${memo.passage}` }, ...calm(3)], ''],
    ['in a cell of a table', [...MEMO.slice(0, 1), { row: ['Monday', `${memo.incident} ${memo.passage}`] }], ''],
    [
      'in one of two cells that begin alike',
      [{ row: [memo.incident, `${memo.incident} ${memo.passage}`] }, { row: ['More', 'and more'] }, ...calm(2)],
      '',
    ],
    [
      'in a paragraph from right to left',
      [
        { text: `שלום לכולם. ${memo.incident} ${memo.passage}`, rtl: true, bold: [0, 11] },
        ...MEMO.slice(0, 1),
        ...calm(2),
      ],
      '',
    ],
  ] as [string, Paragraph[], string][])('%s', async (_, content, query) => {
    const page = await openDocument(content, query);
    const at = content.findIndex(({ text, row }) => (text ?? row?.join())?.includes(memo.passage));
    if (at > 20) await scrollTo(page, 1066 * Math.floor(at / 22));
    await inkOn(page, memo.passage);
    await page.close();
  });

  it('without pages too, on a seam once', async () => {
    // Lines are 20 px high and tiles 510: the fourth paragraph of two lines or so meets the first seam.
    for (const above of [9, 10, 11]) {
      const page = await openDocument([...calm(above), ...MEMO, ...calm(60)], '?layout=pageless');
      await inkOn(page, memo.passage);
      await page.evaluate(() => window.standin.tiles.setZoom(1.5));
      await scrollTo(page, 300);
      expect(await inkOff(page, memo.passage)).toBeLessThanOrEqual(3);
      await page.close();
    }
  });

  it('on both pages when the sentence runs over one', async () => {
    const page = await openDocument([
      ...calm(20),
      { text: 'One line.' },
      { text: 'Another.' },
      ...MEMO.slice(1),
      ...calm(20),
    ]);
    await scrollTo(page, 600);
    await inkOn(page, memo.passage);
    const boxes = await drawnBoxes(page);
    expect(Math.max(...boxes.map((box) => box.top)) - Math.min(...boxes.map((box) => box.top))).toBeGreaterThan(100);
    await page.close();
  });
});

describe('a Google document', () => {
  it('with document tabs is marked tab by tab, at once', async () => {
    const page = await openDocument(calm(4));
    const other = { ...MEMO[1], text: `${MEMO[1]?.text} Here too.` };
    await page.evaluate(
      ({ first, second }) => {
        window.standin.tabs.write('t.0', first);
        window.standin.tabs.write('t.1', second);
      },
      { first: MEMO, second: [...calm(6), other] },
    );
    await inkOn(page, memo.passage);
    await page.evaluate(() => window.standin.tabs.open('t.1'));
    await frame(page);
    // Never where it stood in the other tab: gone, or on the words that are here.
    const ink = await drawnBoxes(page);
    expect(ink.length === 0 ? 0 : distance(ink, await shown(page, memo.passage))).toBeLessThanOrEqual(2);
    await inkOn(page, memo.passage);
    await page.evaluate(() => window.standin.tabs.open('t.0'));
    await inkOn(page, memo.passage);
    await page.close();
  });

  it('whose editor is built anew is marked in the new one', async () => {
    const page = await openDocument([...MEMO, ...calm(4)]);
    await inkOn(page, memo.passage);
    await page.evaluate(() => window.standin.rebuildEditor());
    await inkOn(page, memo.passage);
    await page.close();
  });

  it('one may only read is left alone until one asks', async () => {
    const page = await openDocument([...MEMO, ...calm(4)], '?mode=view');
    await page.bringToFront();
    const popup = await Popup.open(chromium);
    await popup.says('You can only read this document');
    expect((await calls(page)).getText).toBe(0);
    expect(await drawnBoxes(page)).toEqual([]);
    await popup.click('Look anyway');
    await inkOn(page, memo.passage);
    await page.close();
  });

  it('comes and goes with the mode one edits in', async () => {
    const page = await openDocument([...MEMO, ...calm(4)], '?mode=suggest');
    await inkOn(page, memo.passage);
    await page.evaluate(() => window.standin.setMode('view'));
    await until('no ink', async () => (await drawnBoxes(page)).length === 0);
    await page.evaluate(() => window.standin.setMode('edit'));
    await inkOn(page, memo.passage);
    await page.close();
  });

  it.each([
    ['told of by Docs besides the text', 'told'],
    ['drawn and not in the text', 'drawn'],
  ])('is read without what others suggest: %s', async (_, suggestions) => {
    const rule = 'From now on every team pays a fine of EUR 50 for each late report.';
    const content = [{ text: `Well then. ${rule}`, suggested: [11, 11 + rule.length] }, ...MEMO, ...calm(4)];
    const page = await openDocument(content, `?suggestions=${suggestions}`);
    // On that, and on nothing else.
    await inkOn(page, memo.passage);
    await settled(page);
    expect(await inkOff(page, memo.passage)).toBeLessThanOrEqual(2);
    await page.close();
  });

  it('is all that is read: not the comments beside it', async () => {
    const page = await openDocument(calm(4));
    await page.evaluate((words) => {
      const comment = document.createElement('div');
      comment.contentEditable = 'true';
      comment.style.cssText = 'position:fixed;top:200px;right:0;width:200px;background:#fff';
      comment.textContent = words;
      document.body.append(comment);
      comment.focus();
    }, `${memo.incident} ${memo.passage}`);
    const { getText } = await calls(page);
    await page.keyboard.type(' And more. ');
    await page.evaluate((words) => window.standin.model.replace(1, 1, words, false), `${memo.passage} `);
    await inkOn(page, memo.passage);
    expect((await calls(page)).getText).toBeGreaterThan(getText);
    await page.close();
  });

  it('that another extension asked the layer for is read all the same', async () => {
    const page = await chromium.context.newPage();
    await page.addInitScript(() => {
      (window as unknown as Record<string, unknown>)._docs_annotate_canvas_by_ext ??= 'another';
    });
    await page.goto('https://docs.google.com/document/d/stand-in/edit');
    await page.waitForFunction(() => window.standin !== undefined);
    await page.evaluate((each) => window.standin.model.load(each), MEMO);
    await marked(page);
    expect(await shown(page, memo.passage)).not.toEqual([]);
    await page.close();
  });

  it('keeps its words to Docs and us: scripts of the page overhear nothing and forge nothing', async () => {
    const page = await chromium.context.newPage();
    await page.route('**/standin/flag.js', (route) =>
      route.fulfill({
        contentType: 'text/javascript',
        body: `window.standinBoot = { flag: window._docs_annotate_canvas_by_ext };
          window.overheard = [];
          const hear = (what) => String(what).includes('talk-first') && window.overheard.push(String(what));
          const { dispatchEvent, addEventListener } = EventTarget.prototype;
          EventTarget.prototype.dispatchEvent = function (event) { hear(event.type); return dispatchEvent.call(this, event); };
          const { parse, stringify } = JSON;
          JSON.stringify = (...all) => { const text = stringify(...all); if (text?.includes('content')) window.overheard.push(text); return text; };
          JSON.parse = (text) => { if (String(text).includes('"read"')) window.overheard.push(text); return parse(text); };
          const detail = Object.getOwnPropertyDescriptor(CustomEvent.prototype, 'detail');
          Object.defineProperty(CustomEvent.prototype, 'detail', { get() { hear(this.type); return detail.get.call(this); } });
          for (const name of ['talk-first:docs-key', 'talk-first:docs-ask', 'talk-first:docs-answer'])
            addEventListener.call(document, name, (event) => window.overheard.push(event.type));
          document.dispatchEvent(new CustomEvent('talk-first:docs-key-wanted'));`,
      }),
    );
    await page.goto('https://docs.google.com/document/d/stand-in/edit');
    await page.waitForFunction(() => window.standin !== undefined);
    await page.evaluate((each) => window.standin.model.load(each), MEMO);
    await inkOn(page, memo.passage);
    const overheard = await page.evaluate(() => (window as unknown as { overheard: string[] }).overheard);
    // What the page itself dispatched is all it hears.
    expect(overheard.filter((what) => what !== 'talk-first:docs-key-wanted')).toEqual([]);
    await page.close();
  });
});
