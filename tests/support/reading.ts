/** Somebody reads a document from top to bottom, and what is seen of us meanwhile. */
import type { Page } from 'playwright-core';
import { blinks, calls } from './stand-in';
import { until } from './until';

/** How far one turn of the wheel goes, in pixels. */
export const TURN = 700;

export interface ReadThrough {
  /** Places scrolled to, in the order they were seen. */
  tops: number[];
  /** Elements among the tiles that Docs does not make, and how many tiles it has. */
  strangers: number;
  tiles: number;
  /** All that is in the frame that takes the keys. */
  editable: string | undefined;
  before: Window['standin']['calls'];
  after: Window['standin']['calls'];
}

/** Turns the wheel so many times, and lets the caret blink once after every `turns` of them; two blinks are a second. */
export async function readThrough(page: Page, steps: number, turns: number): Promise<ReadThrough> {
  const before = await calls(page);
  await page.mouse.move(600, 400);
  await page.evaluate(() => {
    const editor = document.querySelector('.kix-appview-editor') as HTMLElement;
    const tops: number[] = [];
    Object.assign(window, { tops });
    editor.addEventListener('scroll', () => tops.push(editor.scrollTop));
  });
  for (let i = 0; i < steps; i++) {
    await page.mouse.wheel(0, TURN);
    if (i % turns === 0) await blinks(page, 1);
  }
  const top = () => page.evaluate(() => document.querySelector('.kix-appview-editor')?.scrollTop);
  await until('the last turn', async () => (await top()) === TURN * steps, 30_000);
  await blinks(page, 4);
  const seen = await page.evaluate(() => ({
    tops: (window as unknown as { tops: number[] }).tops,
    strangers: document.querySelectorAll('.kix-rotatingtilemanager :not(div, canvas, svg, g, rect, clipPath)').length,
    tiles: document.querySelectorAll('.kix-rotatingtilemanager-content > div').length,
    editable:
      document.querySelector<HTMLIFrameElement>('.docs-texteventtarget-iframe')?.contentDocument?.body.innerHTML,
  }));
  return { ...seen, before, after: await calls(page) };
}

/** How often the view went up although the wheel was turned down. */
export function jumps(tops: readonly number[]): number {
  return tops.filter((top, i) => top < (tops[i - 1] ?? 0)).length;
}
