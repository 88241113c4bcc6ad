import fs from 'node:fs';
import type { Page } from 'playwright-core';
import { drawnBoxes } from '../../support/marks';
import { until } from '../../support/until';
import { percentile } from './report';
import { draftOf } from './texts';
import { type Trace, traced } from './trace';
import type { Browsers, OneBrowser } from './two-browsers';

export type Kind = 'textarea' | 'contenteditable';

const KEYS = 120;
const EVERY_MS = 80;
const TYPED = 'They sat down and talked about the hall for a while, and then it rained. '.repeat(3).slice(0, KEYS);

const wait = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

async function fill(page: Page, paragraphs: string[]): Promise<void> {
  await page.evaluate((texts) => {
    const editor = document.querySelector('#editor') as HTMLElement;
    if (editor instanceof HTMLTextAreaElement) editor.value = texts.join('\n');
    else
      editor.replaceChildren(
        ...texts.map((text) => {
          const paragraph = document.createElement('p');
          paragraph.textContent = text;
          return paragraph;
        }),
      );
  }, paragraphs);
}

/** The caret to the end of the second paragraph: below the first passage, with most of the text after it. */
async function placeCaret(page: Page): Promise<void> {
  await page.evaluate(() => {
    const editor = document.querySelector('#editor') as HTMLElement;
    editor.focus({ preventScroll: true });
    if (editor instanceof HTMLTextAreaElement) {
      const at = editor.value.split('\n').slice(0, 2).join('\n').length;
      editor.setSelectionRange(at, at);
    } else {
      const text = editor.children[1]?.firstChild as Text;
      getSelection()?.collapse(text, text.length);
    }
  });
}

async function marked(page: Page, kind: Kind): Promise<void> {
  await until(
    'a mark',
    async () => (kind === 'textarea' ? (await drawnBoxes(page)).length > 0 : (await highlights(page)) > 0),
    60_000,
  );
}

const highlights = (page: Page) =>
  page.evaluate(() =>
    [...CSS.highlights]
      .filter(([name]) => name.startsWith('talk-first-'))
      .reduce((sum, [, highlight]) => sum + highlight.size, 0),
  );

/** Milliseconds a key costs: everything the main thread does until the next one, and our own scripts in that. */
function costs({ all, tasks, ours }: Trace): { whole: number[]; ours: number[] } {
  const keys = all.filter(({ name, type }) => name === 'EventDispatch' && type === 'keydown').map(({ start }) => start);
  const sums = (slices: { start: number; cost: number }[]) =>
    keys.slice(0, -1).map((from, i) => {
      const to = keys[i + 1] as number;
      // The task a key comes in begins a little before the event in it.
      return slices.filter(({ start }) => start >= from - 2 && start < to - 2).reduce((sum, { cost }) => sum + cost, 0);
    });
  return { whole: sums(tasks), ours: sums(ours) };
}

async function typeIn(one: OneBrowser, kind: Kind, kilobytes: number, withUs: boolean) {
  const page = await one.open(`${kind}.html`);
  await fill(page, draftOf(kilobytes));
  await placeCaret(page);
  if (withUs) await marked(page, kind);
  await wait(1500);
  const trace = await traced(one.browser, page, async () => {
    for (const key of TYPED) {
      const next = wait(EVERY_MS);
      await page.keyboard.press(key === ' ' ? 'Space' : key);
      await next;
    }
    await wait(200);
  });
  await page.close();
  return costs(trace);
}

export async function measureTyping({ ours, plain }: Browsers, kind: Kind, kilobytes: number) {
  const without = await typeIn(plain, kind, kilobytes, false);
  const withUs = await typeIn(ours, kind, kilobytes, true);
  const at = (values: number[]) => percentile(values, 0.95);
  return { added: at(withUs.whole) - at(without.whole), ours: at(withUs.ours), without: at(without.whole) };
}

