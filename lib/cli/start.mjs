/**
 * `npm start`: builds the extension and opens a browser on a draft where it can be seen at work. With a display that is a
 * window to play in; without one it prints what was marked and why, and saves a picture of the page with the card open.
 */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { bin, ensureInstalled, root } from './bootstrap.mjs';
import { run, Stop, step, terminalLanguage } from './say.mjs';

const SCREENSHOT = path.join('.output', 'talk-first.png');

await run(async () => {
  const language = terminalLanguage();
  await ensureInstalled();
  step('Building the extension');
  if ((await bin('wxt', ['build'])) !== 0) throw new Stop('The build failed; the reason is above.');
  const { CHROMIUM, ensureBrowser } = await import('./browsers.mjs');
  const executable = await ensureBrowser(CHROMIUM);
  const headless = !hasDisplay();
  step(headless ? `Opening ${executable} (no display found: without a window)` : `Opening ${executable}`);

  const profile = fs.mkdtempSync(path.join(os.tmpdir(), 'talk-first-'));
  try {
    const { launchWithExtension } = await import('./launch.mjs');
    const { context, extensionId } = await launchWithExtension({
      executable,
      extension: path.join(root, '.output/chrome-mv3'),
      profile,
      headless,
      language,
      // In a window it is the person's own browser to play in, without the "controlled by software" bar.
      ignoreDefaultArgs: headless ? [] : ['--enable-automation'],
      context: headless ? { viewport: { width: 1280, height: 900 }, deviceScaleFactor: 1 } : {},
    });
    const page = context.pages()[0] ?? (await context.newPage());
    await page.goto(`chrome-extension://${extensionId}/check.html?sample=late-grades&lang=${language}`);
    if (headless) await report(page);
    else await played(context);
    await context.close().catch(() => undefined);
  } finally {
    fs.rmSync(profile, { recursive: true, force: true, maxRetries: 3 });
  }
});

function hasDisplay() {
  if (process.platform === 'darwin' || process.platform === 'win32') return true;
  return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

/** Resolves when the person closes the browser. */
function played(context) {
  console.log('\nClose the browser window to end.');
  return new Promise((resolve) => context.on('close', resolve));
}
