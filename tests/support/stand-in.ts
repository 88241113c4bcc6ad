/** The stand-in for a Google document in Chromium, at the address of the real one. */
import path from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import type { Chromium } from './chromium';
import { type Box, drawnBoxes } from './marks';
import { MEMOS, paragraphs } from './memos';
import { PAGES } from './pages';
import { until } from './until';

/** Long enough for a machine that does much besides, and for a document that offers its text late. */
const PATIENCE_MS = 30_000;
const STAND_IN = path.join(PAGES, 'google-docs');

export interface Paragraph {
  text?: string;
  list?: boolean;
  /** Another segment of the document begins with it, as footnotes are one. */
  segment?: boolean;
  rtl?: boolean;
  bold?: number[];
  /** Somebody suggests these characters; nobody accepted them. */
  suggested?: number[];
  row?: string[];
}

export interface StandIn {
  annotated: boolean;
  flag: unknown;
  calls: { getText: number; getSelection: number; setSelection: number };
  state: { pastes: number; refused: number };
  meanwhile: { selected: () => void };
  model: {
    text: string;
    caret: number;
    load(paragraphs: Paragraph[]): void;
    moveTo(caret: number): void;
    replace(start: number, end: number, text: string, own: boolean): void;
    undo(): void;
  };
  tiles: { setZoom(zoom: number): void };
  tabs: { write(tab: string, paragraphs: Paragraph[]): void; open(tab: string): void };
  where(words: string, nth?: number): Box[];
  inkOf(words: string): Box[];
  setMode(mode: 'edit' | 'suggest' | 'view'): void;
  lock(): void;
  rebuildEditor(): void;
  rebuildFrame(): void;
}
declare global {
  interface Window {
    standin: StandIn;
  }
}

/** Puts the stand-in where Google Docs is. */
export async function serveStandIn(context: BrowserContext): Promise<void> {
  await context.route('https://docs.google.com/**', (route) => {
    const { pathname } = new URL(route.request().url());
    const part = /standin\/[\w.]+$/.exec(pathname)?.[0];
    return route.fulfill({
      path: path.join(STAND_IN, part ?? 'index.html'),
      contentType: part ? 'text/javascript' : 'text/html',
    });
  });
}

export async function openDocument(chromium: Chromium, content: Paragraph[], query = ''): Promise<Page> {
  const page = await chromium.newPage(`https://docs.google.com/document/d/stand-in/edit${query}`);
  await page.waitForFunction(() => window.standin !== undefined);
  await page.evaluate((each) => window.standin.model.load(each), content);
  return page;
}

/** Waits for ink, and gives its boxes. */
export const marked = (page: Page): Promise<Box[]> =>
  until(
    'a mark',
    async () => {
      const boxes = await drawnBoxes(page);
      return boxes.length > 0 && boxes;
    },
    PATIENCE_MS,
  );

/** Where the stand-in drew these words. */
export function shown(page: Page, words: string, nth = 0): Promise<Box[]> {
  return page.evaluate(([wanted, at]) => window.standin.where(wanted, at), [words, nth] as const);
}

/** The widest difference between ink and words, in pixels; infinite when the lines are not as many. */
export function distance(ink: Box[], words: Box[]): number {
  if (ink.length !== words.length || ink.length === 0) return Number.POSITIVE_INFINITY;
  const inOrder = (boxes: Box[]) => [...boxes].sort((a, b) => a.top - b.top || a.left - b.left);
  const expected = inOrder(words);
  return Math.max(
    ...inOrder(ink).flatMap((box, i) => {
      const { left, right, top, bottom } = expected[i] as Box;
      return [box.left - left, box.right - right, box.top - top, box.bottom - bottom].map(Math.abs);
    }),
  );
}

/** How far the ink is from these words now. */
export async function inkOff(page: Page, words: string): Promise<number> {
  return distance(await drawnBoxes(page), await shown(page, words));
}

/** Waits until the ink is on these words, and on nothing else. */
export function inkOn(page: Page, words: string, pixels = 2): Promise<true> {
  return until(`the ink on "${words}"`, async () => (await inkOff(page, words)) <= pixels, PATIENCE_MS);
}

export const frame = (page: Page) => page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));

/** Waits while the caret blinks so many times: two a second, and all that happens in an idle document. */
export const blinks = (page: Page, count: number) =>
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

/** Waits until nothing of the document is asked for any more: while the caret blinks for longer than a pause takes. */
export const settled = (page: Page) =>
  until(
    'a document left alone',
    async () => {
      const before = JSON.stringify(await calls(page));
      await blinks(page, 5);
      return JSON.stringify(await calls(page)) === before;
    },
    PATIENCE_MS,
  );

/**
 * Types at the beginning of the document, and makes sure that the words got there. The caret comes by a click on the margin:
 * one on a mark would open its card, which takes the keys.
 */
export async function writeFirst(page: Page, words: string, delay = 0): Promise<void> {
  await page.waitForFunction(() => document.querySelector('.docs-texteventtarget-iframe') !== null);
  const { x, y } = await page.evaluate(() => {
    const { left } = (document.querySelector('.kix-rotatingtilemanager') as Element).getBoundingClientRect();
    const { top, height } = (document.querySelector('.kix-appview-editor') as Element).getBoundingClientRect();
    return { x: left + 4, y: top + height / 2 };
  });
  await page.mouse.click(x, y);
  await page.keyboard.press('Control+Home');
  await page.keyboard.type(words, { delay });
  const written = await page.evaluate((length) => window.standin.model.text.slice(1, 1 + length), words.length);
  if (written !== words) throw new Error(`not in the document: "${words}", but "${written}"`);
}

export const calls = (page: Page) => page.evaluate(() => window.standin.calls);

export async function scrollTo(page: Page, top: number): Promise<void> {
  await page.evaluate((to) => {
    (document.querySelector('.kix-appview-editor') as HTMLElement).scrollTop = to;
  }, top);
  await frame(page);
  await frame(page);
}

const text = (i: number) =>
  `Paragraph ${i} tells of the garden and the chairs, which are of wood and stand in the hall where one can see them.`;

/** Paragraphs in which nothing is to be noticed, no two the same. */
export const calm = (count: number, from = 0): Paragraph[] =>
  Array.from({ length: count }, (_, i) => ({ text: text(from + i) }));

/** The memo, its passage with a bold part in the middle of a line. */
export const MEMO: Paragraph[] = paragraphs(MEMOS.en).map((words) => {
  const bold = words.indexOf('department');
  return bold < 0 ? { text: words } : { text: words, bold: [bold, bold + 20] };
});

/** A hundred pages, with a rule of its own on every tenth. */
export const RULES: string[] = Array.from(
  { length: 10 },
  (_, i) => `From Monday every department pays a fine of EUR 2,${i + 1}00 for each late grade.`,
);
export const HUNDRED_PAGES: Paragraph[] = RULES.flatMap((rule, i) => [
  ...calm(3, i * 1000),
  { text: `${MEMOS.en.incident} ${rule}` },
  ...calm(215, i * 1000 + 10),
]);
