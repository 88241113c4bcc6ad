/** Headless Firefox with the built extension, as users get it. */
import { type ChildProcess, spawn } from 'node:child_process';
import fs from 'node:fs/promises';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { ensureBrowser, FIREFOX } from '../../lib/cli/browsers';
import { BUILDS, type BuildName } from '../../lib/cli/builds';
import { Marionette } from './marionette';
import { servePages } from './pages';
import { until } from './until';

const ROOT = path.resolve(import.meta.dirname ?? '.', '../..');
const ADDON = 'talk-first@talk-first.example';
/** Fixed, so that a test knows the address of the extension's pages. */
const UUID = '5f1d2c8e-6a1b-4c57-9a2f-0c3f5b7d9e11';
const START_TIMEOUT = 60_000;
/** Whether the tab shows this address: a new one is empty for a while. */
const SHOWS = `return location.href === arguments[0] && document.readyState === 'complete';`;

export interface Firefox {
  marionette: Marionette;
  origin: string;
  /** Opens one of the extension's own pages in a new tab and switches to it. */
  openExtensionPage(file: string): Promise<void>;
  extensionUrl(file: string): string;
  /** Closes Firefox and opens it again on the same profile. */
  restart(): Promise<void>;
  close(): Promise<void>;
}

export interface FirefoxOptions {
  build?: BuildName;
  /** The browser asks before it gives a permission; else a click that asks for one is enough. */
  prompts?: boolean;
}

export async function openFirefox({
  build = 'firefox-granted',
  prompts = false,
}: FirefoxOptions = {}): Promise<Firefox> {
  const executable = await ensureBrowser(FIREFOX);
  const { folder } = BUILDS[build];
  const profile = await fs.mkdtemp(path.join(os.tmpdir(), 'talk-first-firefox-'));
  const pages = await servePages();

  const launch = async () => {
    const port = await freePort();
    await fs.writeFile(path.join(profile, 'user.js'), preferences(port, prompts));
    const child = spawn(
      executable,
      ['--headless', '--no-remote', '--profile', profile, '--marionette', '--remote-allow-system-access'],
      {
        stdio: 'ignore',
        env: { ...process.env, MOZ_DISABLE_CONTENT_SANDBOX: process.getuid?.() === 0 ? '1' : undefined },
      },
    );
    const marionette = await Marionette.connect(port, AbortSignal.timeout(START_TIMEOUT));
    await marionette.send('WebDriver:NewSession', { capabilities: { alwaysMatch: {} } });
    await marionette.send('WebDriver:SetTimeouts', { implicit: 10_000, pageLoad: 30_000, script: 30_000 });
    await marionette.send('Addon:Install', { path: path.join(ROOT, folder), temporary: true });
    return { child, marionette };
  };

  let running = await launch();
  await comeForward(running.marionette);
  const extensionUrl = (file: string) => `moz-extension://${UUID}/${file}`;
  const stop = async () => {
    await running.marionette.send('Marionette:Quit', { flags: ['eAttemptQuit'] }).catch(() => undefined);
    running.marionette.close();
    await exited(running.child);
  };
  return {
    get marionette() {
      return running.marionette;
    },
    origin: pages.origin,
    extensionUrl,
    async openExtensionPage(file) {
      const { marionette } = running;
      const before = await marionette.handles();
      await marionette.chrome(() =>
        marionette.run(
          `gBrowser.selectedTab = gBrowser.addTab(arguments[0], {
            triggeringPrincipal: Services.scriptSecurityManager.getSystemPrincipal(),
          });`,
          [extensionUrl(file)],
        ),
      );
      // The welcome page may open in a tab of its own meanwhile: the new tab is known by what is in it.
      await until(`the tab with ${file}`, async () => {
        for (const handle of await marionette.handles()) {
          if (before.includes(handle)) continue;
          await marionette.switchTo(handle);
          if (await marionette.run<boolean>(SHOWS, [extensionUrl(file)])) return true;
        }
        return false;
      });
    },
    async restart() {
      await stop();
      running = await launch();
    },
    async close() {
      await stop();
      await pages.close();
      await fs.rm(profile, { recursive: true, force: true, maxRetries: 3 });
    },
  };
}

/** The welcome page opens in a tab before the one that tests use. A page behind it has no focus, and its timers run slowly. */
async function comeForward(marionette: Marionette): Promise<void> {
  const [own = ''] = await until('the welcome page', async () => {
    const handles = await marionette.handles();
    return handles.length > 1 && handles;
  });
  await marionette.switchTo(own);
  await until('a page in front', () => marionette.run<boolean>('return document.hasFocus() && !document.hidden;'));
}

function preferences(port: number, prompts: boolean): string {
  const values = {
    'marionette.port': port,
    'extensions.webextensions.uuids': JSON.stringify({ [ADDON]: UUID }),
    'extensions.webextOptionalPermissionPrompts': prompts,
    'browser.shell.checkDefaultBrowser': false,
    'browser.aboutConfig.showWarning': false,
    'datareporting.policy.dataSubmissionEnabled': false,
    'app.update.disabledForTesting': true,
    'browser.startup.page': 0,
    // A temporary add-on gets its storage back after a restart, as an installed one does.
    'extensions.webextensions.keepStorageOnUninstall': true,
    'extensions.webextensions.keepUuidOnUninstall': true,
  };
  return Object.entries(values)
    .map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});`)
    .join('\n');
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = net.createServer();
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as net.AddressInfo;
      server.close(() => resolve(port));
    });
  });
}

function exited(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    const timer = setTimeout(() => child.kill('SIGKILL'), 10_000);
    child.once('exit', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}
