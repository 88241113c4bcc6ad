/** Writing for a long time in several editors of one tab, and what that leaves behind. */
import { type CDPSession, type Page, chromium as playwright } from 'playwright-core';
import { CHROMIUM, ensureBrowser } from '../../lib/cli/browsers';
import type { Command } from '../../lib/platform/shortcuts';
import type { Chromium } from './chromium';
import { announced, command } from './commands';
import { drawnBoxes, highlightedTexts } from './marks';
import { MEMOS } from './memos';
import { until } from './until';

/** All on one page: fields, an editable, a plain-text one, one in a shadow root, one in a frame. */
const EDITORS = ['#first', '#second', '#third', '#shadow', '#frame'] as const;
const SENTENCES = [MEMOS.en.before, MEMOS.en.incident, MEMOS.en.passage, MEMOS.en.after, MEMOS.en.calm];

interface Counts {
  /** Bytes in use after a collection, all worlds of the page together. */
  heap: number;
  nodes: number;
  listeners: number;
}

/** A busy machine is not a broken product. */
const PATIENCE_MS = 60_000;

const WARM_UP_TURNS = 3;

export interface Sample extends Counts {
  seconds: number;
  keys: number;
  /** The same page after the same keys in a browser without us: it keeps what undo may bring back, for one. */
  plain: Counts;
}

/** How long to write, and how often to measure: in seconds, or in turns through all editors, which no machine hurries. */
interface Length {
  unit: 'seconds' | 'turns';
  total: number;
  every: number;
}

/** A browser to write in, and how its commands are given where it has any. */
interface Side {
  page: Page;
  session: CDPSession;
  /** Missing in a browser without us. */
  command?: (name: Command) => Promise<void>;
}

export async function soak(
  chromium: Chromium,
  { unit, total, every }: Length,
  told: (sample: Sample) => void,
): Promise<Sample[]> {
  const without = await playwright.launch({ executablePath: await ensureBrowser(CHROMIUM), chromiumSandbox: false });
  try {
    const address = `${chromium.origin}/soak.html`;
    const ours = await sideOf(await chromium.newPage(address), (name) => command(chromium, name));
    // Who begins before the watcher is on the page, and goes on to the next editor, leaves one behind that nobody met.
    await writeIn(ours.page, '#second');
    await until('the watcher', async () => (await highlightedTexts(ours.page)).length > 0, PATIENCE_MS);
    const plain = await sideOf(await without.newPage({ viewport: ours.page.viewportSize() }));
    await plain.page.goto(address);
    const samples: Sample[] = [];
    const bothTurn = async () => (await Promise.all([oneTurn(ours), oneTurn(plain)]))[0];
    // The first turns are not counted: editors are met, the card is brought in, the browser compiles what runs often, and
    // measuring leaves something behind the first time.
    let keys = 0;
    for (let turn = 0; turn < WARM_UP_TURNS; turn++) {
      keys += await bothTurn();
      await Promise.all([measure(ours), measure(plain)]);
    }
    const start = Date.now();
    const seconds = () => (Date.now() - start) / 1000;
    let next = every;
    for (let turns = 1, passed = 0; passed < total; turns++) {
      keys += await bothTurn();
      passed = unit === 'turns' ? turns : seconds();
      if (passed < next) continue;
      next = passed + every;
      const sample = { seconds: seconds(), keys, ...(await measure(ours)), plain: await measure(plain) };
      samples.push(sample);
      told(sample);
    }
    await ours.page.close();
    return samples;
  } finally {
    await without.close();
  }
}

async function sideOf(page: Page, give?: Side['command']): Promise<Side> {
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
  if (command) {
    await until('passages to go to', async () => (await highlightedTexts(page)).length > 0, PATIENCE_MS);
    await command('next-passage');
    // Going to a passage closes a card: the next command waits until this one has been carried out.
    await until('a passage gone to', async () => (await announced(page)).includes(MEMOS.en.passage), PATIENCE_MS);
    await command('open-card');
    await until('a card', () => inSomeFrame(page, CARD_HAS_FOCUS), PATIENCE_MS);
    await page.keyboard.press('Escape');
    await until('no card', async () => !(await inSomeFrame(page, CARD_IS_THERE)), PATIENCE_MS);
  }
  await page.keyboard.press('End');
}

const CARD_HAS_FOCUS = `document.activeElement?.localName === 'talk-first-card' && document.hasFocus()`;
const CARD_IS_THERE = `document.querySelector('talk-first-card') !== null`;

async function inSomeFrame(page: Page, script: string): Promise<boolean> {
  const answers = await Promise.all(page.frames().map((frame) => frame.evaluate<boolean>(script)));
  return answers.includes(true);
}

/** After a collection, with the card closed and every text read and marked: what is still to come would count otherwise. */
async function measure({ page, session, command }: Side): Promise<Counts> {
  await page.click('h1');
  if (command) await until('every passage to be marked', () => isAllMarked(page), PATIENCE_MS);
  let last = '';
  return until(
    'a page at rest',
    async () => {
      for (let i = 0; i < 3; i++) await session.send('HeapProfiler.collectGarbage');
      const { usedSize } = await session.send('Runtime.getHeapUsage');
      const { nodes, jsEventListeners } = await session.send('Memory.getDOMCounters');
      const before = last;
      last = `${nodes} ${jsEventListeners}`;
      return last === before && { heap: usedSize, nodes, listeners: jsEventListeners };
    },
    PATIENCE_MS,
  );
}

/** The memo's one passage in each of the five. */
async function isAllMarked(page: Page): Promise<boolean> {
  const inText = await Promise.all(page.frames().map((frame) => highlightedTexts(frame)));
  const passages = inText.flat().filter((text) => text === MEMOS.en.passage);
  return passages.length === 3 && (await drawnBoxes(page)).length >= 2;
}

/** How much the issue allows since the end of the first minute. */
const GROWTH = 0.05;

/**
 * Growth is what goes up from the first third of the samples over the second to the last, beyond what goes up without us; a
 * collector that came late in one of them is none.
 */
export function verdict(samples: Sample[], errors: string[]): { problems: string[]; summary: string } {
  const [first] = samples;
  const last = samples.at(-1);
  if (!first || !last || samples.length < 3) return { problems: ['too short to compare anything'], summary: '' };
  const beyond = (name: keyof Counts) => {
    const start = first[name] - first.plain[name];
    return samples.map((sample) => (sample[name] - sample.plain[name] - start) / first[name]);
  };
  const third = Math.ceil(samples.length / 3);
  const problems = errors.map((error) => `the console said: ${error}`);
  const told: string[] = [];
  for (const name of ['heap', 'nodes', 'listeners'] as const) {
    const shares = beyond(name);
    const early = median(shares.slice(0, third));
    const middle = median(
      shares.slice(Math.floor((samples.length - third) / 2), Math.floor((samples.length + third) / 2)),
    );
    const late = median(shares.slice(-third));
    told.push(`${name} ${percent(late)} (at the end ${percent(shares.at(-1) ?? 0)})`);
    if (late > GROWTH && late > middle && middle > early) problems.push(`${name} grew by ${percent(late)}`);
  }
  return {
    problems,
    summary: `${last.keys} keys, last third since the first sample, beyond what happens without us: ${told.join(', ')}; errors ${errors.length}`,
  };
}

function median(values: number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

function percent(share: number): string {
  return `${share > 0 ? '+' : ''}${(share * 100).toFixed(1)}%`;
}
