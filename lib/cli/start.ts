/**
 * `npm start`: builds the extension and opens a browser on a draft where it can be seen at work. With a display that is a
 * window to play in; without one it prints what was marked and why, and saves a picture of the page with the card open.
 */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { BrowserContext } from 'playwright-core';
import { bin, root } from './bootstrap.mjs';
import { CHROMIUM, ensureBrowser } from './browsers';
import { BUILDS } from './builds';
import { launchWithExtension } from './launch';
import { Stop, step, terminalLanguage } from './say.mjs';
import { showcase } from './showcase';

export async function main(args: string[]): Promise<void> {
  const language = terminalLanguage(args);
  step('Building the extension');
  if ((await bin('wxt', ['build'])) !== 0) throw new Stop('The build failed; the reason is above.');
  const executable = await ensureBrowser(CHROMIUM);
  const headless = !hasDisplay();
  step(headless ? `Opening ${executable}, without a window: there is no display` : `Opening ${executable}`);

  const profile = fs.mkdtempSync(path.join(os.tmpdir(), 'talk-first-'));
  try {
    const { context, extensionId } = await launchWithExtension({
      executable,
      extension: path.join(root, BUILDS.chrome.folder),
      profile,
      headless,
      language,
      // In a window it is a browser to play in, without the bar that says software is in control.
      ignoreDefaultArgs: headless ? [] : ['--enable-automation'],
      context: headless ? { viewport: { width: 1280, height: 900 } } : {},
    });
    const page = context.pages()[0] ?? (await context.newPage());
    // A first start opens the welcome page as well; the draft is what this command is about, so it stays in front.
    context.on('page', async (other) => {
      await other.waitForLoadState().catch(() => undefined);
      if (other.url().endsWith('/welcome.html')) await page.bringToFront();
    });
    await page.goto(`chrome-extension://${extensionId}/check.html?sample=late-grades&lang=${language}`);
    if (headless) await showcase(page, language);
    else await played(context);
    await context.close().catch(() => undefined);
  } finally {
    fs.rmSync(profile, { recursive: true, force: true, maxRetries: 3 });
  }
}

function hasDisplay(): boolean {
  if (process.platform === 'darwin' || process.platform === 'win32') return true;
  return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

/** Resolves when the person closes the browser. */
function played(context: BrowserContext): Promise<void> {
  console.log('Close the browser window to end.');
  return new Promise((resolve) => context.on('close', () => resolve()));
}
