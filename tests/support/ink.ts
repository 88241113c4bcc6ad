/** Looks for ink where people see it: in the pixels of a screenshot. */
import type { Page } from 'playwright-core';

/** Words or ink on one line, in pixels of the screen. */
export interface Stroke {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** Turned about a point of the viewport by so many degrees: the picture is turned back before it is looked at. */
export interface Turn {
  x: number;
  y: number;
  degrees: number;
}

/** A space, and the room a selection shows for the end of a line. */
const TRAILING = 24;

/** Two frames later everything that was asked for is painted. */
export function painted(page: Page): Promise<void> {
  return page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done()))));
}

/** The strokes of our blue ink in view, from top to bottom. */
export function inkStrokes(page: Page, turn?: Turn): Promise<Stroke[]> {
  return strokes(page, 'blue', turn);
}

/**
 * Where the browser itself shows these words of a textarea: they are selected, and the selection is drawn in green. A
 * line that wraps ends in a selected space.
 */
export async function shownWords(page: Page, selector: string, words: string, turn?: Turn): Promise<Stroke[]> {
  const style = await page.addStyleTag({
    content: `${selector}::selection { background: #0f0 !important; color: #0f0 !important }`,
  });
  await page.locator(selector).evaluate((element, selected) => {
    const field = element as HTMLTextAreaElement;
    const { scrollTop, scrollLeft } = field;
    field.focus({ preventScroll: true });
    const start = field.value.indexOf(selected);
    field.setSelectionRange(start, start + selected.length);
    field.scrollTop = scrollTop;
    field.scrollLeft = scrollLeft;
  }, words);
  await painted(page);
  const found = await strokes(page, 'green', turn);
  await style.evaluate((element) => (element as Element).remove());
  return found.filter(({ top, bottom }) => bottom - top > 6);
}

/** Where words of an editable host are, asked of the browser one by one. */
export async function hostWords(page: Page, selector: string, words: string): Promise<Stroke[]> {
  return page.locator(selector).evaluate((host, wanted) => {
    const nodes: Text[] = [];
    const walker = document.createTreeWalker(host, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) nodes.push(walker.currentNode as Text);
    const node = nodes.find(({ data }) => data.includes(wanted)) as Text;
    const start = node.data.indexOf(wanted);
    const lines: Stroke[] = [];
    for (const { index, 0: word } of wanted.matchAll(/\S+/g)) {
      const range = document.createRange();
      range.setStart(node, start + index);
      range.setEnd(node, start + index + word.length);
      for (const { left, top, right, bottom } of range.getClientRects()) {
        const line = lines.find((each) => Math.abs(each.top - top) < 4);
        if (!line) lines.push({ left, top, right, bottom });
        else Object.assign(line, { left: Math.min(line.left, left), right: Math.max(line.right, right) });
      }
    }
    return lines;
  }, words);
}

/** The widest difference between ink and words sideways, in pixels; infinite where a line has none or it is elsewhere. */
export function distance(ink: Stroke[], words: Stroke[]): number {
  if (ink.length !== words.length) return Number.POSITIVE_INFINITY;
  return Math.max(
    ...ink.map((stroke, i) => {
      const line = words[i] as Stroke;
      const isUnder = stroke.top > (line.top + line.bottom) / 2 && stroke.bottom < line.bottom + 6;
      if (!isUnder) return Number.POSITIVE_INFINITY;
      const right = stroke.right - line.right;
      const isLast = i === words.length - 1;
      // What is selected at a soft wrap is not underlined.
      const over = isLast ? Math.abs(right) : Math.max(0, right, -right - TRAILING);
      return Math.max(Math.abs(stroke.left - line.left), over);
    }),
  );
}

async function strokes(
  page: Page,
  colour: 'blue' | 'green',
  turn: Turn = { x: 0, y: 0, degrees: 0 },
): Promise<Stroke[]> {
  const session = await page.context().newCDPSession(page);
  const { data: picture } = await session.send('Page.captureScreenshot', { optimizeForSpeed: true });
  await session.detach();
  return page.evaluate(
    async ({ picture, colour, turn }) => {
      const image = new Image();
      image.src = `data:image/png;base64,${picture}`;
      await image.decode();
      const canvas = new OffscreenCanvas(image.width, image.height);
      const pen = canvas.getContext('2d') as OffscreenCanvasRenderingContext2D;
      // In the page's own pixels, whatever it is zoomed to.
      pen.scale(innerWidth / image.width, innerWidth / image.width);
      pen.translate(turn.x, turn.y);
      pen.rotate((-turn.degrees * Math.PI) / 180);
      pen.translate(-turn.x, -turn.y);
      pen.drawImage(image, 0, 0);
      const { data, width, height } = pen.getImageData(0, 0, image.width, image.height);
      const isWanted = (at: number) => {
        const red = data[at] as number;
        const green = data[at + 1] as number;
        const blue = data[at + 2] as number;
        if (blue - red > 80 && blue - green > 50) return true;
        // Our ink lies over what is selected.
        return colour === 'green' && green - red > 120 && green - blue > 120;
      };
      /** The longest stretch of a row without a gap wider than between two dashes. */
      const stretchOf = (y: number) => {
        let best = { left: 0, right: 0 };
        let now = { left: 0, right: Number.NEGATIVE_INFINITY };
        for (let x = 0; x < width; x++) {
          if (!isWanted((y * width + x) * 4)) continue;
          now = x - now.right > 8 ? { left: x, right: x + 1 } : { left: now.left, right: x + 1 };
          if (now.right - now.left > best.right - best.left) best = now;
        }
        return best;
      };
      const found: Stroke[] = [];
      const isSame = (a: Stroke | undefined, b: { left: number; right: number }) =>
        a !== undefined && Math.abs(a.left - b.left) <= 2 && Math.abs(a.right - b.right) <= 2;
      for (let y = 0; y < height; y++) {
        const row = stretchOf(y);
        if (row.right === 0) continue;
        // Where ink lies over a selection there is a row or two of another length.
        if (colour === 'green' && isSame(found.at(-2), row) && y - (found.at(-2) as Stroke).bottom < 7) found.pop();
        const last = found.at(-1);
        if (last && (colour === 'blue' || isSame(last, row)) && y - last.bottom < 7) {
          last.bottom = y + 1;
          last.left = Math.min(last.left, row.left);
          last.right = Math.max(last.right, row.right);
        } else found.push({ ...row, top: y, bottom: y + 1 });
      }
      return found;
    },
    { picture, colour, turn },
  );
}
