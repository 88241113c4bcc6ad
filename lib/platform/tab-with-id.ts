import { browser } from 'wxt/browser';
import type { ActiveTab } from './tabs';

/** The tab with this id, or undefined when it is gone. */
export async function tabWithId(id: number): Promise<ActiveTab | undefined> {
  try {
    const tab = await browser.tabs.get(id);
    return tab.id === undefined ? undefined : { id: tab.id, url: tab.url };
  } catch {
    return undefined;
  }
}
