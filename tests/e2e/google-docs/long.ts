import { describe, expect, it } from 'vitest';
import { PAUSE_MS } from '../../../lib/watch/session';
import { onWords, type SeenFrame, watchFrames } from '../../support/frames';
import { drawnBoxes } from '../../support/marks';
import { calls, HUNDRED_PAGES, inkOff, inkOn, openDocument, RULES, scrollTo, writeFirst } from '../../support/stand-in';
import { until } from '../../support/until';
import { chromium } from './browser';
import { listedAll, reveal } from './passages';

const [first = '', second = ''] = RULES;
const PAGE_PITCH = 1066;
const FRAME_MS = 20;

async function openLong(query = '') {
  const page = await openDocument(chromium, HUNDRED_PAGES, query);
  await inkOn(page, first);
  return page;
}

/** How often no key came for as long as a pause takes, as the page itself has timed it; a frame more or less is one too. */
function pausesIn(frames: readonly SeenFrame[]): number {
  let last = frames[0];
  let pauses = 0;
  for (const each of frames) {
    if (each.length === last?.length) continue;
    if (each.at - (last?.at ?? 0) >= PAUSE_MS - FRAME_MS) pauses++;
    last = each;
  }
  return pauses;
}

describe('a Google document of a hundred pages', () => {
  it('has all its passages in the list, and ink only on what is near', async () => {
    const page = await openLong();
    await page.bringToFront();
    const sentences = (await listedAll()).map(({ finding }) => finding.sentence);
    expect(new Set(sentences)).toEqual(new Set(RULES));
    await page.close();
  });

  it('has the ink on the words wherever one goes, and after zoom, undo and what others write', async () => {
    const page = await openLong();
    for (const [i, rule] of RULES.entries()) {
      await scrollTo(page, await topOf(rule));
      await inkOn(page, rule);
      if (i > 3) continue;
      await page.evaluate(() => window.standin.model.replace(1, 1, 'A line of somebody else.\n', false));
      await inkOn(page, rule);
    }
    await scrollTo(page, 0);
    await inkOn(page, first);
    for (const zoom of [0.75, 1.5, 2, 1]) {
      await page.evaluate((to) => window.standin.tiles.setZoom(to), zoom);
      await inkOn(page, first, zoom === 1 ? 2 : 3);
    }
    await writeFirst(page, 'More. ');
    await inkOn(page, first);
    await page.keyboard.press('Control+z');
    await inkOn(page, first);
    await page.setViewportSize({ width: 1100, height: 700 });
    await inkOn(page, first);
    expect((await calls(page)).setSelection).toBe(0);
    await page.setViewportSize({ width: 1300, height: 800 });
    await page.close();

    function topOf(rule: string) {
      const before = HUNDRED_PAGES.findIndex(({ text }) => text?.includes(rule));
      return Math.floor((before * 2) / 43) * PAGE_PITCH + 60;
    }
  });

  it('is scrolled to a passage far away without moving the caret', async () => {
    const page = await openLong();
    await page.bringToFront();
    const passages = await listedAll();
    const { caret } = await page.evaluate(() => ({ caret: window.standin.model.caret }));
    for (const rule of [RULES[7], RULES[2], RULES[9]] as string[]) {
      await reveal(passages.find(({ finding }) => finding.sentence === rule)?.id ?? '');
      await inkOn(page, rule);
      const [box] = await drawnBoxes(page);
      expect(box?.top).toBeGreaterThan(64);
      expect(box?.bottom).toBeLessThan(800);
    }
    expect(await page.evaluate(() => window.standin.model.caret)).toBe(caret);
    expect((await calls(page)).setSelection).toBe(0);
    await page.close();
  });

  it('keeps marks and their elements in every frame while one writes above them', async () => {
    const page = await openLong();
    const text = 'This is a long remark on the garden, and it goes on for a while so that lines move. '.repeat(3);
    const frames = await watchFrames(page, [first], () => writeFirst(page, text.slice(0, 200), 60));
    expect(frames.length).toBeGreaterThan(100);
    const right = frames.filter((each) => onWords(each, 0));
    expect(right.length / frames.length).toBeGreaterThanOrEqual(0.95);
    // One sentence over one or two lines: no more elements than lines, none of them ever empty.
    const blank = frames.filter(({ ink }) => ink.length === 0 || ink.some(({ left, right }) => right - left < 1));
    expect(blank).toEqual([]);
    const firsts = new Set(frames.map(({ ink }) => ink[0]?.element));
    expect(firsts.size).toBe(1);
    await page.close();
  });

  it('marks a new sentence while one writes on', async () => {
    const page = await openLong();
    const { getText } = await calls(page);
    const rule = 'From now on every team pays a fine of EUR 50 for each late report.';
    const rest =
      ' The weather is fine and the chairs are in the garden, where we have our lunch and go on talking about it';
    const frames = await watchFrames(page, [rule, first], () => writeFirst(page, rule + rest, 60));
    const ended = frames.findIndex(({ words }) => (words[0] ?? []).length > 0);
    const seen = frames.findIndex((each) => (each.words[0] ?? []).length > 0 && onWords(each, 0));
    expect(ended).toBeGreaterThan(0);
    expect(seen).toBeGreaterThan(ended);
    // The writer had not come to the end of the next one: it was the end of the sentence that had it marked.
    expect(frames[seen]?.length).toBeLessThan(frames.at(-1)?.length ?? 0);
    // From then on it stays, though one still writes behind it; and so did the other one all the time.
    const after = frames.slice(seen);
    expect(after.filter((each) => onWords(each, 0)).length / after.length).toBeGreaterThanOrEqual(0.95);
    expect(frames.filter((each) => onWords(each, 1)).length / frames.length).toBeGreaterThanOrEqual(0.95);
    // One reading for the sentence that ended, and one for every pause that the keys came too slowly to fill.
    expect((await calls(page)).getText - getText).toBeLessThanOrEqual(1 + pausesIn(frames));
    await page.close();
  });

  it('shows the second of its rules again after it was away, and no ghost of the first', async () => {
    const page = await openLong();
    const at = HUNDRED_PAGES.findIndex(({ text }) => text?.includes(second));
    await scrollTo(page, Math.floor((at * 2) / 43) * PAGE_PITCH);
    await inkOn(page, second);
    await scrollTo(page, 50_000);
    await until('no ink', async () => (await drawnBoxes(page)).length === 0 || (await inkOff(page, second)) <= 2);
    await scrollTo(page, 0);
    await inkOn(page, first);
    await page.close();
  });
});
