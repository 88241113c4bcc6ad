/** Docs may differ in whatever is not known for certain: each of these is a Docs that could be. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { marksOn, onWords, watchFrames } from '../../support/frames';
import { drawnBoxes } from '../../support/marks';
import { MEMOS } from '../../support/memos';
import {
  blinks,
  calls,
  calm,
  inkOff,
  inkOn,
  MEMO,
  openDocument as openOne,
  type Paragraph,
  scrollTo,
  writeFirst,
} from '../../support/stand-in';
import { until } from '../../support/until';
import { chromium } from './browser';

const memo = MEMOS.en;

const openDocument = (query: string, content: Paragraph[] = [...MEMO, ...calm(90)]) =>
  openOne(chromium, content, query);

/** Everything that moves words about, with the ink on them each time. */
async function round(page: Page): Promise<void> {
  const { passage } = memo;
  await inkOn(page, passage);
  await page.evaluate(() =>
    window.standin.model.replace(1, 1, 'A line of somebody else, which is there now.\n', false),
  );
  await inkOn(page, passage);
  await scrollTo(page, 60);
  expect(await inkOff(page, passage)).toBeLessThanOrEqual(2);
  for (const zoom of [0.5, 0.75, 1.25, 1.5, 2]) {
    await page.evaluate((to) => window.standin.tiles.setZoom(to), zoom);
    await inkOn(page, passage, zoom === 1.25 ? 2 : 3);
  }
  await page.evaluate(() => window.standin.tiles.setZoom(1));
  await writeFirst(page, 'More of it. ');
  await inkOn(page, passage);
  await scrollTo(page, 3_000);
  await until('no ink', async () => (await drawnBoxes(page)).length === 0);
  await scrollTo(page, 0);
  await inkOn(page, passage);
  expect((await calls(page)).setSelection).toBe(0);
}

describe('a Google document is marked', () => {
  it.each([
    ['when tiles are thrown away out of view', '?tiles=removed'],
    ['when every drawing makes new tiles', '?tiles=rebuilt'],
    ['when the rects of a tile are used again', '?tiles=reused'],
    ['when tiles that are not used stay where they were, unseen', '?tiles=hidden'],
    ['when the layer comes before the canvas', '?order=layer-first'],
    ['when every line has an svg of its own', '?svgs=line'],
    ['when every line has a group of its own', '?groups=line'],
    ['when there is one group for all', '?groups=sheet'],
    ['when zoom is in the attributes', '?scale=attributes'],
    ['when the place is in the matrix', '?scale=translate'],
    ['when the svg scales', '?scale=viewbox'],
    ['when the tiles are scaled as a whole', '?scale=css'],
    ['when labels have more spaces than are drawn', '?spaces=extra'],
    ['when labels have more spaces than are drawn, at another scale', '?spaces=extra&scale=attributes'],
    ['when labels end in a space that is not drawn', '?spaces=behind'],
    ['when labels end in a space that is drawn', '?spaces=kept'],
    ['when labels end in a space that is drawn, at another scale', '?spaces=kept&scale=viewbox'],
    ['when runs tell their font in another way', '?fonts=data-style'],
    ['when it is drawn in the next frame', '?paint=frame'],
    ['when it is drawn much later', '?paint=200'],
    ['when the editor is nested otherwise', '?wrap=yes'],
    ['when pages are far apart', '?gap=80'],
    ['when the canvas is finer than the page', '?sharp=2'],
    ['when the frame that takes the keys is late', '?frame=2000'],
    ['when the text is offered late', '?delay=6000'],
    ['when there is nothing to offer at first', '?text=empty'],
    ['when the text comes without a promise', '?text=object'],
    ['when reading costs a lot', '?cost=60'],
    ['without pages', '?layout=pageless'],
    ['without pages, every drawing new', '?layout=pageless&tiles=rebuilt'],
    ['without pages, every line a group', '?layout=pageless&groups=line'],
    ['without pages, nested otherwise, scaled as a whole', '?layout=pageless&wrap=yes&scale=css'],
    ['without the menu for inserting', '?without=%23docs-insert-menu,%23docs-file-menu'],
    ['without a switch for modes', '?without=%23docs-toolbar-mode-switcher'],
    ['with modes in Japanese', '?lang=ja'],
    ['with runs that end in the middle of words', '?runs=short'],
    ['with runs that end in the middle of words, at another scale', '?runs=short&scale=translate&spaces=behind'],
    ['with no-break spaces in its labels', '?spaces=fixed'],
    ['when the layer has another name', '?names=other'],
    ['when transforms move the tiles', '?move=transform'],
    ['when the caret blinks among the tiles', '?cursor=inside&tiles=reused'],
    ['with headers that count', '?header=A%20long%20header%20of%20the%20paper%2C%20page%20%23'],
  ])('%s', async (_, query) => {
    const page = await openDocument(query);
    await round(page);
    await page.close();
  });
});

