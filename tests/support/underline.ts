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

/** Contrast (WCAG) of the line at the foot of a box with the paper right below it, as it is on the screen. */
export async function contrastAt(page: Page, { left, right, bottom }: Box): Promise<number> {
  const clip = { x: Math.round(left), y: Math.round(bottom) - 4, width: Math.round(right - left), height: 8 };
  const picture = (await page.screenshot({ clip })).toString('base64');
  return page.evaluate(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (each) => each.charCodeAt(0));
    const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
    const { width, height } = image;
    const pen = new OffscreenCanvas(width, height).getContext('2d') as OffscreenCanvasRenderingContext2D;
    pen.drawImage(image, 0, 0);
    const luminance = (data: Uint8ClampedArray) => {
      const [red = 0, green = 0, blue = 0] = [...data.slice(0, 3)].map((each) => {
        const share = each / 255;
        return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
      });
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    };
    // Every row counts as what most of it is; the line is a row that differs from the paper at the bottom.
    const share = (y: number) => {
      const values = Array.from({ length: width }, (_, x) => luminance(pen.getImageData(x, y, 1, 1).data));
      values.sort((a, b) => a - b);
      return values;
    };
    const paper = share(height - 1)[Math.floor(width / 2)] ?? 0;
    const contrast = (value: number) => (Math.max(value, paper) + 0.05) / (Math.min(value, paper) + 0.05);
    // A dashed line covers half of its row: a third of the row has to stand out, which no descender of a letter does.
    return Math.max(
      ...Array.from({ length: height - 1 }, (_, y) => {
        const contrasts = share(y).map(contrast);
        contrasts.sort((a, b) => b - a);
        return contrasts[Math.floor(width / 3)] ?? 1;
      }),
    );
  }, picture);
}
