/** How marks look, and how few there are: contrast in pixels, five at most, none where somebody is writing. */
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { translator } from '../../lib/locale/translate';
import { PAUSE_MS } from '../../lib/watch/session';
import { type Chromium, openChromium } from '../support/chromium';
import { type EditorKind, inkOn, marked, PAGE_OF, unmarked } from '../support/drafting';
import { painted } from '../support/ink';
import { type Box, highlightedTexts } from '../support/marks';
import { Popup } from '../support/popup';
import { chooseLanguage } from '../support/settings';
import { until } from '../support/until';

const PASSAGE = 'From Monday every department pays a fine of EUR 2,500 for each late grade.';
const TEXT = `One professor handed in the grades four months late. ${PASSAGE}`;
const t = translator('en');

let chromium: Chromium;
beforeAll(async () => {
  chromium = await openChromium();
  await chooseLanguage(chromium, 'en');
});
afterAll(() => chromium?.close());
afterEach(() => {
  expect(chromium.errors).toEqual([]);
});

const open = (kind: EditorKind) => chromium.newPage(`${chromium.origin}/${PAGE_OF[kind]}`);

interface Seen {
  /** WCAG contrast of the line to what it lies on. */
  contrast: number;
  /** How much of the row has ink: a line that is not whole is told from others by more than its colour. */
  cover: number;
}

/** What the line under these words looks like on the screen. */
async function lineUnder(page: Page, { left, right, bottom }: Box): Promise<Seen> {
  await painted(page);
  const session = await page.context().newCDPSession(page);
  const { data: picture } = await session.send('Page.captureScreenshot', { optimizeForSpeed: true });
  await session.detach();
  return page.evaluate(
    async ({ picture, left, right, bottom }) => {
      const image = new Image();
      image.src = `data:image/png;base64,${picture}`;
      await image.decode();
      const canvas = new OffscreenCanvas(image.width, image.height);
      const pen = canvas.getContext('2d') as OffscreenCanvasRenderingContext2D;
      pen.drawImage(image, 0, 0);
      const width = Math.floor(right) - Math.ceil(left);
      const { data } = pen.getImageData(Math.ceil(left), Math.round(bottom) - 6, width, 14);
      const linear = (part: number) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
      const luminances = Array.from({ length: width * 14 }, (_, i) => {
        const [red = 0, green = 0, blue = 0] = [0, 1, 2].map((part) => linear((data[i * 4 + part] as number) / 255));
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
      });
      const counts = new Map<number, number>();
      for (const each of luminances) counts.set(each, (counts.get(each) ?? 0) + 1);
      const ground = [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] as number;
      const to = (each: number) => (Math.max(each, ground) + 0.05) / (Math.min(each, ground) + 0.05);
      let best = { contrast: 1, cover: 0 };
      for (let y = 0; y < 14; y++) {
        const row = luminances.slice(y * width, (y + 1) * width);
        const inked = row.filter((each) => to(each) > 1.3).sort((a, b) => to(a) - to(b));
        const cover = inked.length / width;
        // The middle of what has ink: neither the tail of a letter nor the soft edge of a dot.
        if (cover > best.cover) best = { contrast: to(inked[inked.length >> 1] as number), cover };
      }
      return best;
    },
    { picture, left, right, bottom },
  );
}

async function writeOn(page: Page, kind: EditorKind, css: string): Promise<Box> {
  await page.evaluate((rules) => {
    const style = document.createElement('style');
    style.textContent = `#editor { caret-color: transparent } ${rules}`;
    document.head.append(style);
  }, css);
  await page.click('#editor');
  await page.keyboard.insertText(TEXT);
  const [box] = await marked(page, kind);
  return box as Box;
}

const GROUNDS = [
  ['white', '#editor { background: #fff; color: #000 }'],
  ['grey', '#editor { background: #808080; color: #fff }'],
  ['black', '#editor { background: #000; color: #fff }'],
  [
    'a dark page that shows through',
    'body { background: oklch(0.21 0.03 264); color: #eee } #editor { background: transparent; color: #eee }',
  ],
] as const;

