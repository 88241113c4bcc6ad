/** Marks stay on the words whatever moves them. What counts is what is painted: screenshots are searched for the ink. */
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type Chromium, openChromium } from '../support/chromium';
import { distance, hostWords, inkStrokes, painted, type Stroke, shownWords, type Turn } from '../support/ink';
import { drawnBoxes, highlightedTexts } from '../support/marks';
import { until } from '../support/until';

const PASSAGE = 'From Monday every department pays a fine of EUR 2,500 for each late grade.';
const TEXT = `One professor handed in the grades four months late. ${PASSAGE}`;

let chromium: Chromium;
let page: Page;
beforeAll(async () => {
  chromium = await openChromium();
});
afterAll(() => chromium?.close());
afterEach(() => {
  expect(chromium.errors).toEqual([]);
});

/** Puts these texts in both editors, and waits for the marks. */
async function write(field: string, host = field): Promise<void> {
  const put = async (selector: string, text: string) => {
    await page.locator(selector).evaluate((element) => (element as HTMLElement).focus());
    await page.keyboard.press('Control+A');
    await page.keyboard.insertText(text);
  };
  await put('#field', field);
  // A text that is longer than its field shows its end.
  await until('boxes', async () => (await drawnBoxes(page)).length > 0);
  await put('#host', host);
  await until('highlights', async () => (await highlightedTexts(page))[0] === PASSAGE);
}

const style = (selector: string, css: string) =>
  page.locator(selector).evaluate((element, text) => {
    (element as HTMLElement).style.cssText = text;
  }, css);

interface Seen {
  ink: Stroke[];
  words: Stroke[];
}

/** The ink and the words it should be under, in both editors. */
async function look(turn?: Turn, host?: Stroke[]): Promise<Seen> {
  const field = await shownWords(page, '#field', PASSAGE, turn);
  // Nothing of the selection is seen any more.
  await page.locator('#field').evaluate((element) => (element as HTMLTextAreaElement).setSelectionRange(0, 0));
  await painted(page);
  return {
    ink: await inkStrokes(page, turn),
    words: [...field, ...(host ?? (await hostWords(page, '#host', PASSAGE)))],
  };
}

/** Waits until ink and words agree within 2 px, and says what is seen when they do not. */
async function onWords({
  turn,
  host,
  lines = 2,
}: {
  turn?: Turn;
  host?: Stroke[];
  lines?: number;
} = {}): Promise<void> {
  let seen: Seen | undefined;
  try {
    await until(
      'the ink to lie on the words',
      async () => {
        seen = await look(turn, host);

        return distance(seen.ink, seen.words) <= 2;
      },
      4000,
    );
  } catch (error) {
    throw new Error(`${(error as Error).message}: ${JSON.stringify(seen)}`);
  }
  expect(seen?.words.length).toBeGreaterThanOrEqual(lines);
}

