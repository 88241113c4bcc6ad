import path from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { Card } from '../support/card';
import { type Chromium, openChromium } from '../support/chromium';
import { type Box, drawnBoxes, middleOf } from '../support/marks';
import { MEMOS, paragraphs } from '../support/memos';
import { PAGES } from '../support/pages';
import { until } from '../support/until';

const memo = MEMOS.en;
const STAND_IN = path.join(PAGES, 'google-docs');
const CALM = Array.from({ length: 120 }, (_, i) => ({
  text: `Paragraph ${i} tells of the garden and the chairs, which are of wood and stand in the hall where one can see them.`,
}));
/** The memo, its passage with a bold part in the middle of a line. */
const MEMO = paragraphs(memo).map((text) => {
  const bold = text.indexOf('department');
  return bold < 0 ? { text } : { text, bold: [bold, bold + 20] };
});

interface Paragraph {
  text: string;
  list?: boolean;
  bold?: number[];
}

interface StandIn {
  annotated: boolean;
  calls: { getText: number; setSelection: number };
  model: {
    text: string;
    load(paragraphs: Paragraph[]): void;
    replace(start: number, end: number, text: string, own: boolean): void;
  };
  tiles: { setZoom(zoom: number): void };
}
interface Tabs {
  query(filter: { url: string }): Promise<{ id: number; url: string }[]>;
  sendMessage(tab: number, message: unknown): Promise<{ value: { state: string } }>;
}
declare global {
  interface Window {
    standin: StandIn;
  }
}

let chromium: Chromium;
beforeAll(async () => {
  chromium = await openChromium({ viewport: { width: 1300, height: 800 } });
  await serveStandIn(chromium.context);
});
afterAll(() => chromium?.close());
afterEach(() => {
  expect(chromium.errors).toEqual([]);
});

/** Puts the stand-in where Google Docs is. */
async function serveStandIn(context: BrowserContext): Promise<void> {
  await context.route('https://docs.google.com/**', (route) => {
    const { pathname } = new URL(route.request().url());
    const part = /standin\/[\w.]+$/.exec(pathname)?.[0];
    return route.fulfill({
      path: path.join(STAND_IN, part ?? 'index.html'),
      contentType: part ? 'text/javascript' : 'text/html',
    });
  });
}

async function openDocument(content: Paragraph[], query = ''): Promise<Page> {
  const page = await chromium.newPage(`https://docs.google.com/document/d/stand-in/edit${query}`);
  await page.waitForFunction(() => window.standin !== undefined);
  await page.evaluate((each) => window.standin.model.load(each), content);
  return page;
}

const marked = (page: Page, timeout?: number): Promise<Box[]> =>
  until(
    'a mark',
    async () => {
      const boxes = await drawnBoxes(page);
      return boxes.length > 0 && boxes;
    },
    timeout,
  );

/** Where the stand-in drew these words, one box a line, from the rects it drew them with. */
function shown(page: Page, words: string): Promise<Box[]> {
  return page.evaluate((wanted) => {
    const rects = [...document.querySelectorAll('rect[aria-label]')].map((rect) => ({
      label: rect.getAttribute('aria-label') ?? '',
      font: rect.getAttribute('data-font-css') ?? '',
      box: rect.getBoundingClientRect(),
    }));
    rects.sort((a, b) => a.box.top - b.box.top || a.box.left - b.box.left);
    const pen = document.createElement('canvas').getContext('2d') as CanvasRenderingContext2D;
    let rest = wanted.replace(/\s/g, '');
    const boxes: Box[] = [];
    for (const { label, font, box } of rects) {
      for (let from = 0; from < label.length && rest !== ''; from++) {
        const inked = label.slice(from).replace(/\s/g, '');
        const whole = rest.length <= inked.length;
        if (label[from] === ' ' || inked === '' || !(whole ? inked.startsWith(rest) : rest.startsWith(inked))) continue;
        let to = label.length;
        while (label.slice(from, to).replace(/\s/g, '').length > rest.length) to--;
        pen.font = font;
        const scale = box.width / pen.measureText(label).width;
        const left = box.left + pen.measureText(label.slice(0, from)).width * scale;
        const right = box.left + pen.measureText(label.slice(0, to)).width * scale;
        const last = boxes.at(-1);
        if (last && Math.abs(last.top - box.top) < 2) last.right = right;
        else boxes.push({ left, right, top: box.top, bottom: box.bottom });
        rest = rest.slice(label.slice(from, to).replace(/\s/g, '').length);
        break;
      }
    }
    return rest === '' ? boxes : [];
  }, words);
}

