/** What we do in a Google document while nobody does anything, and while somebody only reads. */
import type { CDPSession, Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { ownWorld } from '../../support/frames';
import { jumps, readThrough } from '../../support/reading';
import { blinks, calls, HUNDRED_PAGES, inkOn, openDocument, RULES, settled } from '../../support/stand-in';
import { chromium } from './browser';
import { listedAll } from './passages';

const [first = ''] = RULES;
/** The caret blinks twice a second: ten seconds. */
const IDLE_BLINKS = 20;
/** A reader who goes down the document, a screen or so at a time. `npm run bench:docs` does so for a whole minute. */
const READING_STEPS = 60;

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
  await page.bringToFront();
  await listedAll();
  await settled(page);
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
  await settled(page);
  const seen = await readThrough(page, READING_STEPS, 5);
  expect(seen.tops.length).toBeGreaterThan(10);
  expect(jumps(seen.tops)).toBe(0);
  expect(seen.strangers).toBe(0);
  expect(seen.tiles).toBeLessThanOrEqual(4);
  expect(seen.editable).toBe('<div contenteditable="true" role="textbox"></div>');
  expect(seen.after).toEqual(seen.before);
  expect(seen.after.setSelection).toBe(0);
  await page.close();
});
