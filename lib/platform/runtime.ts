/** Messages and addresses of the extension itself. The only importers of the extension API are the files of this folder. */
import { type Browser, browser } from 'wxt/browser';

export interface Sender {
  tabId?: number;
  frameId?: number;
  /** Address of the frame that sent; undefined for our own pages in some browsers. */
  url?: string;
  /** Origin of that frame, which a frame without an address of its own (about:blank) has from whoever made it. */
  origin?: string;
  /** Address of the page in that tab, where we may know it. */
  tabUrl?: string;
}

type Listener = (message: unknown, sender: Sender, answer: (response: unknown) => void) => boolean;

/**
 * Listens for messages of this extension. The listener returns true when it answers, now or later, through `answer`:
 * that form works in every browser. Messages of other extensions are dropped here.
 */
export function onMessage(listener: Listener, signal?: AbortSignal): void {
  const native = (message: unknown, sender: Browser.runtime.MessageSender, answer: (response?: unknown) => void) => {
    if (sender.id !== undefined && sender.id !== browser.runtime.id) return false as const;
    const { tab, frameId, url } = sender;
    const { origin } = sender as { origin?: string };
    return listener(message, { tabId: tab?.id, frameId, url, origin, tabUrl: tab?.url }, answer) as true;
  };
  browser.runtime.onMessage.addListener(native);
  // A page's script outlives an extension that was updated or removed, and then has no such interface any more.
  signal?.addEventListener('abort', () => browser.runtime?.onMessage.removeListener(native));
}

export function sendRuntimeMessage(message: unknown): Promise<unknown> {
  return browser.runtime.sendMessage(message);
}

export function sendTabMessage(tabId: number, message: unknown, frameId?: number): Promise<unknown> {
  return browser.tabs.sendMessage(tabId, message, frameId === undefined ? {} : { frameId });
}

/** Address of a file of the extension, for example `/journal.html`. */
export function extensionUrl(path: `/${string}`): string {
  return `${browser.runtime.getURL('/' as never).replace(/\/$/, '')}${path}`;
}

/** BCP 47 tag of the browser's interface. */
export function browserLanguage(): string {
  return browser.i18n.getUILanguage();
}

/** `first` is true when the extension is new here, false after an update of it or of the browser. */
export function onInstalled(listener: (first: boolean) => void): void {
  browser.runtime.onInstalled.addListener(({ reason }) => listener(reason === 'install'));
}

export function onStartup(listener: () => void): void {
  browser.runtime.onStartup.addListener(listener);
}
