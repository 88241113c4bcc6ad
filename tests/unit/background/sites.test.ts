import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { keepSitesRegistered, pageSettings } from '../../../entrypoints/background/sites';
import { writeSettings } from '../../../lib/platform/settings-store';
import { sitePattern } from '../../../lib/platform/sites';

const DOCS = 'https://docs.google.com/*';
const SITE = 'https://wiki.example.org/*';

type Listener = (change: { origins?: string[] }) => unknown;

/** The parts of the extension API that the fake does not have: granted origins, and registered scripts. */
function standIn(origins: string[]) {
  const registered = new Map<string, { id: string; matches: string[] }>();
  const listeners: { added: Listener[]; removed: Listener[] } = { added: [], removed: [] };
  const executed: unknown[] = [];
  vi.spyOn(browser.permissions, 'getAll').mockImplementation(async () => ({ origins: [...origins], permissions: [] }));
  vi.spyOn(browser.permissions, 'contains').mockImplementation(async ({ origins: asked = [] }) =>
    asked.every((each) => origins.includes(each)),
  );
  vi.spyOn(browser.permissions.onAdded, 'addListener').mockImplementation((each) => {
    listeners.added.push(each as Listener);
  });
  vi.spyOn(browser.permissions.onRemoved, 'addListener').mockImplementation((each) => {
    listeners.removed.push(each as Listener);
  });
  const scripting = {
    getRegisteredContentScripts: async () => [...registered.values()],
    registerContentScripts: async (scripts: { id: string; matches: string[] }[]) => {
      for (const script of scripts) registered.set(script.id, script);
    },
    updateContentScripts: async (scripts: { id: string; matches: string[] }[]) => {
      for (const script of scripts) registered.set(script.id, script);
    },
    unregisterContentScripts: async ({ ids }: { ids: string[] }) => {
      for (const id of ids) registered.delete(id);
    },
    executeScript: async (what: unknown) => executed.push(what),
  };
  Object.assign(browser, { scripting });
  vi.spyOn(browser.runtime, 'getManifest').mockReturnValue({
    manifest_version: 3,
    name: 'Talk First',
    version: '1',
    content_scripts: [{ matches: ['https://docs.google.com/document/*'] }],
  });
  return { registered, listeners, executed };
}

describe('the watcher', () => {
  beforeEach(() => {
    vi.restoreAllMocks();
    fakeBrowser.reset();
  });

  it('is registered for exactly the granted sites, and for none but by the manifest in Google Docs', async () => {
    const origins = [DOCS];
    const { registered, listeners } = standIn(origins);
    keepSitesRegistered();
    await fakeBrowser.runtime.onStartup.trigger();
    expect([...registered.values()]).toEqual([]);

    origins.push(SITE);
    await Promise.all(listeners.added.map((each) => each({ origins: [SITE] })));
    await vi.waitFor(() => expect(registered.get('watcher')).toMatchObject({ matches: [SITE], allFrames: true }));
    expect(registered.get('watcher')).toMatchObject({ excludeMatches: ['https://docs.google.com/document/*'] });

    origins.pop();
    await Promise.all(listeners.removed.map((each) => each({ origins: [SITE] })));
    await vi.waitFor(() => expect([...registered.values()]).toEqual([]));
  });

  it('starts in tabs that were open before their site was granted', async () => {
    const origins = [DOCS];
    const { listeners, executed } = standIn(origins);
    const tab = await fakeBrowser.tabs.create({ url: 'https://wiki.example.org/page' });
    vi.spyOn(browser.tabs, 'query').mockImplementation(async (filter) => (filter.url ? [tab] : []));
    keepSitesRegistered();
    origins.push(SITE);
    await Promise.all(listeners.added.map((each) => each({ origins: [SITE] })));
    await vi.waitFor(() =>
      expect(executed).toEqual([expect.objectContaining({ target: expect.objectContaining({ tabId: tab.id }) })]),
    );
  });

  it('is told whether its page is on', async () => {
    standIn([DOCS, SITE]);
    vi.spyOn(browser.i18n, 'getUILanguage').mockReturnValue('nl-NL');
    const on = async (url: string) => (await pageSettings({}, { url })).on;
    expect(await on('https://wiki.example.org/page')).toBe(true);
    expect((await pageSettings({}, {})).language).toBe('nl');
    expect(await on('https://elsewhere.example.org/')).toBe(false);
    expect(await on('https://docs.google.com/document/d/1/edit')).toBe(true);
    await writeSettings({ docsOn: false });
    expect(await on('https://docs.google.com/document/d/1/edit')).toBe(false);
  });
});

describe('the pattern of a site', () => {
  it('covers the host, and does not exist for pages no extension may read', () => {
    expect(sitePattern('https://wiki.example.org:8443/a?b#c')).toBe('https://wiki.example.org/*');
    expect(sitePattern('chrome://settings')).toBeUndefined();
    expect(sitePattern('file:///home/me/memo.txt')).toBeUndefined();
    expect(sitePattern('not an address')).toBeUndefined();
  });
});
