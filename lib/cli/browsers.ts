/** Finds a browser, or installs one: named by the environment, installed, by the system's packages, by a download. */
import fs from 'node:fs';
import path from 'node:path';
import { bin, root, sh } from './bootstrap.mjs';
import { Stop, step } from './say.mjs';

export interface Kind {
  /** For people. */
  name: string;
  /** Environment variable that names the executable. */
  variable: string;
  /** Names on the PATH, best first. */
  commands: string[];
  /** Well-known paths outside the PATH. */
  places: string[];
  /** Debian package. */
  debian: string;
  /** Path of one downloaded earlier. */
  downloaded(): Promise<string | undefined>;
  download(): Promise<unknown>;
}

const BROWSERS_DIR = path.join(root, 'node_modules', '.cache', 'browsers');

export const CHROMIUM: Kind = {
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
    ...windowsPrograms([
      'Google\\Chrome\\Application\\chrome.exe',
      'Microsoft\\Edge\\Application\\msedge.exe',
      'BraveSoftware\\Brave-Browser\\Application\\brave.exe',
    ]),
  ],
  debian: 'chromium',
  async downloaded() {
    const { chromium } = await import('playwright-core');
    const file = chromium.executablePath();
    return file && fs.existsSync(file) ? file : undefined;
  },
  download: () => bin('playwright-core', ['install', 'chromium']),
};

/** Playwright's own Firefox cannot load extensions, so a plain one is needed. */
export const FIREFOX: Kind = {
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
export async function ensureBrowser(kind: Kind): Promise<string> {
  return (await find(kind)) ?? (await install(kind));
}

async function find(kind: Kind): Promise<string | undefined> {
  const named = process.env[kind.variable];
  if (named) {
    if (fs.existsSync(named)) return named;
    throw new Stop(`${kind.variable} names ${named}, which does not exist.`);
  }
  return onPath(kind.commands) ?? kind.places.find((file) => fs.existsSync(file)) ?? (await kind.downloaded());
}

function onPath(commands: string[]): string | undefined {
  const folders = (process.env.PATH ?? '').split(path.delimiter).filter(Boolean);
  for (const command of commands) {
    for (const folder of folders) {
      const file = path.join(folder, command);
      if (fs.existsSync(file)) return file;
    }
  }
  return undefined;
}

async function install(kind: Kind): Promise<string> {
  const debian = fs.existsSync('/etc/debian_version');
  if (debian) {
    const asRoot = await rootPrefix();
    if (asRoot) {
      step(`Installing ${kind.name} (Debian package ${kind.debian})`);
      const [command = 'apt-get', ...first] = [...asRoot, 'apt-get'];
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
async function rootPrefix(): Promise<string[] | undefined> {
  if (process.getuid?.() === 0) return [];
  const code = await sh('sudo', ['-n', 'true'], { output: 'ignore' });
  return code === 0 ? ['sudo', '-n'] : undefined;
}

function windowsPrograms(files: string[]): string[] {
  const folders = [process.env.ProgramFiles, process.env['ProgramFiles(x86)']].filter((folder) => folder !== undefined);
  return folders.flatMap((folder) => files.map((file) => path.join(folder, file)));
}
