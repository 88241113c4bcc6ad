/** Writing for a long time in several editors of one tab, and what that leaves behind. */
import type { CDPSession, Page } from 'playwright-core';
import type { Chromium } from './chromium';
import { command } from './commands';
import { MEMOS } from './memos';

/** All on one page: fields, an editable, a plain-text one, one in a shadow root, one in a frame. */
const EDITORS = ['#first', '#second', '#third', '#shadow', '#frame'] as const;
const SENTENCES = [MEMOS.en.before, MEMOS.en.incident, MEMOS.en.passage, MEMOS.en.after, MEMOS.en.calm];

export interface Sample {
  seconds: number;
  /** Bytes in use after a collection, all worlds of the page together. */
  heap: number;
  nodes: number;
  listeners: number;
  keys: number;
}

interface Length {
  seconds: number;
  /** Seconds between two samples. */
  every: number;
}

export async function soak(
  chromium: Chromium,
  { seconds, every }: Length,
  told: (sample: Sample) => void,
): Promise<Sample[]> {
  const page = await chromium.newPage(`${chromium.origin}/soak.html`);
  await page.bringToFront();
  const session = await page.context().newCDPSession(page);
  const samples: Sample[] = [];
  // The first turn is not counted: editors are met and the card is brought in, which happens once.
  let keys = await oneTurn(chromium, page);
  const start = Date.now();
  let passed = 0;
  let next = every;
  while (passed < seconds || samples.length < 2) {
    keys += await oneTurn(chromium, page);
    passed = (Date.now() - start) / 1000;
    if (passed < next) continue;
    next = passed + every;
    const sample = { seconds: passed, ...(await measure(page, session)), keys };
    samples.push(sample);
    told(sample);
  }
  await page.close();
  return samples;
}

/** Through all editors, so that the page is in the same state after each. */
async function oneTurn(chromium: Chromium, page: Page): Promise<number> {
  let keys = 0;
  for (const editor of EDITORS) keys += await writeIn(page, editor);
  await useCommands(chromium, page);
  return keys;
}

/** Empties the editor and writes the memo anew, key by key: texts stay as long as they are, so memory may not grow. */
async function writeIn(page: Page, selector: string): Promise<number> {
  const where = selector === '#frame' ? page.frameLocator('#frame').locator('#editor') : page.locator(selector);
  if (selector === '#shadow') await page.locator('#shadow textarea').click();
  else await where.click();
  await page.keyboard.press('Control+A');
  await page.keyboard.press('Delete');
  let keys = 0;
  for (const sentence of SENTENCES) {
    await page.keyboard.type(sentence, { delay: 2 });
    await page.keyboard.press('Enter');
    keys += sentence.length + 1;
  }
  return keys;
}

async function useCommands(chromium: Chromium, page: Page): Promise<void> {
  await command(chromium, 'next-passage');
  await command(chromium, 'open-card');
  await page.waitForTimeout(300);
  await page.keyboard.press('Escape');
  await page.keyboard.press('End');
}

/** Without an open card and after a collection: with one, its own nodes and listeners would count. */
async function measure(page: Page, session: CDPSession): Promise<Pick<Sample, 'heap' | 'nodes' | 'listeners'>> {
  await page.keyboard.press('Escape');
  await page.click('h1');
  await page.waitForTimeout(2500);
  for (let i = 0; i < 3; i++) await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  const { nodes, jsEventListeners } = await session.send('Memory.getDOMCounters');
  return { heap: usedSize, nodes, listeners: jsEventListeners };
}

/** How much more than after the first sample is still noise. */
const HEAP_NOISE = 0.05;
const COUNT_NOISE = 0.05;

export function verdict(samples: Sample[], errors: string[]): { problems: string[]; summary: string } {
  const [first] = samples;
  const last = samples.at(-1);
  if (!first || !last || samples.length < 2) return { problems: ['too short to compare anything'], summary: '' };
  const change = (name: 'heap' | 'nodes' | 'listeners') => last[name] / first[name] - 1;
  const problems = errors.map((error) => `the console said: ${error}`);
  if (change('heap') > HEAP_NOISE) problems.push(`the heap grew by ${percent(change('heap'))}`);
  for (const name of ['nodes', 'listeners'] as const)
    if (change(name) > COUNT_NOISE) problems.push(`${name} grew by ${percent(change(name))}`);
  const changes = (['heap', 'nodes', 'listeners'] as const).map((name) => `${name} ${percent(change(name))}`);
  return {
    problems,
    summary: `${last.keys} keys, since the first sample: ${changes.join(', ')}, errors ${errors.length}`,
  };
}

function percent(share: number): string {
  return `${share > 0 ? '+' : ''}${(share * 100).toFixed(1)}%`;
}
