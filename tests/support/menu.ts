/** The menu of the right mouse button, which no test can open: from the event on that choosing its entry ends in. */
import type { Chromium } from './chromium';

/** `selected`: the words as the browser gives them, in one line. */
export async function chooseCheckSelection(chromium: Chromium, selected: string): Promise<void> {
  const background = await chromium.background();
  const chosen = JSON.stringify({ menuItemId: 'check-selection', selectionText: selected, frameId: 0 });
  await background.evaluate(`chrome.tabs.query({ active: true, lastFocusedWindow: true }).then(([tab]) =>
    chrome.contextMenus.onClicked.dispatch(${chosen}, tab))`);
}
