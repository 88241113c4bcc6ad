/** What we leave running in a page: a listener until somebody comes to an editor, and nothing once reading is switched off. */
import type { CDPSession, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { translator } from '../../lib/locale/translate';
import { type Chromium, openChromium } from '../support/chromium';
import { marked, unmarked } from '../support/drafting';
import { Popup } from '../support/popup';
import { chooseLanguage } from '../support/settings';
import { until } from '../support/until';

const t = translator('en');
const TEXT =
  'One professor handed in the grades four months late. From Monday every department pays a fine of EUR 2,500 for each late grade.';

let chromium: Chromium;
beforeAll(async () => {
  chromium = await openChromium();
  await chooseLanguage(chromium, 'en');
});
afterAll(() => chromium?.close());
afterEach(() => {
  expect(chromium.errors).toEqual([]);
});

/** The extension's own world in the page. */
class OwnWorld {
  private constructor(
    private readonly session: CDPSession,
    private readonly contextId: number,
  ) {}

  static async of(page: Page): Promise<OwnWorld> {
    const session = await page.context().newCDPSession(page);
    const found = new Promise<number>((resolve) => {
      session.on('Runtime.executionContextCreated', ({ context }) => {
        const ours = context.origin.startsWith('chrome-extension://') && context.auxData?.type === 'isolated';
        if (ours) resolve(context.id);
      });
    });
    await session.send('Runtime.enable');
    return new OwnWorld(session, await found);
  }

  /** Listeners of ours on document, window and the editor, as `type passive?`, without those of the extension's own bus. */
  async listeners(): Promise<string[]> {
    const all: string[] = [];
    for (const expression of ['document', 'window', 'document.querySelector("#editor") ?? document.body']) {
      const { result } = await this.session.send('Runtime.evaluate', { expression, contextId: this.contextId });
      const { listeners } = await this.session.send('DOMDebugger.getEventListeners', {
        objectId: result.objectId as string,
      });
      const ours = listeners.filter(({ scriptId }) => this.scripts.has(scriptId));
      all.push(...ours.map(({ type, passive }) => `${type}${passive ? '' : ' (not passive)'}`));
    }
    return all.filter((type) => !type.startsWith('wxt:') && !/^[a-z]+:/.test(type)).sort();
  }

  private readonly scripts = new Set<string>();

  /** Learns which scripts of the page are ours. */
  async learn(): Promise<void> {
    this.session.on('Debugger.scriptParsed', ({ scriptId, url }) => {
      if (url.startsWith('chrome-extension://')) this.scripts.add(scriptId);
    });
    await this.session.send('Debugger.enable');
  }
}

it('a page without an editor has one passive listener of ours', async () => {
  const page = await chromium.newPage(`${chromium.origin}/plain.html`);
  const world = await OwnWorld.of(page);
  await world.learn();
  await until('the watcher', async () => (await world.listeners()).length > 0);
  expect(await world.listeners()).toEqual(['focusin']);
  await page.close();
});

it('an editor that nobody comes to is not read, nor listened to', async () => {
  const page = await chromium.newPage(`${chromium.origin}/textarea.html`);
  const world = await OwnWorld.of(page);
  await world.learn();
  await until('the watcher', async () => (await world.listeners()).length > 0);
  await page.evaluate((text) => {
    (document.querySelector('#editor') as HTMLTextAreaElement).value = text;
  }, TEXT);
  expect(await world.listeners()).toEqual(['focusin']);
  await page.click('#editor');
  await marked(page, 'textarea');
  expect((await world.listeners()).length).toBeGreaterThan(5);
  await page.close();
});

it('when reading is switched off everything of ours ends', async () => {
  const page = await chromium.newPage(`${chromium.origin}/textarea.html`);
  const world = await OwnWorld.of(page);
  await world.learn();
  await page.click('#editor');
  await page.keyboard.insertText(TEXT);
  await marked(page, 'textarea');
  const popup = await Popup.open(chromium);
  // Once the passage is listed, the button stays where it is.
  await popup.says('From Monday every department');
  await popup.click(t('popup.pause'));
  await popup.says(t('popup.paused'));
  await unmarked(page, 'textarea');
  await until('no listener', async () => (await world.listeners()).length === 0);
  const traces = () =>
    page.evaluate(() =>
      [...document.documentElement.children]
        .map((child) => child.localName)
        .filter((name) => !['head', 'body'].includes(name)),
    );
  expect(await traces()).toEqual([]);
  await page.close();
});