describe('a table is marked', () => {
  const table: Paragraph[] = [
    { text: 'Dates' },
    {
      row: [
        `On Monday. ${memo.incident} ${memo.passage}`,
        'On Tuesday we tell the others about the garden and the chairs.',
      ],
    },
    { row: ['And on Wednesday there is a lunch for everybody who has helped us.', 'Thursday'] },
    ...calm(4),
  ];

  it.each([
    ['when every line has a group of its own', '?groups=line'],
    ['when there is one group for all', '?groups=sheet'],
    ['when every line has an svg of its own', '?svgs=line&groups=line&zoom=1.5'],
    ['without pages', '?layout=pageless&groups=line'],
  ])('%s', async (_, query) => {
    const page = await openDocument(query, table);
    await inkOn(page, memo.passage, 3);
    await page.close();
  });
});

describe('another document tab is marked', () => {
  it.each([
    ['with tiles that were built anew', '?root=manager'],
    ['with an editor that was built anew', '?root=editor'],
    ['with tiles that were built anew, nested otherwise', '?root=manager&wrap=yes'],
    ['that is drawn before its text is offered', '?root=manager&late=700'],
    ['that is drawn late', '?paint=500'],
  ])('%s', async (_, query) => {
    const page = await openDocument(query, calm(4));
    await until('a reading', async () => (await calls(page)).getText > 0);
    await page.evaluate(
      ([first, second]) => {
        window.standin.tabs.write('t.0', first);
        window.standin.tabs.write('t.1', second);
        window.standin.tabs.open('t.1');
      },
      [calm(4), [...calm(2, 50), ...MEMO]] as [Paragraph[], Paragraph[]],
    );
    await inkOn(page, memo.passage);
    await page.evaluate(() => window.standin.model.replace(1, 1, 'A line of somebody else.\n', false));
    await inkOn(page, memo.passage);
    await page.close();
  });
});

it('a document with footnotes, long list markers and headers that count is not read again for being scrolled', async () => {
  const list = calm(60).map((one, i) => (i % 3 === 0 ? { ...one, list: true } : one));
  const notes = calm(30, 500).map((one, i) => ({ ...one, segment: i % 5 === 0 }));
  const page = await openDocument(
    '?marker=xviii.%203.%202.&header=A%20long%20header%20of%20the%20paper%2C%20page%20%23',
    [...MEMO, ...list, ...notes],
  );
  await inkOn(page, memo.passage);
  await blinks(page, 4);
  const { getText } = await calls(page);
  for (let top = 0; top < 4_000; top += 300) await scrollTo(page, top);
  await scrollTo(page, 0);
  await inkOn(page, memo.passage);
  await blinks(page, 4);
  expect((await calls(page)).getText).toBe(getText);
  await page.close();
});

it('keys are heard in a frame that took the place of another', async () => {
  const page = await openDocument('', [{ text: '' }]);
  await page.evaluate(() => window.standin.rebuildFrame());
  await page.mouse.click(600, 300);
  await page.keyboard.type(`${memo.incident} ${memo.passage} And so on.`);
  await inkOn(page, memo.passage);
  await page.close();
});

describe('while one writes above a mark it keeps its element, in every frame', () => {
  it.each([
    '?tiles=rebuilt&paint=frame',
    '?tiles=reused&groups=line&scale=css',
    '?layout=pageless&spaces=extra&wrap=yes',
  ])('%s', async (query) => {
    const page = await openDocument(query);
    await inkOn(page, memo.passage);
    const rule = 'From now on every team pays a fine of EUR 50 for each late report.';
    const rest = ' The weather is fine and the chairs are in the garden, where we have our lunch and talk about it';
    const frames = await watchFrames(page, [memo.passage, rule], () => writeFirst(page, rule + rest, 60));
    expect(frames.length).toBeGreaterThan(100);
    const right = frames.filter((each) => onWords(each, 0));
    expect(right.length / frames.length).toBeGreaterThanOrEqual(0.95);
    expect(frames.filter(({ ink }) => ink.length === 0)).toEqual([]);
    const elements = frames.map((each) => marksOn(each, 0)[0]?.element);
    expect(new Set(elements.filter((each) => each !== undefined)).size).toBe(1);
    const ended = frames.findIndex(({ words }) => (words[1] ?? []).length > 0);
    const seen = frames.findIndex((each) => (each.words[1] ?? []).length > 0 && onWords(each, 1));
    expect(seen).toBeGreaterThan(ended);
    // While one still writes the next one.
    expect(frames[seen]?.length).toBeLessThan(frames.at(-1)?.length ?? 0);
    await page.close();
  });
});
