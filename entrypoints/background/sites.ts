/** The watcher runs on Google Docs and on exactly the sites the user granted; what is off gets nothing. */
import { interfaceLanguage } from '../../lib/locale/translate';
import { sendToTab } from '../../lib/messages/send';
import { browserLanguage, onInstalled, onStartup, type Sender } from '../../lib/platform/runtime';
import { readSettings, watchSettings } from '../../lib/platform/settings-store';
import {
  grantedSites,
  isDocs,
  keepOutOfDocs,
  onSitesChanged,
  registerWatcher,
  siteGranted,
  sitePattern,
  watchOpenDocs,
  watchOpenTabs,
} from '../../lib/platform/sites';
import { tabIds } from '../../lib/platform/tabs';
import { isPaused, isQuietSite } from '../../lib/restraint/snooze';
import type { Settings } from '../../lib/settings/types';

export function keepSitesRegistered(): void {
  const register = async () => {
    await registerWatcher(await grantedSites());
    await keepOutOfDocs(!(await readSettings()).docsOn);
  };
  onInstalled(async () => {
    await register();
    await watchOpenTabs(await grantedSites());
    await watchOpenDocs();
  });
  // A browser may have dropped the registration with an update of the extension; making it equal again costs one call.
  onStartup(register);
  onSitesChanged(async ({ added }) => {
    await register();
    await watchOpenTabs(added);
    await refreshTabs();
  });
  watchSettings(async ({ docsOn }) => {
    await keepOutOfDocs(!docsOn);
    await refreshTabs();
  });
}

/** Whether the asking page is to be watched: its site is granted and not switched off or quiet, and nothing is paused. */
export async function pageSettings(_request: unknown, sender: Sender) {
  const settings = await readSettings();
  return {
    on: await isOn(sender, settings),
    language: interfaceLanguage(settings.interfaceLanguage, browserLanguage()),
  };
}

async function isOn({ url, origin, tabUrl }: Sender, settings: Settings): Promise<boolean> {
  const { docsOn } = settings;
  if (isPaused(settings, new Date())) return false;
  // Quiet on a site is quiet in the frames of its pages too, whoever they come from.
  if ([url, origin, tabUrl].some((address) => address !== undefined && isQuietSite(settings, address))) return false;
  if (url !== undefined && isDocs(url)) return docsOn;
  const pattern = url === undefined ? undefined : sitePattern(url);
  // A frame without an address of its own (about:blank) got its watcher from the granted site that made it.
  return pattern === undefined ? true : siteGranted(pattern);
}

/** Has every watcher look again. Tabs without one do not answer, which is fine. */
export async function refreshTabs(): Promise<void> {
  const ids = await tabIds();
  await Promise.all(ids.map((id) => sendToTab(id, 'refresh', {})));
}
