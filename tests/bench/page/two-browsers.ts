/** A browser with us and one without, on the same pages. */
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { CHROMIUM, ensureBrowser } from '../../../lib/cli/browsers';
import { openChromium } from '../../support/chromium';
import { servePages } from '../../support/pages';

export interface OneBrowser {
  browser: Browser;
  context: BrowserContext;
  open(file: string): Promise<Page>;
}

export interface Browsers {
  ours: OneBrowser & { extensionId: string };
  plain: OneBrowser;
}

const VIEWPORT = { width: 1000, height: 800 };

export async function withBrowsers(act: (browsers: Browsers) => Promise<void>): Promise<void> {
  const ours = await openChromium({ viewport: VIEWPORT });
  const pages = await servePages();
  const plain = await chromium.launch({ executablePath: await ensureBrowser(CHROMIUM), chromiumSandbox: false });
  try {
    const context = await plain.newContext({ viewport: VIEWPORT, deviceScaleFactor: 1 });
    const withUs = ours.context.browser();
    if (!withUs) throw new Error('no browser to trace');
    await act({
      ours: {
        browser: withUs,
        context: ours.context,
        extensionId: ours.extensionId,
        open: (file) => ours.newPage(`${ours.origin}/${file}`),
      },
      plain: {
        browser: plain,
        context,
        async open(file) {
          const page = await context.newPage();
          await page.goto(`${pages.origin}/${file}`);
          return page;
        },
      },
    });
  } finally {
    await plain.close();
    await pages.close();
    await ours.close();
  }
}
