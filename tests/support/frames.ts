/**
 * Looks at the marks in every frame that is painted. They are in a closed shadow root, which only the extension's own world
 * may open; what they are measured against is asked of the page in the same turn.
 */
import type { CDPSession, Page } from 'playwright-core';
import type { Box } from './marks';
import { distance } from './stand-in';

export interface SeenFrame {
  /** Boxes of all marks, each with a number for its element. */
  ink: (Box & { element: number })[];
  /** Where the page drew the words, per sentence. */
  words: Box[][];
  /** Length of the text. */
  length: number;
  /** When it was, by the clock of the page, in ms. */
  at: number;
}

/** The boxes of the mark on the sentence at `at`. */
export function marksOn({ ink, words }: SeenFrame, at: number): SeenFrame['ink'] {
  return ink.filter((box) => (words[at] ?? []).some((each) => overlaps(box, each)));
}

/** Whether the sentence at `at` has its mark where it stands, to so many pixels. */
export function onWords(frame: SeenFrame, at: number, pixels = 2): boolean {
  return distance(marksOn(frame, at), frame.words[at] ?? []) <= pixels;
}

const overlaps = (a: Box, b: Box) => Math.abs(a.top - b.top) < 5 && a.left < b.right && b.left < a.right;

const RECORD = `(() => {
  const numbers = new WeakMap();
  let next = 0;
  const frames = [];
  const boxOf = (element) => {
    const { left, top, right, bottom } = element.getBoundingClientRect();
    return { left, top, right, bottom };
  };
  const look = () => {
    if (globalThis.stopFrames) return;
    const hosts = [...document.querySelectorAll('.kix-appview-editor [aria-hidden]')];
    const boxes = hosts.flatMap((host) => [...(chrome.dom.openOrClosedShadowRoot(host)?.children ?? [])]);
    const ink = boxes.map((box) => {
      if (!numbers.has(box)) numbers.set(box, next++);
      return { ...boxOf(box), element: numbers.get(box) };
    });
    document.dispatchEvent(new CustomEvent('test:where'));
    frames.push({ ink, at: performance.now(), ...JSON.parse(document.documentElement.dataset.where) });
    requestAnimationFrame(look);
  };
  globalThis.stopFrames = false;
  globalThis.seenFrames = frames;
  requestAnimationFrame(look);
})()`;

/** Looks on while `act` runs, and gives every frame that was painted meanwhile. */
export async function watchFrames(page: Page, sentences: string[], act: () => Promise<void>): Promise<SeenFrame[]> {
  await page.evaluate((wanted) => {
    document.addEventListener('test:where', () => {
      const { where, model } = window.standin;
      const seen = { words: wanted.map((words) => where(words)), length: model.text.length };
      document.documentElement.dataset.where = JSON.stringify(seen);
    });
  }, sentences);
  const session = await page.context().newCDPSession(page);
  const contextId = await ownWorld(session);
  await session.send('Runtime.evaluate', { expression: RECORD, contextId });
  await act();
  const { result } = await session.send('Runtime.evaluate', {
    expression: 'globalThis.stopFrames = true; JSON.stringify(globalThis.seenFrames)',
    contextId,
  });
  await session.detach();
  return JSON.parse(result.value as string);
}

/** The isolated world of the extension in the page. */
export async function ownWorld(session: CDPSession): Promise<number> {
  const { frameTree } = await session.send('Page.getFrameTree');
  const found = new Promise<number>((resolve) => {
    session.on('Runtime.executionContextCreated', ({ context }) => {
      const { type, frameId } = (context.auxData ?? {}) as { type?: string; frameId?: string };
      const ours = context.origin.startsWith('chrome-extension://') && type === 'isolated';
      if (ours && frameId === frameTree.frame.id) resolve(context.id);
    });
  });
  await session.send('Runtime.enable');
  return found;
}
