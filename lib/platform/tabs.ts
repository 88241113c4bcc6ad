/** Tabs, the toolbar icon and keyboard commands. */
import { browser } from 'wxt/browser';
import { extensionUrl } from './runtime';

export interface ActiveTab {
  id: number;
  /** Known while the user has the popup open on the tab (activeTab) or the site is granted. */
  url?: string;
}

export async function activeTab(): Promise<ActiveTab | undefined> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab?.id === undefined ? undefined : { id: tab.id, url: tab.url };
}

/** Opens one of our own pages, for example `/journal.html#/prepare/ID`. */
export async function openPage(path: `/${string}`): Promise<void> {
  await browser.tabs.create({ url: extensionUrl(path) });
}

export async function reloadTab(tabId: number): Promise<void> {
  await browser.tabs.reload(tabId);
}

/** Every tab the watcher may be running in. */
export async function tabIds(): Promise<number[]> {
  const tabs = await browser.tabs.query({});
  return tabs.map((tab) => tab.id).filter((id) => id !== undefined);
}

/** The text on the icon of one tab; null takes it away, and what is shown on all tabs is seen again. */
export async function setBadge(tabId: number, text: string | null): Promise<void> {
  // The types know no null; both browsers do, and take "" for a text of its own that hides the common one.
  await browser.action.setBadgeText({ tabId, text: text as string });
}

/** The text on the icon of all tabs that have none of their own. */
export async function setBadgeEverywhere(text: string): Promise<void> {
  await browser.action.setBadgeText({ text });
}

export function onCommand(listener: (command: string) => void): void {
  browser.commands.onCommand.addListener(listener);
}
