/** The entry in the menu of the right mouse button. */
import { browser } from 'wxt/browser';

/** An entry somebody chose. */
export interface Chosen {
  id: string;
  tabId: number;
  frameId: number;
  /** The selected words as the browser gives them: in one line. */
  selected: string;
}

/** Shows exactly this entry, wherever something is selected. */
export async function offerOnSelection(id: string, title: string): Promise<void> {
  await browser.contextMenus.removeAll();
  browser.contextMenus.create({ id, title, contexts: ['selection'] });
}

export function onMenuChosen(listener: (chosen: Chosen) => void): void {
  browser.contextMenus.onClicked.addListener(({ menuItemId, frameId = 0, selectionText = '' }, tab) => {
    if (tab?.id !== undefined) listener({ id: String(menuItemId), tabId: tab.id, frameId, selected: selectionText });
  });
}
