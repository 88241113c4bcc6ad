/** A background on a browser in memory: its journal empty, and what it shows written down. */
import { vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { ourJournal } from '../../../lib/journal/open';

export interface Shown {
  /** Text on the icon of all tabs, and of each tab that has one of its own. */
  badge: string;
  tabBadges: Map<number, string>;
  notifications: string[];
}

/** Permissions the user gave on top of those of the manifest. */
export interface Granted {
  notifications: boolean;
  origins: string[];
}

/** Our own pages, as they appear as senders. */
export const OWN_PAGE = { url: 'chrome-extension://test-extension-id/journal.html' };
export const FOREIGN_PAGE = { url: 'https://intranet.example/', tabId: 1, frameId: 0 };

export async function makeBackground(): Promise<{ shown: Shown; granted: Granted }> {
  fakeBrowser.reset();
  const database = await ourJournal();
  await Promise.all(database.tables.map((table) => table.clear()));
  const shown: Shown = { badge: '', tabBadges: new Map(), notifications: [] };
  const granted: Granted = { notifications: false, origins: [] };
  Object.assign(fakeBrowser, {
    action: {
      setBadgeText: async ({ tabId, text }: { tabId?: number; text: string | null }) => {
        if (tabId === undefined) shown.badge = text ?? '';
        else if (text === null) shown.tabBadges.delete(tabId);
        else shown.tabBadges.set(tabId, text);
      },
    },
    permissions: {
      contains: async ({ permissions = [], origins = [] }: { permissions?: string[]; origins?: string[] }) =>
        permissions.every(() => granted.notifications) && origins.every((origin) => granted.origins.includes(origin)),
      onAdded: { addListener: vi.fn() },
      onRemoved: { addListener: vi.fn() },
    },
    notifications: {
      create: async (_id: string, { message }: { message: string }) => void shown.notifications.push(message),
      clear: async () => shown.notifications.length > 0,
      onClicked: { addListener: vi.fn() },
    },
  });
  vi.spyOn(fakeBrowser.runtime, 'getURL').mockImplementation(
    (path: string) => `chrome-extension://test-extension-id${path}`,
  );
  vi.spyOn(fakeBrowser.i18n, 'getUILanguage').mockReturnValue('en-GB');
  return { shown, granted };
}
