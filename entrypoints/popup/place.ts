/** The page the popup was opened on: whether it is read along, and what was found there. */
import type { Page, Site } from '../../components/popup/types';
import { type FrameAnswer, listPassages } from '../../lib/messages/frames';
import { sendToBackground } from '../../lib/messages/send';
import { extensionUrl } from '../../lib/platform/runtime';
import { readSettings, writeSettings } from '../../lib/platform/settings-store';
import { isDocs, removeSite, requestSite, siteGranted, sitePattern } from '../../lib/platform/sites';
import { activeTab } from '../../lib/platform/tabs';
import { hostOf, isQuietSite, withQuietSite } from '../../lib/restraint/snooze';
import type { WatchState } from '../../lib/watch/types';

export interface Place {
  tabId?: number;
  url?: string;
  site: Site;
}

/** Stores whose pages no extension may touch. */
const STORES = ['chromewebstore.google.com', 'addons.mozilla.org', 'microsoftedge.microsoft.com'];

export async function placeNow(): Promise<Place> {
  const { id: tabId, url } = (await activeTab()) ?? {};
  return { tabId, url, site: await siteOf(url) };
}

async function siteOf(url: string | undefined): Promise<Site> {
  if (url?.startsWith(extensionUrl('/'))) return { kind: 'own' };
  const pattern = url === undefined ? undefined : sitePattern(url);
  if (url === undefined || pattern === undefined) return { kind: 'off-limits' };
  const name = new URL(url).hostname;
  if (STORES.includes(name)) return { kind: 'off-limits' };
  const settings = await readSettings();
  const quiet = isQuietSite(settings, url);
  if (isDocs(url)) return { kind: 'site', name: 'Google Docs', on: settings.docsOn, quiet };
  return { kind: 'site', name, on: await siteGranted(pattern), quiet };
}

/** Stays granted, and is not read until somebody wakes us. Every open page of it hears of it by the settings. */
export async function quietSite({ url }: Place, quiet: boolean): Promise<void> {
  const host = url === undefined ? undefined : hostOf(url);
  if (host) await writeSettings({ quietSites: withQuietSite(await readSettings(), host, quiet) });
}

/** Switches reading along on or off for this site. Calls the browser's prompt at once, which needs the click it runs in. */
export async function switchSite({ url }: Place, on: boolean): Promise<void> {
  if (url === undefined) return;
  if (isDocs(url)) {
    await writeSettings({ docsOn: on });
    return;
  }
  const pattern = sitePattern(url);
  if (pattern !== undefined) await (on ? requestSite(pattern) : removeSite(pattern));
}

/** How often, and how far apart, a page that was switched on just now is asked before it counts as silent. */
const TRIES = 8;
const APART_MS = 250;

/** Asks the watchers in the frames of the tab, and then the library about each passage. */
export async function askPage(tabId: number, answer: (page: Page) => void): Promise<void> {
  for (let left = TRIES; left > 0; left--) {
    const frames = await listPassages(tabId);
    if (frames.length > 0) {
      const found = await pageOf(frames);
      answer(found);
      answer({ ...found, passages: await Promise.all(found.passages.map(withWays)) });
      return;
    }
    await new Promise((resolve) => setTimeout(resolve, APART_MS));
  }
  answer({ state: 'silent', passages: [], documents: [], quiet: [] });
}

/** From the frame that has most to tell. */
const STATES: WatchState[] = ['watching', 'view-only', 'out-of-reach', 'unreadable', 'no-editor'];

async function pageOf(frames: FrameAnswer[]): Promise<Page> {
  const documents = [...new Set(frames.filter(({ state }) => state !== 'no-editor').map((frame) => frame.documentId))];
  const quiet = await Promise.all(
    documents.map(async (documentId) => {
      const state = await sendToBackground('document-state', { documentId });
      return state.ok && state.value.quiet ? [documentId] : [];
    }),
  );
  return {
    state: STATES.find((state) => frames.some((frame) => frame.state === state)) ?? 'no-editor',
    passages: frames.flatMap(({ frameId, passages }) => passages.map((one) => ({ ...one, frameId, ways: [] }))),
    documents,
    quiet: quiet.flat(),
  };
}

async function withWays(passage: Page['passages'][number]): Promise<Page['passages'][number]> {
  const advice = await sendToBackground('advise', { finding: passage.finding });
  return advice.ok ? { ...passage, ways: advice.value.alternatives } : passage;
}
