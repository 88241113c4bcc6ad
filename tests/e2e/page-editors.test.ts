import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type Chromium, openChromium } from '../support/chromium';
import { draft, marked, unmarked } from '../support/drafting';
import { type Box, drawnBoxes, highlightedTexts, middleOf } from '../support/marks';
import { MEMOS, paragraphs } from '../support/memos';
import { until } from '../support/until';

const memo = MEMOS.en;
const TEXT = paragraphs(memo).join('\n');

let chromium: Chromium;
beforeAll(async () => {
  chromium = await openChromium();
});
afterAll(() => chromium?.close());
afterEach(() => {
  expect(chromium.errors).toEqual([]);
});

const open = (file: string) => chromium.newPage(`${chromium.origin}/${file}`);

/** Puts the memo where the caret is, as one input of the keyboard. */
async function write(page: Page, selector: string, text = TEXT): Promise<void> {
  await page.click(selector);
  await page.keyboard.press('Control+End');
  await page.keyboard.insertText(text);
}

interface InkedLine {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/**
 * Where the browser itself shows words of a textarea: they are selected, the selection is drawn in one colour, and the
 * screenshot is searched for it. One entry a line; a selection also covers the space or line feed a line ends with.
 */
async function shownLines(page: Page, words: string): Promise<InkedLine[]> {
  const style = await page.addStyleTag({
    content: 'textarea::selection { background: #0f0 !important; color: #0f0 !important }',
  });
  await page.evaluate((selected) => {
    const field = document.querySelector('textarea') as HTMLTextAreaElement;
    const { scrollTop } = field;
    const start = field.value.indexOf(selected);
    field.setSelectionRange(start, start + selected.length);
    field.scrollTop = scrollTop;
  }, words);
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
  const picture = (await page.screenshot()).toString('base64');
  await style.evaluate((element) => (element as Element).remove());
  return page.evaluate(async (data) => {
    const image = new Image();
    image.src = `data:image/png;base64,${data}`;
    await image.decode();
    const canvas = new OffscreenCanvas(image.width, image.height);
    const pen = canvas.getContext('2d') as OffscreenCanvasRenderingContext2D;
    pen.drawImage(image, 0, 0);
    const { data: pixels } = pen.getImageData(0, 0, image.width, image.height);
    const lines: InkedLine[] = [];
    for (let y = 0; y < image.height; y++) {
      let left = -1;
      let right = -1;
      for (let x = 0; x < image.width; x++) {
        const at = (y * image.width + x) * 4;
        const green = (pixels[at] ?? 0) < 40 && (pixels[at + 1] ?? 0) > 215 && (pixels[at + 2] ?? 0) < 40;
        if (green && left < 0) left = x;
        if (green) right = x + 1;
      }
      const last = lines.at(-1);
      if (left < 0) continue;
      if (last && Math.abs(last.left - left) <= 1 && Math.abs(last.right - right) <= 1 && y - last.bottom <= 4)
        last.bottom = y + 1;
      else lines.push({ left, right, top: y, bottom: y + 1 });
    }
    return lines.filter((line) => line.bottom - line.top > 8);
  }, picture);
}

/** A space, and the room a selection shows for the end of a line. */
const TRAILING = 22;

/** The widest difference between the ink and the words, in pixels. */
function distance(boxes: Box[], lines: InkedLine[]): number {
  if (boxes.length !== lines.length) return Number.POSITIVE_INFINITY;
  return Math.max(
    ...boxes.map((box, i) => {
      const line = lines[i] as InkedLine;
      // A line that wraps ends in what is selected and not underlined.
      const right =
        i === boxes.length - 1
          ? Math.abs(box.right - line.right)
          : Math.max(0, box.right - line.right, line.right - box.right - TRAILING);
      const inside = Math.max(0, line.top - box.top, box.top - line.bottom + 8);
      return Math.max(Math.abs(box.left - line.left), right, inside);
    }),
  );
}

describe('a textarea', () => {
  it.each([
    ['as it is', ''],
    ['narrow, so that it wraps often', 'width: 210px; height: 400px'],
    ['in a fixed-width font with wide letters', 'font: 15px/1.4 monospace; letter-spacing: 1px'],
    ['zoomed', 'zoom: 1.25'],
    ['scaled', 'transform: scale(1.2); transform-origin: 0 0'],
    ['with odd padding and content-box sizing', 'box-sizing: content-box; width: 333.3px; padding: 7.7px 11.1px'],
    ['justified', 'text-align: justify; width: 300px'],
  ])('%s: the ink lies on the words, within 2 px', async (_what, style) => {
    const page = await open('textarea.html');
    await page.evaluate((css) => {
      const field = document.querySelector('textarea') as HTMLTextAreaElement;
      field.spellcheck = false;
      field.style.cssText = `${css}; caret-color: transparent`;
    }, style);
    await write(page, '#editor');
    const boxes = await marked(page, 'textarea');
    expect(distance(boxes, await shownLines(page, memo.passage))).toBeLessThanOrEqual(2);
    await page.close();
  });

  it('keeps the ink on the words while field and page scroll and grow, and shows none outside the field', async () => {
    const page = await open('textarea.html');
    await page.evaluate(() => {
      (document.querySelector('textarea') as HTMLTextAreaElement).style.cssText =
        'height: 170px; caret-color: transparent';
    });
    await write(page, '#editor', `${TEXT}\n${'One more line about the garden.\n'.repeat(12)}`);
    const scroll = (top: number) =>
      page.evaluate((to) => {
        (document.querySelector('textarea') as HTMLTextAreaElement).scrollTop = to;
      }, top);
    await scroll(20);
    await marked(page, 'textarea');
    const onWords = async () => distance(await drawnBoxes(page), await shownLines(page, memo.passage));
    expect(await onWords()).toBeLessThanOrEqual(2);
    await page.evaluate(() => scrollTo(0, 70));
    expect(await onWords()).toBeLessThanOrEqual(2);
    await page.evaluate(() => {
      (document.querySelector('h1') as HTMLElement).style.paddingTop = '37px';
    });
    await until('the ink to follow', async () => (await onWords()) <= 2);
    await scroll(250);
    await until('no ink outside', async () => (await drawnBoxes(page)).length === 0);
    await page.close();
  });

  it('does not drift over hundreds of lines', async () => {
    const page = await open('textarea.html');
    const long = `${'The committee talked about the garden and the chairs, and about the summer party too.\n'.repeat(400)}${TEXT}`;
    await write(page, '#editor', long);
    await page.evaluate(() => {
      const field = document.querySelector('textarea') as HTMLTextAreaElement;
      field.style.caretColor = 'transparent';
      field.scrollTop = field.scrollHeight;
    });
    await marked(page, 'textarea');
    expect(distance(await drawnBoxes(page), await shownLines(page, memo.passage))).toBeLessThanOrEqual(2);
    await page.close();
  });

  it('takes the ink away at once when a letter of the passage changes', async () => {
    const page = await open('textarea.html');
    await write(page, '#editor');
    await marked(page, 'textarea');
    await page.evaluate((words) => {
      const field = document.querySelector('textarea') as HTMLTextAreaElement;
      const at = field.value.indexOf(words) + 5;
      field.setSelectionRange(at, at);
    }, memo.passage);
    await page.keyboard.press('x');
    expect(await drawnBoxes(page)).toEqual([]);
    await page.close();
  });
});

describe('an editable host', () => {
  it('is marked and opened without any change inside it, and the page gets its clicks', async () => {
    const page = await open('contenteditable.html');
    await page.evaluate((parts) => {
      const editor = document.querySelector('#editor') as HTMLElement;
      editor.innerHTML = parts.map((part) => `<p>${part.replace('fine', '<b>fine</b>')}</p>`).join('');
      const log = { mutations: 0, clicks: 0 };
      Object.assign(window, { log });
      const observer = new MutationObserver((records) => {
        log.mutations += records.length;
      });
      observer.observe(editor, { attributes: true, characterData: true, childList: true, subtree: true });
      editor.addEventListener('click', () => {
        log.clicks++;
      });
    }, paragraphs(memo));
    await page.click('#editor p:last-child');
    const [box] = await marked(page, 'contenteditable');
    expect(await highlightedTexts(page)).toEqual([memo.passage]);
    const { x, y } = middleOf(box as Box);
    await page.mouse.click(x, y);
    await page.locator('talk-first-card').waitFor({ state: 'attached' });
    expect(await page.evaluate(() => (window as unknown as { log: unknown }).log)).toEqual({ mutations: 0, clicks: 2 });
    await page.close();
  });
});

describe('several editors on a page', () => {
  it('are each read when the writer comes to them, in a shadow root too', async () => {
    const page = await open('many-editors.html');
    const found = async () =>
      (await highlightedTexts(page)).length + new Set((await drawnBoxes(page)).map((box) => Math.round(box.top))).size;
    let before = 0;
    for (const selector of ['#second', '#third', '#first', '#shadow textarea']) {
      await page.locator(selector).scrollIntoViewIfNeeded();
      await write(page, selector);
      before = await until(`a mark in ${selector}`, async () => {
        const now = await found();
        return now > before && now;
      });
    }
    await page.close();
  });

  it('that are for one line, secrets or reading are never read', async () => {
    const page = await open('many-editors.html');
    for (const selector of ['#line', '#secret', '#chat', '#lookup', '#readonly'])
      await write(page, selector, TEXT.replaceAll('\n', ' '));
    await write(page, '#second');
    await until('the one that may be read', async () => (await highlightedTexts(page)).length > 0);
    expect(await highlightedTexts(page)).toEqual([memo.passage]);
    expect(await drawnBoxes(page)).toEqual([]);
    await page.close();
  });

  it('one the writer has left before the background was awake is read all the same', async () => {
    const page = await open('soak.html');
    await chromium.stopBackground();
    await write(page, '#second');
    await write(page, '#third');
    await until('both', async () => (await highlightedTexts(page)).length === 2);
    expect(await highlightedTexts(page)).toEqual([memo.passage, memo.passage]);
    await page.close();
  });

  it('with a quotation: only what the writer wrote is marked', async () => {
    const page = await open('many-editors.html');
    await page.click('#own');
    await page.keyboard.press('End');
    await page.keyboard.insertText(` ${memo.incident} ${memo.passage}`);
    await until('a mark', async () => (await highlightedTexts(page)).length > 0);
    expect(await highlightedTexts(page)).toEqual([memo.passage]);
    await page.close();
  });
});

describe('an editor inside something', () => {
  it('a modal dialog: the ink shows above it, on the words', async () => {
    const page = await open('nested.html');
    await page.click('#open');
    await write(page, '#in-dialog');
    const boxes = await marked(page, 'textarea');
    expect(distance(boxes, await shownLines(page, memo.passage))).toBeLessThanOrEqual(2);
    const [first] = boxes as [Box];
    const above = await page.evaluate(({ x, y }) => document.elementFromPoint(x, y)?.id, middleOf(first));
    expect(above).toBe('in-dialog');
    await page.close();
  });

  it('a shadow root: the words are highlighted there, and look like it', async () => {
    const page = await open('nested.html');
    await write(page, '#in-shadow #inner', `${memo.before} ${memo.incident} ${memo.passage}`);
    await until('a mark', async () => (await highlightedTexts(page)).length > 0);
    expect(await highlightedTexts(page)).toEqual([memo.passage]);
    const line = await page.evaluate(() => {
      const inner = document.querySelector('#in-shadow')?.shadowRoot?.querySelector('#inner') as Element;
      const name = [...CSS.highlights].find(
        ([each, highlight]) => each.startsWith('talk-first-') && highlight.size > 0,
      )?.[0];
      return getComputedStyle(inner, `::highlight(${name})`).textDecorationLine;
    });
    expect(line).toBe('underline');
    await page.close();
  });

  it('a frame without an address', async () => {
    const page = await open('nested.html');
    const frame = page.frameLocator('#blank');
    await frame.locator('body').click();
    await page.keyboard.insertText(`${memo.before} ${memo.incident} ${memo.passage}`);
    const words = () =>
      frame.locator('body').evaluate((body) => {
        const { CSS: css } = body.ownerDocument.defaultView as unknown as { CSS: typeof CSS };
        return [...css.highlights].flatMap(([, highlight]) => [...highlight].map(String));
      });
    await until('a mark', async () => (await words()).length > 0);
    expect(await words()).toEqual([memo.passage]);
    await page.close();
  });
});

describe('a page that takes its editor apart', () => {
  it('the mark survives new text nodes with the same words, and goes with the editor', async () => {
    const page = await open('hostile.html');
    await draft(page, memo);
    await marked(page, 'contenteditable');
    await page.evaluate(() => (document.querySelector('#rerender') as HTMLElement).click());
    expect(await highlightedTexts(page)).toEqual([memo.passage]);
    await page.evaluate(() => (document.querySelector('#remove') as HTMLElement).click());
    await unmarked(page, 'contenteditable');
    await page.evaluate(() => (document.querySelector('#recreate') as HTMLElement).click());
    await draft(page, memo);
    await marked(page, 'contenteditable');
    await page.close();
  });

  it('or sets another text itself: the mark does not stay on it', async () => {
    const page = await open('hostile.html');
    await write(page, '#field');
    await until('a mark', async () => (await drawnBoxes(page)).length > 0);
    await page.evaluate(() => (document.querySelector('#set') as HTMLElement).click());
    await until('no mark', async () => (await drawnBoxes(page)).length === 0);
    await page.close();
  });
});

describe('a page with nothing to write in', () => {
  it('gets no node, no style and no highlight', async () => {
    const page = await open('plain.html');
    await page.click('#search');
    await page.keyboard.type(memo.passage);
    await page.click('#password');
    await page.keyboard.type(memo.passage);
    const traces = await page.evaluate(() => ({
      children: [...document.documentElement.children].map((child) => child.localName),
      highlights: CSS.highlights.size,
      sheets: document.adoptedStyleSheets.length,
    }));
    expect(traces).toEqual({ children: ['head', 'body'], highlights: 0, sheets: 0 });
    await page.close();
  });
});