/** The widest difference between ink and words, in pixels. */
function distance(ink: Box[], words: Box[]): number {
  if (ink.length !== words.length || ink.length === 0) return Number.POSITIVE_INFINITY;
  return Math.max(
    ...ink.flatMap((box, i) => {
      const { left, right, top, bottom } = words[i] as Box;
      return [box.left - left, box.right - right, box.top - top, box.bottom - bottom].map(Math.abs);
    }),
  );
}

const frame = (page: Page) => page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
/** Waits while the caret blinks so many times: two a second, and all that happens in an idle document. */
const blinks = (page: Page, count: number) =>
  page.evaluate(
    (enough) =>
      new Promise<void>((resolve) => {
        let seen = 0;
        const observer = new MutationObserver(() => {
          seen++;
          if (seen < enough) return;
          observer.disconnect();
          resolve();
        });
        observer.observe(document.querySelector('.kix-cursor') as Element, { attributes: true });
      }),
    count,
  );
const calls = (page: Page) => page.evaluate(() => window.standin.calls);

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
    const onWords = async () => distance(await drawnBoxes(page), await shown(page, memo.passage));
    await marked(page);
    expect(await onWords()).toBeLessThanOrEqual(3);
    await page.evaluate(() => window.standin.tiles.setZoom(1));
    await frame(page);
    expect(await onWords()).toBeLessThanOrEqual(2);
    await page.close();
  });

  it('is marked within two seconds of the last keystroke, and opens the card on a click that Docs gets too', async () => {
    const page = await openDocument([{ text: '' }]);
    await page.mouse.click(600, 300);
    for (const [i, text] of paragraphs(memo).entries()) {
      if (i > 0) await page.keyboard.press('Enter');
      await page.keyboard.type(text);
    }
    const [box] = await marked(page, 2_000);
    expect(distance(await drawnBoxes(page), await shown(page, memo.passage))).toBeLessThanOrEqual(2);
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
      expect(distance(await drawnBoxes(page), await shown(page, memo.passage))).toBeLessThanOrEqual(2);
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
    const scroll = async (top: number) => {
      await page.evaluate((to) => {
        (document.querySelector('.kix-appview-editor') as HTMLElement).scrollTop = to;
      }, top);
      await frame(page);
      await frame(page);
    };
    await scroll(6_000);
    expect(await drawnBoxes(page)).toEqual([]);
    await scroll(40);
    await until(
      'the ink to be back',
      async () => distance(await drawnBoxes(page), await shown(page, memo.passage)) <= 2,
    );
    await page.close();
  });

  it('costs nothing while nothing happens, and never touches selection, layer or scroll', async () => {
    const page = await openDocument([...MEMO, ...CALM]);
    await marked(page);
    await blinks(page, 5);
    const { getText } = await calls(page);
    await blinks(page, 5);
    expect(await calls(page)).toMatchObject({ getText, setSelection: 0 });
    const state = await page.evaluate(() => ({
      strangers: document.querySelectorAll('.kix-rotatingtilemanager :not(div, canvas, svg, g, rect)').length,
      scrollTop: (document.querySelector('.kix-appview-editor') as Element).scrollTop,
    }));
    expect(state).toEqual({ strangers: 0, scrollTop: 0 });
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

  it('whose layer stays away is left in peace', async () => {
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
    await page.close();
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
