/** What we do in a Google document while nobody does anything, and while somebody only reads. */
import type { CDPSession, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { type Chromium, openChromium } from '../support/chromium';
import { ownWorld } from '../support/frames';
import { blinks, calls, HUNDRED_PAGES, inkOn, openDocument, RULES, serveStandIn } from '../support/stand-in';

const [first = ''] = RULES;
/** The caret blinks twice a second: ten seconds. */
const IDLE_BLINKS = 20;
/** A reader who goes down the document, a screen or so at a time: twelve seconds. */
const READING_STEPS = 60;

let chromium: Chromium;
beforeAll(async () => {
  chromium = await openChromium({ viewport: { width: 1300, height: 800 } });
  await serveStandIn(chromium.context);
});
afterAll(() => chromium?.close());
afterEach(() => {
  expect(chromium.errors).toEqual([]);
});

/** In our own world: counts what is set from now on, and whatever was set before fires in sight of the tracing. */
const COUNT = `(() => {
  globalThis.timersSet = [];
  for (const name of ['setTimeout', 'setInterval', 'requestAnimationFrame', 'requestIdleCallback']) {
    const real = globalThis[name];
    globalThis[name] = (...all) => { globalThis.timersSet.push(name); return real(...all); };
  }
})()`;

const NOTE = `(() => {
  globalThis.written = [];
  globalThis.writes = new MutationObserver((records) => {
    for (const { target, type } of records) {
      if (!(target.closest ?? (() => null)).call(target, '.kix-cursor')) globalThis.written.push(type + ' ' + target.nodeName);
    }
  });
  const options = { subtree: true, childList: true, attributes: true, characterData: true };
  globalThis.writes.observe(document, options);
  for (const host of document.querySelectorAll('.kix-appview-editor > [aria-hidden]')) {
    globalThis.writes.observe(chrome.dom.openOrClosedShadowRoot(host), options);
  }
})()`;

interface TraceEvent {
  name: string;
  args?: { data?: { timerId?: number; frame?: string; stackTrace?: { url: string }[] } };
}

/** Names of the timers that scripts of the extension set or that fire for them, as the browser itself traces them. */
async function traced(page: Page, act: () => Promise<void>): Promise<TraceEvent[]> {
  const session = await page.context().newCDPSession(page);
  const events: TraceEvent[] = [];
  session.on('Tracing.dataCollected', ({ value }) => events.push(...(value as unknown as TraceEvent[])));
  await session.send('Tracing.start', {
    traceConfig: { includedCategories: ['devtools.timeline', 'disabled-by-default-devtools.timeline.stack'] },
  });
  await act();
  const complete = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve));
  await session.send('Tracing.end');
  await complete;
  await session.detach();
  return events;
}

async function inOurWorld(page: Page) {
  const session: CDPSession = await page.context().newCDPSession(page);
  const contextId = await ownWorld(session);
  return async <T>(expression: string): Promise<T> => {
    const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
      expression,
      contextId,
      returnByValue: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value as T;
  };
}

it('idle for ten seconds: no reading, no timer of ours, nothing written', async () => {
  const page = await openDocument(chromium, HUNDRED_PAGES);
  await inkOn(page, first);
  // The pause after the last change is over by then.
  await blinks(page, 5);
  const ours = await inOurWorld(page);
  await ours(COUNT);
  await ours(NOTE);
  const before = await calls(page);
  const events = await traced(page, () => blinks(page, IDLE_BLINKS));
  expect(await calls(page)).toEqual(before);
  expect(await ours('globalThis.timersSet')).toEqual([]);
  expect(await ours('globalThis.written')).toEqual([]);
  const timers = events.filter(({ name }) =>
    /^(?:TimerInstall|TimerFire|FireAnimationFrame|FireIdleCallback)$/.test(name),
  );
  // What fires is the page's own: the blinking, and the tests' own questions, which are asked there.
  const byInterval = new Set(timers.filter(({ name }) => name === 'TimerFire').map(({ args }) => args?.data?.timerId));
  expect(byInterval.size).toBe(1);
  expect(timers.filter(({ name }) => name !== 'TimerFire')).toEqual([]);
  await page.close();
});

it('read and scrolled through: no selection set, no jump, no reading, nothing of ours among what is Docs\u2019', async () => {
  const page = await openDocument(chromium, HUNDRED_PAGES);
  await inkOn(page, first);
  await blinks(page, 4);
  const before = await calls(page);
  await page.mouse.move(600, 400);
  const jumps = await page.evaluate(() => {
    const editor = document.querySelector('.kix-appview-editor') as HTMLElement;
    const seen: number[] = [];
    (window as unknown as { tops: number[] }).tops = seen;
    editor.addEventListener('scroll', () => seen.push(editor.scrollTop));
    return seen.length;
  });
  expect(jumps).toBe(0);
  for (let i = 0; i < READING_STEPS; i++) {
    await page.mouse.wheel(0, 700);
    if (i % 5 === 0) await blinks(page, 1);
  }
  await blinks(page, 4);
  const seen = await page.evaluate(() => ({
    tops: (window as unknown as { tops: number[] }).tops,
    strangers: document.querySelectorAll('.kix-rotatingtilemanager :not(div, canvas, svg, g, rect, clipPath)').length,
    divs: document.querySelectorAll('.kix-rotatingtilemanager-content > div').length,
    editable:
      document.querySelector<HTMLIFrameElement>('.docs-texteventtarget-iframe')?.contentDocument?.body.innerHTML,
  }));
  // Only ever down, as the wheel was turned.
  expect(seen.tops.length).toBeGreaterThan(10);
  expect(seen.tops).toEqual([...seen.tops].sort((a, b) => a - b));
  expect(seen.tops.at(-1)).toBe(700 * READING_STEPS);
  expect(seen.strangers).toBe(0);
  expect(seen.divs).toBeLessThanOrEqual(4);
  expect(seen.editable).toBe('<div contenteditable="true" role="textbox"></div>');
  expect(await calls(page)).toEqual(before);
  await page.close();
});
