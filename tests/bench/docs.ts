/**
 * `npm run bench:docs`: what we cost while somebody types in a Google document of 100 pages. The same page is typed in with
 * us and without us: 200 characters, one every 60 ms, above a mark. Counts the main thread's time per keystroke, until the
 * next one, and what the page has on its heap afterwards, in all worlds. Then, with us: how long after its end a sentence
 * is marked while one types on, and a whole minute of reading. Prints the figures; nothing passes or fails here.
 */
import { type BrowserContext, chromium, type Page } from 'playwright-core';
import { CHROMIUM, ensureBrowser } from '../../lib/cli/browsers';
import { openChromium } from '../support/chromium';
import { onWords, watchFrames } from '../support/frames';
import { jumps, readThrough, TURN } from '../support/reading';
import { HUNDRED_PAGES, inkOn, RULES, serveStandIn, settled, writeFirst } from '../support/stand-in';

const KEYS = 200;
const EVERY_MS = 60;
const ROUNDS = 2;
const VIEWPORT = { width: 1300, height: 800 };
const TEXT =
  'We met in the garden and spoke of the chairs. They are of wood, and somebody asked for a fine of ten euros. '
    .repeat(3)
    .slice(0, KEYS);

async function openDocument(context: BrowserContext): Promise<Page> {
  await serveStandIn(context);
  const page = await context.newPage();
  await page.goto('https://docs.google.com/document/d/stand-in/edit');
  await page.waitForFunction(() => window.standin !== undefined);
  await page.evaluate((each) => window.standin.model.load(each), HUNDRED_PAGES);
  return page;
}

/** A document with its mark, before the page with which we welcome who installed us: behind it, hardly a frame is painted. */
async function openMarked(context: BrowserContext): Promise<Page> {
  const page = await openDocument(context);
  await inkOn(page, RULES[0] ?? '');
  await settled(page);
  await page.bringToFront();
  return page;
}

/** Main-thread milliseconds of every keystroke. */
async function typed(page: Page): Promise<number[]> {
  await page.mouse.click(600, 175);
  const session = await page.context().newCDPSession(page);
  // Time on the processor, so that other work on the machine does not count.
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const busy = async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1000;
  };
  const costs: number[] = [];
  let before = await busy();
  for (const key of TEXT) {
    const next = new Promise((resolve) => setTimeout(resolve, EVERY_MS));
    await page.keyboard.type(key);
    await next;
    const now = await busy();
    costs.push(now - before);
    before = now;
  }
  return costs;
}

interface Round {
  costs: number[];
  /** MB. */
  heap: number;
}

/** Megabytes of scripts' objects that are still in use. */
async function heapOf(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  await session.detach();
  return usedSize / 2 ** 20;
}

async function withUs(): Promise<Round> {
  const browser = await openChromium({ viewport: VIEWPORT });
  try {
    const page = await openMarked(browser.context);
    return { costs: await typed(page), heap: await heapOf(page) };
  } finally {
    await browser.close();
  }
}

async function withoutUs(): Promise<Round> {
  const browser = await chromium.launch({ executablePath: await ensureBrowser(CHROMIUM) });
  try {
    const context = await browser.newContext({ viewport: VIEWPORT, deviceScaleFactor: 1 });
    // Somebody else asks for the layer, so that the page does the same work.
    await context.addInitScript("window._docs_annotate_canvas_by_ext = 'bench'");
    const page = await openDocument(context);
    await page.waitForFunction(() => document.querySelector('rect') !== null);
    return { costs: await typed(page), heap: await heapOf(page) };
  } finally {
    await browser.close();
  }
}

const RULE = 'From now on every team pays a fine of EUR 50 for each late report.';
const REST =
  ' The weather is fine and the chairs are in the garden, where we have our lunch and go on talking about it';

/** Milliseconds from the end of a sentence to its mark, while one types on; and the share of frames in which marks stand on their words. */
async function toldWhileTyping(): Promise<void> {
  const browser = await openChromium({ viewport: VIEWPORT });
  try {
    const page = await openMarked(browser.context);
    const [first = ''] = RULES;
    const frames = await watchFrames(page, [RULE, first], () => writeFirst(page, RULE + REST, EVERY_MS));
    const ended = frames.find(({ words }) => (words[0] ?? []).length > 0);
    const seen = frames.find((each) => (each.words[0] ?? []).length > 0 && onWords(each, 0));
    const right = frames.filter((each) => onWords(each, 1)).length / frames.length;
    console.log(
      `new sentence: ${ended && seen ? ms(seen.at - ended.at) : 'not marked'} after its end, while typing went on`,
    );
    console.log(`mark below: on its words in ${(100 * right).toFixed(1)}% of ${frames.length} frames`);
  } finally {
    await browser.close();
  }
}

/** A minute: the caret blinks twice a second, and the wheel is turned at every blink. */
const READING_STEPS = 116;

async function reading(): Promise<void> {
  const browser = await openChromium({ viewport: VIEWPORT });
  try {
    const page = await openMarked(browser.context);
    const began = Date.now();
    const { tops, strangers, before, after } = await readThrough(page, READING_STEPS, 1);
    const seconds = (Date.now() - began) / 1000;
    const added = (name: keyof typeof after) => after[name] - before[name];
    console.log(
      `reading: ${seconds.toFixed(1)} s, ${READING_STEPS} turns of ${TURN} pixels, ${jumps(tops)} jumps, ` +
        `${added('setSelection')} setSelection, ${added('getText')} getText, ${strangers} nodes of ours among the tiles`,
    );
  } finally {
    await browser.close();
  }
}

const at = (costs: number[], share: number): number =>
  [...costs].sort((a, b) => a - b)[Math.floor(costs.length * share)] ?? 0;
const ms = (value: number) => `${value.toFixed(2)} ms`;
const mb = (value: number) => `${value.toFixed(1)} MB`;

const [ours, plain]: [Round[], Round[]] = [[], []];
for (let round = 0; round < ROUNDS; round++) {
  plain.push(await withoutUs());
  ours.push(await withUs());
}
const costsOf = (rounds: Round[]) => rounds.flatMap(({ costs }) => costs);
for (const [name, share] of [
  ['median', 0.5],
  ['95th percentile', 0.95],
] as const) {
  const [a, b] = [at(costsOf(plain), share), at(costsOf(ours), share)];
  console.log(`${name}: without us ${ms(a)}, with us ${ms(b)}, added ${ms(b - a)}, ratio ${(b / a).toFixed(2)}`);
}
const [a, b] = [plain, ours].map((rounds) => Math.min(...rounds.map(({ heap }) => heap))) as [number, number];
console.log(`heap: without us ${mb(a)}, with us ${mb(b)}, added ${mb(b - a)}`);
await toldWhileTyping();
await reading();
