/** Sites the user granted: optional host permissions, and the watcher registered for exactly those. */
import { browser } from 'wxt/browser';

/** Granted at install, with its scripts in the manifest. */
const DOCS_PATTERN = 'https://docs.google.com/document/*';
/** How Chromium reports that grant: it leaves the path out. */
const DOCS_SITE = 'https://docs.google.com/*';

const WHOLE_SITE = /^[^/]+:\/\/[^/]+\/\*$/;

/** Match pattern that covers a whole site, or undefined for pages no extension may read. Ports are not part of a pattern. */
export function sitePattern(url: string): string | undefined {
  let parsed: URL;
  try {
    parsed = new URL(url);
  } catch {
    return undefined;
  }
  if (parsed.protocol !== 'https:' && parsed.protocol !== 'http:') return undefined;
  return `${parsed.protocol}//${parsed.hostname}/*`;
}

export function isDocs(url: string): boolean {
  return url.startsWith('https://docs.google.com/document/');
}

/** Match patterns of the sites the user granted; Google Docs is not among them. */
export async function grantedSites(): Promise<string[]> {
  const { origins = [] } = await browser.permissions.getAll();
  // Only whole sites are granted by people; what names a part of one is a script's of the manifest.
  return origins.filter((origin) => WHOLE_SITE.test(origin) && origin !== DOCS_SITE);
}

export function siteGranted(pattern: string): Promise<boolean> {
  return browser.permissions.contains({ origins: [pattern] });
}

/** Shows the browser's own prompt; only works inside a click. */
export function requestSite(pattern: string): Promise<boolean> {
  return browser.permissions.request({ origins: [pattern] });
}

export function removeSite(pattern: string): Promise<boolean> {
  return browser.permissions.remove({ origins: [pattern] });
}

/** Calls back with the patterns that were added or removed. */
export function onSitesChanged(listener: (change: { added: string[]; removed: string[] }) => void): void {
  browser.permissions.onAdded.addListener(({ origins = [] }) => listener({ added: origins, removed: [] }));
  browser.permissions.onRemoved.addListener(({ origins = [] }) => listener({ added: [], removed: origins }));
}

const WATCHER = 'watcher';
const WATCHER_FILE = 'content-scripts/watcher.js';
/** Google Docs has a watcher of its own. */
const DOCS_WATCHER_FILE = 'content-scripts/docs-watcher.js';
type WatcherFile = typeof WATCHER_FILE | typeof DOCS_WATCHER_FILE;

/** Makes the registration equal to `patterns`: what is not granted gets no script at all. */
export async function registerWatcher(patterns: string[]): Promise<void> {
  const [existing] = await browser.scripting.getRegisteredContentScripts({ ids: [WATCHER] });
  if (patterns.length === 0) {
    if (existing) await browser.scripting.unregisterContentScripts({ ids: [WATCHER] });
    return;
  }
  const script = {
    id: WATCHER,
    js: [WATCHER_FILE],
    matches: patterns,
    // There the manifest starts a watcher of their own.
    excludeMatches: manifestMatches(),
    allFrames: true,
    matchOriginAsFallback: true,
    runAt: 'document_idle' as const,
    persistAcrossSessions: true,
  };
  await (existing
    ? browser.scripting.updateContentScripts([script])
    : browser.scripting.registerContentScripts([script]));
}

function manifestMatches(): string[] {
  const { content_scripts: scripts = [] } = browser.runtime.getManifest();
  return [...new Set(scripts.flatMap(({ matches = [] }) => matches))];
}

const DOCS_OFF = 'docs-off';

/** Whether Google Docs is to hear nothing of us from the start of a document on. */
export async function keepOutOfDocs(off: boolean): Promise<void> {
  const [existing] = await browser.scripting.getRegisteredContentScripts({ ids: [DOCS_OFF] });
  if (off === (existing !== undefined)) return;
  if (!off) return browser.scripting.unregisterContentScripts({ ids: [DOCS_OFF] });
  await browser.scripting.registerContentScripts([
    {
      id: DOCS_OFF,
      js: ['content-scripts/docs-off.js'],
      matches: [DOCS_PATTERN],
      world: 'MAIN',
      runAt: 'document_start',
      persistAcrossSessions: true,
    },
  ]);
}

/** Starts the watcher in tabs that were open before their site was granted. */
export async function watchOpenTabs(patterns: string[]): Promise<void> {
  if (patterns.length === 0) return;
  const tabs = await browser.tabs.query({ url: patterns });
  await Promise.all(tabs.map(({ id, url }) => (url && isDocs(url) ? undefined : startWatcher(id))));
}

/**
 * Starts the watcher in Google documents that were open before, or whose watcher belongs to a version of us that is gone:
 * that one ends then. It cannot read there until the page is loaded again, and says so when asked.
 */
export async function watchOpenDocs(): Promise<void> {
  const tabs = await browser.tabs.query({ url: DOCS_PATTERN });
  await Promise.all(tabs.map((tab) => startWatcher(tab.id, DOCS_WATCHER_FILE, false)));
}

/** Brings the card's script into one frame. */
export async function injectCard(tabId: number, frameId: number): Promise<void> {
  await browser.scripting.executeScript({
    target: { tabId, frameIds: [frameId] },
    files: ['/content-scripts/card.js'],
  });
}

async function startWatcher(
  tabId: number | undefined,
  file: WatcherFile = WATCHER_FILE,
  allFrames = true,
): Promise<void> {
  if (tabId === undefined) return;
  try {
    await browser.scripting.executeScript({
      target: { tabId, allFrames },
      files: [`/${file}`],
    });
  } catch {
    // A tab that is closing, an error page, a store page: nothing to watch there.
  }
}
