/** Starts a Chromium-family browser with the built extension loaded. */
import { type BrowserContext, chromium } from 'playwright-core';
import type { Language } from '../detect/types';
import { Stop } from './say.mjs';

type PersistentContextOptions = NonNullable<Parameters<typeof chromium.launchPersistentContext>[1]>;

/** How long a browser may take to start the extension's background, in ms. */
const START_TIMEOUT = 30_000;

export interface LaunchOptions {
  /** Path of the browser. */
  executable: string;
  /** Folder of the built extension. */
  extension: string;
  /** Folder of the browser profile; an existing one is used again. */
  profile: string;
  headless: boolean;
  /** Interface language of the browser. */
  language?: Language;
  /** Further command line switches. */
  args?: string[];
  /** Playwright's own switches to leave out. */
  ignoreDefaultArgs?: string[];
  /** Further Playwright options. */
  context?: PersistentContextOptions;
}

export async function launchWithExtension({
  executable,
  extension,
  profile,
  headless,
  language,
  args = [],
  ignoreDefaultArgs = [],
  context: contextOptions = {},
}: LaunchOptions): Promise<{ context: BrowserContext; extensionId: string }> {
  const start = (sandbox: boolean) =>
    chromium.launchPersistentContext(profile, {
      executablePath: executable,
      headless,
      chromiumSandbox: sandbox,
      viewport: null,
      ignoreDefaultArgs,
      ...contextOptions,
      env: {
        ...process.env,
        ...(language ? { LANGUAGE: language, LANG: language === 'nl' ? 'nl_NL.UTF-8' : 'en_US.UTF-8' } : {}),
      },
      args: [
        ...(language ? [`--lang=${language}`] : []),
        `--disable-extensions-except=${extension}`,
        `--load-extension=${extension}`,
        // Chrome itself stopped honouring --load-extension; this is how its own developers' tools still load one.
        '--enable-unsafe-extension-debugging',
        ...args,
      ],
    });
  // As root, and in containers without user namespaces, Chromium cannot build its sandbox.
  const isRoot = process.getuid?.() === 0;
  const context = isRoot
    ? await start(false)
    : await start(true).catch((error) => {
        if (!/sandbox/i.test(String(error))) throw error;
        return start(false);
      });
  const extensionId = await idOf(context, extension);
  return { context, extensionId };
}

async function idOf(context: BrowserContext, extension: string): Promise<string> {
  const started =
    context.serviceWorkers()[0] ??
    (await context.waitForEvent('serviceworker', { timeout: 5_000 }).catch(() => undefined));
  if (started) return new URL(started.url()).host;
  const waiting = context.waitForEvent('serviceworker', { timeout: START_TIMEOUT });
  try {
    const session = await context.browser()?.newBrowserCDPSession();
    const [loaded] = await Promise.all([session?.send('Extensions.loadUnpacked', { path: extension }), waiting]);
    if (loaded) return loaded.id;
  } catch {
    // The browser refused; said below.
  }
  await context.close();
  throw new Stop(
    'This browser does not let us load the extension. Name another one in TALK_FIRST_CHROMIUM (Chromium, Edge or Brave).',
  );
}
