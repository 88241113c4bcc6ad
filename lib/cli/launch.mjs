/** Starts a Chromium-family browser with the built extension loaded. */
import { chromium } from 'playwright-core';
import { Stop } from './say.mjs';

/** How long a browser may take to start the extension's background, in ms. */
const START_TIMEOUT = 30_000;

/**
 * @param {object} options
 * @param {string} options.executable path of the browser
 * @param {string} options.extension folder of the built extension
 * @param {string} options.profile folder of the browser profile; an existing one is used again
 * @param {boolean} options.headless
 * @param {'en' | 'nl'} [options.language] interface language of the browser
 * @param {string[]} [options.args] further command line switches
 * @param {string[]} [options.ignoreDefaultArgs] Playwright switches to leave out
 * @param {object} [options.context] further Playwright context options
 * @returns {Promise<{ context: import('playwright-core').BrowserContext, extensionId: string }>}
 */
export async function launchWithExtension({ executable, extension, profile, headless, language, args = [], ignoreDefaultArgs = [], context: contextOptions = {} }) {
  const start = (sandbox) =>
    chromium.launchPersistentContext(profile, {
      executablePath: executable,
      headless,
      chromiumSandbox: sandbox,
      viewport: null,
      ignoreDefaultArgs,
      ...contextOptions,
      env: { ...process.env, ...(language ? { LANGUAGE: language, LANG: language === 'nl' ? 'nl_NL.UTF-8' : 'en_US.UTF-8' } : {}) },
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

async function idOf(context, extension) {
  const started = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker', { timeout: 5_000 }).catch(() => undefined));
  if (started) return new URL(started.url()).host;
  const session = await context.browser()?.newBrowserCDPSession();
  const waiting = context.waitForEvent('serviceworker', { timeout: START_TIMEOUT });
  waiting.catch(() => undefined);
  try {
    const { id } = await session.send('Extensions.loadUnpacked', { path: extension });
    await waiting;
    return id;
  } catch {
    await context.close();
    throw new Stop('This browser does not let us load the extension. Name another one in TALK_FIRST_CHROMIUM (Chromium, Edge or Brave).');
  }
}