describe('in one page whose state changes', () => {
  beforeAll(async () => {
    page = await chromium.newPage(`${chromium.origin}/marks/matrix.html`);
    await page.bringToFront();
    await write(TEXT);
  });
  afterAll(() => page?.close());
  afterEach(async () => {
    for (const selector of ['html', 'body', '#outer', '#inner', '#frame', '#holder', '#field', '#host'])
      await style(selector, '');
    await page.evaluate(() => {
      for (const element of document.querySelectorAll('#outer, #field, #host')) element.scrollTo(0, 0);
      scrollTo(0, 0);
    });
  });

  it.each([
    [
      'narrow, so that lines wrap',
      { '#field': 'width: 230px; height: 220px', '#host': 'width: 230px; height: 220px' },
      8,
    ],
    ['wide', { '#field': 'width: 800px', '#host': 'width: 800px' }, 2],
    [
      'with wide letters and a wide left edge',
      { '#holder': 'letter-spacing: 2px', '#field': 'letter-spacing: 2px; padding-left: 90px' },
      2,
    ],
    ['indented, with a thick border', { '#field': 'border: 9px double #888', '#host': 'border: 9px double #888' }, 2],
    ['pushed down by what stands above', { '#frame': 'padding-top: 83px' }, 2],
    ['moved', { '#holder': 'transform: translate(37px, 19px)' }, 2],
    ['made smaller', { '#holder': 'transform: scale(.8); transform-origin: 0 0' }, 2],
    ['made larger', { '#holder': 'transform: scale(1.4); transform-origin: 0 0' }, 2],
    [
      'made larger by one parent and smaller by another',
      { '#frame': 'transform: scale(1.5); transform-origin: 0 0', '#holder': 'scale: .8; transform-origin: 0 0' },
      2,
    ],
    ['in a parent that is fixed', { '#frame': 'position: fixed; left: 60px; top: 90px' }, 2],
    ['in a parent that sticks', { '#frame': 'position: sticky; top: 12px' }, 2],
    ['in columns', { '#frame': 'display: grid; grid-template-columns: 200px 1fr', '#holder': 'grid-column: 2' }, 2],
  ])('%s', async (_what, styles, lines) => {
    for (const [selector, css] of Object.entries(styles)) await style(selector, css as string);
    await onWords({ lines });
  });

  it('from right to left, on a button of the page', async () => {
    await style('#field', 'direction: rtl');
    await style('#host', 'direction: rtl');
    await page.mouse.click(880, 600);
    await onWords();
  });

  it.each([[7], [-14], [90]])('turned by %i degrees', async (degrees) => {
    await style('#frame', 'padding: 150px 60px');
    await style('#holder', 'width: 520px');
    const host = await hostWords(page, '#host', PASSAGE);
    const box = await page.locator('#holder').boundingBox();
    const turn = { x: (box?.x ?? 0) + (box?.width ?? 0) / 2, y: (box?.y ?? 0) + (box?.height ?? 0) / 2, degrees };
    await style('#holder', `width: 520px; transform: rotate(${degrees}deg)`);
    await onWords({ turn, host });
  });

  it.each([[0.8], [0.9], [1.1], [1.25], [1.5], [2]])('zoomed by a style to %f', async (zoom) => {
    await style('#holder', `zoom: ${zoom}`);
    if (zoom > 1.4) await style('#outer', 'width: 1000px; height: 760px');
    await onWords();
  });

  it('while the page, a scroller in it and the editors scroll', async () => {
    await style('#field', 'height: 90px; padding-bottom: 120px');
    await style('#host', 'height: 90px; padding-bottom: 120px');
    await page.evaluate(() => {
      scrollTo(0, 6);
      (document.querySelector('#outer') as Element).scrollTo(19, 5);
      for (const element of document.querySelectorAll('#field, #host')) element.scrollTo(0, 11);
    });
    await onWords();
  });

  it('after the window changed its size', async () => {
    await style('#outer', 'width: auto');
    await style('#inner', 'width: auto');
    await style('#field', 'width: 60%');
    await style('#host', 'width: 60%');
    await page.setViewportSize({ width: 640, height: 800 });
    await onWords();
    await page.setViewportSize({ width: 1000, height: 800 });
  });

  it('and is gone with a field that is hidden, until it is shown', async () => {
    for (const hidden of ['display: none', 'visibility: hidden', 'opacity: 0']) {
      await style('#holder', hidden);
      // A page hides something because somebody clicked.
      await page.mouse.click(880, 600);
      await until(`no ink with ${hidden}`, async () => (await inkStrokes(page)).length === 0);
      await style('#holder', '');
      await page.mouse.click(880, 600);
      await onWords();
    }
  });

  it('under what covers it: nothing shines through', async () => {
    await page.evaluate(() => {
      const sheet = document.createElement('div');
      sheet.id = 'sheet';
      sheet.style.cssText = 'position: fixed; inset: 0; background: #fff; z-index: 99';
      document.body.append(sheet);
    });
    await page.mouse.click(400, 300);
    await until('no ink', async () => (await inkStrokes(page)).length === 0);
    await page.evaluate(() => document.querySelector('#sheet')?.remove());
    await page.mouse.click(880, 600);
    await onWords();
  });

  it('scrolled half out of a scroller: no ink outside it', async () => {
    await style('#outer', 'width: 300px; height: 200px');
    for (const [left, top] of [
      [0, 40],
      [150, 0],
      [200, 60],
      [0, 120],
    ] as const) {
      await page.evaluate(([x, y]) => (document.querySelector('#outer') as Element).scrollTo(x, y), [
        left,
        top,
      ] as const);
      await painted(page);
      const outer = await page.locator('#outer').boundingBox();
      const right = (outer?.x ?? 0) + 300;
      const bottom = (outer?.y ?? 0) + 200;
      const outside = (await inkStrokes(page)).filter(
        (each) => each.right > right + 1 || each.bottom > bottom + 1 || each.top < (outer?.y ?? 0) - 1,
      );
      expect(outside).toEqual([]);
    }
  });

  it('when the browser itself zooms', async () => {
    const session = await page.context().newCDPSession(page);
    for (const factor of [0.8, 0.9, 1.1, 1.25, 1.5, 2]) {
      // What zooming does to a page: fewer or more pixels of its own on the same screen.
      const [width, height] = [Math.round(1000 / factor), Math.round(800 / factor)];
      await session.send('Emulation.setDeviceMetricsOverride', {
        width,
        height,
        deviceScaleFactor: factor,
        mobile: false,
      });
      await until('the zoom', () => page.evaluate((wanted) => Math.abs(devicePixelRatio - wanted) < 0.01, factor));
      await style('#outer', factor > 1.4 ? 'width: auto' : '');
      await onWords();
    }
    await session.send('Emulation.clearDeviceMetricsOverride');
    await session.detach();
    await page.setViewportSize({ width: 1000, height: 800 });
  });

  it('when its font comes late', async () => {
    const before = await hostWords(page, '#host', PASSAGE);
    await style('#field', 'font-family: Late, serif');
    await style('#host', 'font-family: Late, serif');
    await page.evaluate(async () => {
      const face = new FontFace(
        'Late',
        'local("DejaVu Sans Mono"), local("Liberation Mono"), local("Courier New"), local("Noto Sans Mono")',
      );
      document.fonts.add(face);
      await face.load();
    });
    await onWords();
    expect(await hostWords(page, '#host', PASSAGE)).not.toEqual(before);
  });
});

describe('whatever stands around the words', () => {
  beforeAll(async () => {
    page = await chromium.newPage(`${chromium.origin}/marks/matrix.html`);
  });
  afterAll(() => page?.close());

  it.each([
    ['emoji and combining marks', `👩‍👧🍎🙋🏽 e\u0301e\u0308o\u0302 A\u030a🌻 ${TEXT}`],
    ['words from right to left before it', `שלום לכולם, תודה רבה. ${TEXT}`],
    ['tabs and long words', `\tTab\there ${'Donaudampfschifffahrt'.repeat(5)} ${TEXT}`],
    ['a very long paragraph', `${'The committee talked about the garden and the chairs. '.repeat(600)}${TEXT}`],
  ])('%s', async (_what, text) => {
    await write(text);
    await page.evaluate(() => {
      for (const element of document.querySelectorAll('#field, #host')) element.scrollTo(0, element.scrollHeight);
    });
    await onWords();
  });

  it('a text whose direction is found line by line', async () => {
    await page.evaluate(() => {
      for (const element of document.querySelectorAll('#field, #host')) element.setAttribute('dir', 'auto');
    });
    await write(`שלום לכולם.\n${TEXT}`);
    await onWords();
  });
});
