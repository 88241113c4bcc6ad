/** Headless Chromium with the built extension, as users get it. */
import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { BrowserContext, Page, Worker } from 'playwright-core';
import { CHROMIUM, ensureBrowser } from '../../lib/cli/browsers';
import { BUILDS, type BuildName } from '../../lib/cli/builds';
import { launchWithExtension } from '../../lib/cli/launch';
import { servePages } from './pages';
import { type LoggingProxy, startProxy } from './proxy';
import { until } from './until';

const ROOT = path.resolve(import.meta.dirname ?? '.', '../..');

export interface Chromium {
  context: BrowserContext;
  extensionId: string;
  /** Where the fixture pages are, for example `http://127.0.0.1:40123`. */
  origin: string;
  proxy: LoggingProxy;
  /** Uncaught errors and console errors of all pages, in order. */
  errors: string[];
  newPage(address: string): Promise<Page>;
  /** One of the extension's own pages, for example `journal.html`. */
  extensionPage(file: string): Promise<Page>;
  /** The background, started again when it had been stopped. */
  background(): Promise<Worker>;
  /** Has the browser stop the background, as it does after a while of silence or when memory is short. */
  stopBackground(): Promise<void>;
  /** Loads the extension once more from its folder, as an update does: the old version goes, the new one starts. */
  update(): Promise<void>;
  /** Closes the browser and opens it again on the same profile. */
  restart(): Promise<void>;
  close(): Promise<void>;
}

export interface ChromiumOptions {
  build?: BuildName;
  colorScheme?: 'light' | 'dark';
  viewport?: { width: number; height: number };
  /** Called with the folder of the fresh profile before the browser starts. */
  prepare?(profile: string): Promise<void>;
}

export async function openChromium({
  build = 'chrome-granted',
  colorScheme = 'light',
  viewport = { width: 1000, height: 800 },
  prepare,
}: ChromiumOptions = {}): Promise<Chromium> {
  const executable = await ensureBrowser(CHROMIUM);
  const { folder } = BUILDS[build];
  const profile = await fs.mkdtemp(path.join(os.tmpdir(), 'talk-first-test-'));
  await prepare?.(profile);
  const pages = await servePages();
  const proxy = await startProxy();
  const errors: string[] = [];

  const launch = async () => {
    const launched = await launchWithExtension({
      executable,
      extension: path.join(ROOT, folder),
      profile,
      headless: true,
      // All traffic goes through the proxy, that of loopback too; what the browser itself would ask for is switched off.
      args: [
        `--proxy-server=${proxy.url}`,
        '--proxy-bypass-list=<-loopback>',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--disable-quic',
        '--no-first-run',
      ],
      context: { viewport, colorScheme, deviceScaleFactor: 1 },
    });
    launched.context.on('weberror', (error) => errors.push(String(error.error())));
    launched.context.on('console', (message) => {
      if (message.type() === 'error') errors.push(message.text());
    });
    return launched;
  };

  let { context, extensionId } = await launch();
  const background = async () => context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
  // A page that is opened before the granted site is registered has no watcher in it.
  if (build === 'chrome-granted')
    await until('the granted site to be registered', async () =>
      (await background()).evaluate<boolean>(
        `chrome.scripting.getRegisteredContentScripts().then((scripts) => scripts.length > 0)`,
      ),
    );
  const open = async (address: string) => {
    const page = await context.newPage();
    await page.goto(address);
    return page;
  };
  return {
    get context() {
      return context;
    },
    get extensionId() {
      return extensionId;
    },
    origin: pages.origin,
    proxy,
    errors,
    newPage: open,
    extensionPage: (file) => open(`chrome-extension://${extensionId}/${file}`),
    background,
    async stopBackground() {
      const session = await context.browser()?.newBrowserCDPSession();
      if (!session) throw new Error('no browser session');
      const { targetInfos } = await session.send('Target.getTargets');
      const worker = targetInfos.find(({ type, url }) => type === 'service_worker' && url.includes(extensionId));
      if (worker) await session.send('Target.closeTarget', { targetId: worker.targetId });
      await session.detach();
    },
    async update() {
      const [before] = context.serviceWorkers();
      const gone = before && new Promise((resolve) => before.once('close', resolve));
      const started = context.waitForEvent('serviceworker');
      const session = await context.browser()?.newBrowserCDPSession();
      if (!session) throw new Error('no browser session');
      await session.send('Extensions.loadUnpacked', { path: path.join(ROOT, folder) });
      await Promise.all([gone, started]);
      await session.detach();
    },
    async restart() {
      await context.close();
      ({ context, extensionId } = await launch());
    },
    async close() {
      await context.close();
      await proxy.close();
      await pages.close();
      await fs.rm(profile, { recursive: true, force: true, maxRetries: 3 });
    },
  };
}
