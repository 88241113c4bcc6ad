/** The panel beside the page: opening it, and knowing which page that is. */
import { browser } from 'wxt/browser';

/** Firefox has a sidebar where Chromium has a side panel; only one of them is there. */
interface Panels {
  sidePanel?: { open(options: { windowId: number }): Promise<void> };
  sidebarAction?: { open(): Promise<void> };
}

/**
 * Opens the panel in this window; false where the browser has none. Both browsers want it first thing in the click, so
 * the window has to be known by then.
 */
export async function openPanel(windowId: number | undefined): Promise<boolean> {
  const { sidePanel, sidebarAction } = browser as unknown as Panels;
  try {
    if (sidebarAction) await sidebarAction.open();
    else if (sidePanel && windowId !== undefined) await sidePanel.open({ windowId });
    else return false;
    return true;
  } catch {
    return false;
  }
}

export async function thisWindow(): Promise<number | undefined> {
  return (await browser.windows.getCurrent()).id;
}

/** Calls back when another tab comes to the front, or the one in front goes to another page. */
export function onPageInFront(listener: () => void, signal: AbortSignal): void {
  const updated = (_tabId: number, { status }: { status?: string }, { active }: { active: boolean }) => {
    if (active && status === 'complete') listener();
  };
  browser.tabs.onActivated.addListener(listener);
  browser.tabs.onUpdated.addListener(updated);
  signal.addEventListener('abort', () => {
    browser.tabs.onActivated.removeListener(listener);
    browser.tabs.onUpdated.removeListener(updated);
  });
}
