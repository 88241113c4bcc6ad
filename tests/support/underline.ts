/** Underlines of ours as they are on the screen: found by their colour in a screenshot. */
import type { Page } from 'playwright-core';
import type { Box } from './marks';

/** Boxes of the blue lines in view, one a line of text, from the top. */
export async function underlines(page: Page): Promise<Box[]> {
  const picture = (await page.screenshot()).toString('base64');
  return page.evaluate(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (each) => each.charCodeAt(0));
    const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
    const { width, height } = image;
    const pen = new OffscreenCanvas(width, height).getContext('2d') as OffscreenCanvasRenderingContext2D;
    pen.drawImage(image, 0, 0);
    const { data } = pen.getImageData(0, 0, width, height);
    const lines: { left: number; right: number; top: number; bottom: number }[] = [];
    for (let y = 0; y < height; y++) {
      for (let x = 0; x < width; x++) {
        const [red = 0, green = 0, blue = 0] = data.slice(4 * (y * width + x), 4 * (y * width + x) + 3);
        // The ink of marks on light paper is #2653c9; words and caret are black, what is selected is pale.
        if (blue < 150 || blue - red < 90 || blue - green < 60) continue;
        let line = lines.at(-1);
        if (!line || y - line.bottom > 4) {
          line = { left: x, right: x + 1, top: y, bottom: y + 1 };
          lines.push(line);
        }
        line.left = Math.min(line.left, x);
        line.right = Math.max(line.right, x + 1);
        line.bottom = Math.max(line.bottom, y + 1);
      }
    }
    return lines;
  }, picture);
}
