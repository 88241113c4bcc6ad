/** Finds a browser, or installs one: named by the environment, installed, by the system's packages, by a download. */
import fs from 'node:fs';
import path from 'node:path';
import { bin, root, sh } from './bootstrap.mjs';
import { Stop, step } from './say.mjs';

/**
 * @typedef {object} Kind
 * @property {string} name for people
 * @property {string} variable environment variable that names the executable
 * @property {string[]} commands names on the PATH, best first
 * @property {string[]} places well-known paths outside the PATH
 * @property {string} debian package name
 * @property {() => Promise<string | undefined>} downloaded path of a downloaded one, if there is one
 * @property {() => Promise<unknown>} download
 */

const BROWSERS_DIR = path.join(root, 'node_modules', '.cache', 'browsers');

/** @type {Kind} */
export const CHROMIUM = {
  name: 'Chromium',
  variable: 'TALK_FIRST_CHROMIUM',
  commands: [
    'chromium',
    'chromium-browser',
    'google-chrome-stable',
    'google-chrome',
    'microsoft-edge-stable',
    'microsoft-edge',
    'brave-browser',
    'brave',
  ],
  places: [
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    '/Applications/Brave Browser.app/Contents/MacOS/Brave Browser',
    ...['Google\\Chrome', 'Microsoft\\Edge', 'BraveSoftware\\Brave-Browser'].flatMap((product) =>
      [process.env.ProgramFiles, process.env['ProgramFiles(x86)']]
        .filter(Boolean)
        .map((folder) => path.join(folder, product, 'Application', product.includes('Edge') ? 'msedge.exe' : product.includes('Brave') ? 'brave.exe' : 'chrome.exe')),
    ),
  ],
  debian: 'chromium',
  async downloaded() {
    const { chromium } = await import('playwright-core');
    const file = chromium.executablePath();
    return file && fs.existsSync(file) ? file : undefined;
  },
  download: () => bin('playwright-core', ['install', 'chromium']),
};

/** @type {Kind} Playwright's own Firefox cannot load extensions, so a plain one is needed. */
export const FIREFOX = {
  name: 'Firefox',
  variable: 'TALK_FIRST_FIREFOX',
  commands: ['firefox-esr', 'firefox'],
  places: ['/Applications/Firefox.app/Contents/MacOS/firefox'],
  debian: 'firefox-esr',
  async downloaded() {
    const { getInstalledBrowsers } = await import('@puppeteer/browsers');
    if (!fs.existsSync(BROWSERS_DIR)) return undefined;
    const installed = await getInstalledBrowsers({ cacheDir: BROWSERS_DIR });
    return installed.find(({ browser }) => browser === 'firefox')?.executablePath;
  },
  download: () => bin('browsers', ['install', 'firefox@esr', '--path', BROWSERS_DIR]),
};

/** Path of the executable. Installs when there is none; ends with one clear sentence when that is impossible. */
export async function ensureBrowser(kind) {
  return (await find(kind)) ?? (await install(kind));
}

async function find(kind) {
  const named = process.env[kind.variable];
  if (named) {
    if (fs.existsSync(named)) return named;
    throw new Stop(`${kind.variable} names ${named}, which does not exist.`);
  }
  return onPath(kind.commands) ?? kind.places.find((file) => fs.existsSync(file)) ?? (await kind.downloaded());
}

function onPath(commands) {
  const folders = (process.env.PATH ?? '').split(path.delimiter).filter(Boolean);
  for (const command of commands) {
    for (const folder of folders) {
      const file = path.join(folder, command);
      if (fs.existsSync(file)) return file;
    }
  }
  return undefined;
}

async function install(kind) {
  const debian = fs.existsSync('/etc/debian_version');
  if (debian) {
    const asRoot = await rootPrefix();
    if (asRoot) {
      step(`Installing ${kind.name} (Debian package ${kind.debian})`);
      const [command, ...first] = [...asRoot, 'apt-get'];
      const env = { DEBIAN_FRONTEND: 'noninteractive' };
      await sh(command, [...first, 'update', '-q'], { env });
      await sh(command, [...first, 'install', '-y', '-q', '--no-install-recommends', kind.debian], { env });
      const found = onPath(kind.commands);
      if (found) return found;
    }
  }
  step(`Downloading ${kind.name}`);
  await kind.download();
  const downloaded = await kind.downloaded();
  if (downloaded) return downloaded;
  const how = debian ? `\`sudo apt install ${kind.debian}\`` : `${kind.name} from its own site`;
  throw new Stop(
    `No ${kind.name} found and none could be installed: install ${how}, or name one in the variable ${kind.variable}.`,
  );
}

/** What goes before a command to run it as root: nothing when we are, sudo when it asks no password, else undefined. */
async function rootPrefix() {
  if (process.getuid?.() === 0) return [];
  const code = await sh('sudo', ['-n', 'true'], { stdio: 'ignore' });
  return code === 0 ? ['sudo', '-n'] : undefined;
}