describe.each(['textarea', 'contenteditable'] as const)('in a %s', (kind) => {
  it.each(GROUNDS)('the line stands out from %s at 3:1 at least', async (_ground, css) => {
    const page = await open(kind);
    const { contrast, cover } = await lineUnder(page, await writeOn(page, kind, css));
    expect(contrast).toBeGreaterThanOrEqual(3);
    expect(cover).toBeGreaterThan(0.3);
    await page.close();
  });

  it.each(['light', 'dark'] as const)(
    'it does so in the %s colours somebody forces on all pages',
    async (colorScheme) => {
      const page = await open(kind);
      await page.emulateMedia({ forcedColors: 'active', colorScheme });
      const { contrast, cover } = await lineUnder(page, await writeOn(page, kind, ''));
      expect(contrast).toBeGreaterThanOrEqual(3);
      expect(cover).toBeGreaterThan(0.3);
      await page.close();
    },
  );

  it('it does so on a page that is dark because the system is', async () => {
    const page = await open(kind);
    await page.emulateMedia({ colorScheme: 'dark' });
    const { contrast } = await lineUnder(page, await writeOn(page, kind, ''));
    expect(contrast).toBeGreaterThanOrEqual(3);
    await page.close();
  });

  it('a sentence that changes loses its line before the next frame', async () => {
    const page = await open(kind);
    await writeOn(page, kind, '');
    for (let i = 0; i < 8; i++) await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('x');
    expect(await inkOn(page, kind)).toEqual([]);
    await page.close();
  });

  it('nothing is marked while somebody writes on', async () => {
    const page = await open(kind);
    await page.click('#editor');
    await page.evaluate(() => {
      const keys: number[] = [];
      Object.assign(globalThis, { keys });
      document.querySelector('#editor')?.addEventListener('input', () => keys.push(performance.now()));
    });
    await page.keyboard.insertText(TEXT);
    for (const letter of ' The lunch is on Thursday.') {
      await page.keyboard.type(letter, { delay: 60 });
      const ink = await inkOn(page, kind);
      // A machine that is late with a key makes a pause of it, and after a pause there may be a mark.
      if ((await longestPause(page)) < PAUSE_MS) expect(ink).toEqual([]);
    }
    await marked(page, kind);
    expect(await longestPause(page)).toBeGreaterThanOrEqual(PAUSE_MS);
    await page.close();
  });

  it('nothing is marked in the sentence the caret is in, until it leaves it', async () => {
    const page = await open(kind);
    await page.click('#editor');
    await page.keyboard.insertText(TEXT.replace('One', 'Last year one'));
    const alone = (await marked(page, kind)).length;
    await page.keyboard.insertText(' Every student who is late pays a fine of EUR 100');
    await until('both found', async () => (await listed(page)).length === 2);
    expect((await listed(page)).map((passage) => passage.marked)).toEqual([true, false]);
    expect((await inkOn(page, kind)).length).toBe(alone);
    await page.keyboard.press('Control+Home');
    await until('the other one', async () => (await inkOn(page, kind)).length > alone);
    await page.close();
  });
});

/** The longest time between two keys, and from the last one until now, in milliseconds of the page's own clock. */
function longestPause(page: Page): Promise<number> {
  return page.evaluate(() => {
    const { keys } = globalThis as unknown as { keys: number[] };
    return Math.max(...[...keys, performance.now()].map((time, i) => time - (keys[i - 1] ?? time)));
  });
}

interface ListedPassage {
  marked: boolean;
  tier: string;
  finding: { severity: number; sentence: string };
}

/** What the page tells the popup. */
async function listed(page: Page): Promise<ListedPassage[]> {
  await page.bringToFront();
  const background = await chromium.background();
  return background.evaluate<ListedPassage[]>(`
    chrome.tabs.query({ active: true, lastFocusedWindow: true })
      .then(([tab]) => chrome.tabs.sendMessage(tab.id, { type: 'list-passages', request: {} }))
      .then((answer) => answer.value.passages)`);
}

describe('a text with many of them', () => {
  const RULES = [
    'Everybody is requested to keep the kitchen tidy at all times.',
    'All staff have to report each visitor to the desk beforehand.',
    'Every student who is late with a paper pays a fine of EUR 100.',
    'From Monday every department pays a fine of EUR 2,500 for each late grade.',
    'Anyone who forgets the badge is refused at the door, without exception.',
    'All teams must hand in a weekly report of their hours to the office.',
    'Every absence is deducted from the holidays, whatever the reason.',
    'Whoever parks outside the lines loses the parking permit for a year.',
  ];

  it('has five lines at most, the heaviest, and the popup lists the others with their number', async () => {
    const page = await open('contenteditable');
    await page.click('#editor');
    await page.keyboard.insertText(`Last week two people were late, and one of them forgot the badge as well.`);
    for (const rule of RULES) {
      await page.keyboard.press('Enter');
      await page.keyboard.insertText(rule);
    }
    await page.keyboard.press('Enter');
    await until('five lines', async () => (await highlightedTexts(page)).length === 5);
    const passages = (await listed(page)).filter(({ tier }) => tier === 'mark');
    const lines = passages.filter((passage) => passage.marked);
    const others = passages.filter((passage) => !passage.marked);
    expect(lines.length).toBe(5);
    expect(others.length).toBeGreaterThan(0);
    const severities = (among: ListedPassage[]) => among.map(({ finding }) => finding.severity);
    expect(Math.min(...severities(lines))).toBeGreaterThanOrEqual(Math.max(...severities(others)));
    const popup = await Popup.open(chromium);
    const said = await popup.says(t('popup.over-cap', { count: others.length }));
    for (const { finding } of others) expect(said).toContain(finding.sentence.slice(0, 40));
    await page.close();
  });

  it('that is closed by hand has none left once they are dismissed from view', async () => {
    const page = await open('textarea');
    await page.click('#editor');
    await page.keyboard.insertText(TEXT);
    await marked(page, 'textarea');
    await page.keyboard.press('Control+A');
    await page.keyboard.press('Delete');
    await unmarked(page, 'textarea');
    await page.close();
  });
});
