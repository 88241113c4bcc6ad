/** One browser for all the documents of a test file: starting one costs more than most of what is tested in it. */
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import { type Chromium, openChromium } from '../../support/chromium';
import { serveStandIn } from '../../support/stand-in';

/** Open from before the first test of a file until after its last. */
export let chromium: Chromium;

beforeAll(async () => {
  chromium = await openChromium({ viewport: { width: 1300, height: 800 } });
  await serveStandIn(chromium.context);
});
afterAll(() => chromium?.close());
afterEach(async () => {
  const { errors, context } = chromium;
  // Of a test that failed, its page would be in the way of those that follow.
  for (const page of context.pages()) if (page.url().startsWith('https://docs.google.com/')) await page.close();
  expect(errors).toEqual([]);
});