/** From the focus to the first mark, by the page's own clock; and what scrolling to the end shows and changes. */
export async function measureMarks({ ours }: Browsers) {
  const page = await ours.open('contenteditable.html');
  await fill(page, draftOf(150));
  const first = await page.evaluate<number>(`new Promise((resolve) => {
    const editor = document.querySelector('#editor');
    const from = performance.now();
    (function look() {
      const found = [...CSS.highlights].some(([name, { size }]) => name.startsWith('talk-first-') && size > 0);
      if (found) resolve(performance.now() - from);
      else requestAnimationFrame(look);
    })();
    editor.focus({ preventScroll: true });
  })`);
  await page.evaluate(`
    window.changes = 0;
    new MutationObserver((records) => { window.changes += records.length; })
      .observe(document, { subtree: true, childList: true, attributes: true, characterData: true });`);
  // Rules stand more than a window apart: to the last of them, not just to the end.
  await page.evaluate(() =>
    [...document.querySelectorAll('#editor > p')]
      .findLast((paragraph) => paragraph.textContent?.startsWith('From Monday'))
      ?.scrollIntoView({ block: 'center', behavior: 'instant' }),
  );
  const inView = () =>
    page.evaluate(
      () =>
        [...CSS.highlights]
          .filter(([name]) => name.startsWith('talk-first-'))
          .flatMap(([, highlight]) => [...highlight] as Range[])
          .filter((range) => {
            const { top, bottom } = range.getBoundingClientRect();
            return bottom > 0 && top < innerHeight;
          }).length,
    );
  const onScroll = await until('a mark in view', async () => (await inView()) || false, 3000).catch(() => 0);
  const changes = await page.evaluate<number>('window.changes');
  await page.close();
  return { first, onScroll, changes };
}

/** A page with nothing to write in: script of ours while it loads, and whatever of ours runs after that. */
export async function measureLoad({ ours }: Browsers) {
  const page = await ours.open('plain.html');
  const load = await traced(ours.browser, page, async () => {
    await page.reload();
    await wait(1000);
  });
  const rest = await traced(ours.browser, page, () => wait(5000));
  await page.close();
  return { script: load.ours.reduce((sum, { cost }) => sum + cost, 0), later: rest.ours.length };
}

/** Calls of ours in five seconds beside an editor in which nothing happens. */
export async function measureIdle({ ours }: Browsers): Promise<number> {
  const page = await ours.open('textarea.html');
  await fill(page, draftOf(15));
  await placeCaret(page);
  await marked(page, 'textarea');
  await wait(2500);
  const trace = await traced(ours.browser, page, () => wait(5000));
  await page.close();
  return trace.ours.length;
}

const MB = 1_000_000;

/** After a collection: the page's heap with us less without us, and what the process of the extension holds. */
export async function measureMemory({ ours, plain }: Browsers) {
  const heap = async (one: OneBrowser, withUs: boolean) => {
    const page = await one.open('contenteditable.html');
    await fill(page, draftOf(150));
    await placeCaret(page);
    if (withUs) await marked(page, 'contenteditable');
    await wait(2000);
    const session = await one.context.newCDPSession(page);
    await session.send('HeapProfiler.collectGarbage');
    const { usedSize } = await session.send('Runtime.getHeapUsage');
    return { page, usedSize };
  };
  const without = await heap(plain, false);
  const withUs = await heap(ours, true);
  const process = await extensionProcess(ours);
  await without.page.close();
  await withUs.page.close();
  return { heap: (withUs.usedSize - without.usedSize) / MB, process };
}

/** Memory of the extension's process that nobody else has a share in, in MB; where the system does not tell, not a number. */
async function extensionProcess({ browser }: Browsers['ours']): Promise<number> {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  const sizes = processInfo.flatMap(({ id }) => {
    try {
      if (!fs.readFileSync(`/proc/${id}/cmdline`, 'utf8').includes('--extension-process')) return [];
      const counts = fs
        .readFileSync(`/proc/${id}/smaps_rollup`, 'utf8')
        .matchAll(/^(?:Private_Dirty|Swap):\s+(\d+) kB/gm);
      return [...counts].reduce((sum, [, kilobytes]) => sum + Number(kilobytes) * 1024, 0) / MB;
    } catch {
      return [];
    }
  });
  return sizes.length > 0 ? Math.max(...sizes) : Number.NaN;
}
