/** The keyboard commands of the extension, and the browser's own page to change them. */
import { browser } from 'wxt/browser';

/** The keys that open the card now, as the browser writes them; undefined when none are set. */
export async function cardShortcut(): Promise<string | undefined> {
  const commands = await browser.commands.getAll();
  return commands.find(({ name }) => name === 'open-card')?.shortcut || undefined;
}

/** Opens the browser's page for shortcuts. False where the browser does not let us. */
export async function openShortcuts(): Promise<boolean> {
  try {
    // Firefox has a call for it; Chromium has an address.
    const commands = browser.commands as typeof browser.commands & { openShortcutSettings?: () => Promise<void> };
    if (commands.openShortcutSettings) await commands.openShortcutSettings();
    else await browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
    return true;
  } catch {
    return false;
  }
}
