import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Chromium, openChromium } from '../support/chromium';
import { draft, PAGE_OF } from '../support/drafting';
import { MEMOS } from '../support/memos';

/** Names of the script worlds of extensions in a page, as the browser itself counts them. */
async function extensionWorlds(chromium: Chromium, url: string): Promise<string[]> {
  const page = await chromium.newPage(url);
  const session = await chromium.context.newCDPSession(page);
  const worlds: string[] = [];
  session.on('Runtime.executionContextCreated', ({ context }) => {
    if (context.origin.startsWith('chrome-extension://')) worlds.push(context.name);
  });
  await draft(page, MEMOS.en);
  await session.send('Runtime.enable');
  const children = await page.evaluate(() => [...document.documentElement.children].map(({ localName }) => localName));
  expect(children).toEqual(['head', 'body']);
  await page.close();
  return worlds;
}

describe('a site that was not granted', () => {
  let shipped: Chromium;
  let granted: Chromium;
  beforeAll(async () => {
    shipped = await openChromium({ build: 'chrome' });
    granted = await openChromium();
  });
  afterAll(async () => {
    await shipped?.close();
    await granted?.close();
  });

  it('gets no script of ours, so no listener and no node either; the granted one does', async () => {
    expect(await extensionWorlds(shipped, `${shipped.origin}/${PAGE_OF.textarea}`)).toEqual([]);
    expect(await extensionWorlds(granted, `${granted.origin}/${PAGE_OF.textarea}`)).toEqual(['Talk First']);
  });
});
