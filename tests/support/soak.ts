/** Writing for a long time in several editors of one tab, and what that leaves behind. */
import { type CDPSession, type Page, chromium as playwright } from 'playwright-core';
import { CHROMIUM, ensureBrowser } from '../../lib/cli/browsers';
import type { Command } from '../../lib/platform/shortcuts';
import type { Chromium } from './chromium';
import { command } from './commands';
import { MEMOS } from './memos';

/** All on one page: fields, an editable, a plain-text one, one in a shadow root, one in a frame. */
const EDITORS = ['#first', '#second', '#third', '#shadow', '#frame'] as const;
const SENTENCES = [MEMOS.en.before, MEMOS.en.incident, MEMOS.en.passage, MEMOS.en.after, MEMOS.en.calm];

interface Counts {
  /** Bytes in use after a collection, all worlds of the page together. */
  heap: number;
  nodes: number;
  listeners: number;
}

export interface Sample extends Counts {
  seconds: number;
  keys: number;
  /** The same page after the same keys in a browser without us: it keeps what undo may bring back, for one. */
  plain: Counts;
}

interface Length {
  seconds: number;
  /** Seconds between two samples. */
  every: number;
}

/** A browser to write in, and how its commands are given where it has any. */
interface Side {
  page: Page;
  session: CDPSession;
  command(name: Command): Promise<void>;
}

export async function soak(
  chromium: Chromium,
  { seconds, every }: Length,
  told: (sample: Sample) => void,
): Promise<Sample[]> {
  const without = await playwright.launch({ executablePath: await ensureBrowser(CHROMIUM), chromiumSandbox: false });
  try {
    const address = `${chromium.origin}/soak.html`;
    const ours = await sideOf(await chromium.newPage(address), (name) => command(chromium, name));
    const plain = await sideOf(await without.newPage({ viewport: ours.page.viewportSize() }), async () => undefined);
    await plain.page.goto(address);
    const samples: Sample[] = [];
    // The first turn is not counted: editors are met and the card is brought in, which happens once.
    let keys = await oneTurn(ours);
    await oneTurn(plain);
    const start = Date.now();
    let passed = 0;
    let next = every;
    while (passed < seconds || samples.length < 2) {
      keys += await oneTurn(ours);
      await oneTurn(plain);
      passed = (Date.now() - start) / 1000;
      if (passed < next) continue;
      next = passed + every;
      const sample = { seconds: passed, keys, ...(await measure(ours)), plain: await measure(plain) };
      samples.push(sample);
      told(sample);
    }
    await ours.page.close();
    return samples;
  } finally {
    await without.close();
  }
}

async function sideOf(page: Page, give: Side['command']): Promise<Side> {
  await page.bringToFront();
  return { page, session: await page.context().newCDPSession(page), command: give };
}

/** Through all editors, so that the page is in the same state after each. */
async function oneTurn(side: Side): Promise<number> {
  let keys = 0;
  for (const editor of EDITORS) keys += await writeIn(side.page, editor);
  await useCommands(side);
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

async function useCommands({ page, command }: Side): Promise<void> {
  await command('next-passage');
  await command('open-card');
  await page.waitForTimeout(300);
  await page.keyboard.press('Escape');
  await page.keyboard.press('End');
}

/** Without an open card and after a collection: with one, its own nodes and listeners would count. */
async function measure({ page, session }: Side): Promise<Counts> {
  await page.keyboard.press('Escape');
  await page.click('h1');
  await page.waitForTimeout(2500);
  for (let i = 0; i < 3; i++) await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  const { nodes, jsEventListeners } = await session.send('Memory.getDOMCounters');
  return { heap: usedSize, nodes, listeners: jsEventListeners };
}

/** How much more than after the first sample, and than without us, is still noise. */
const HEAP_NOISE = 0.05;
const COUNT_NOISE = 0.05;

export function verdict(samples: Sample[], errors: string[]): { problems: string[]; summary: string } {
  const [first] = samples;
  const last = samples.at(-1);
  if (!first || !last || samples.length < 2) return { problems: ['too short to compare anything'], summary: '' };
  const change = (name: keyof Counts) =>
    (last[name] - first[name] - (last.plain[name] - first.plain[name])) / first[name];
  const problems = errors.map((error) => `the console said: ${error}`);
  if (change('heap') > HEAP_NOISE) problems.push(`the heap grew by ${percent(change('heap'))}`);
  for (const name of ['nodes', 'listeners'] as const)
    if (change(name) > COUNT_NOISE) problems.push(`${name} grew by ${percent(change(name))}`);
  const changes = (['heap', 'nodes', 'listeners'] as const).map((name) => `${name} ${percent(change(name))}`);
  return {
    problems,
    summary: `${last.keys} keys, since the first sample, beyond what happens without us: ${changes.join(', ')}, errors ${errors.length}`,
  };
}

function percent(share: number): string {
  return `${share > 0 ? '+' : ''}${(share * 100).toFixed(1)}%`;
}
