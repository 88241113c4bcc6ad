/** The keyboard commands of the extension, and the browser's own page to change them. */
import { browser } from 'wxt/browser';

/** As in the manifest, in the order they are shown. */
export const COMMANDS = ['next-passage', 'previous-passage', 'open-card', 'set-aside'] as const;
export type Command = (typeof COMMANDS)[number];

/** The keys of each command now, as the browser writes them; those that have none are missing. */
export async function shortcuts(): Promise<Partial<Record<Command, string>>> {
  const commands = await browser.commands.getAll();
  return Object.fromEntries(
    COMMANDS.flatMap((name) => {
      const { shortcut } = commands.find((each) => each.name === name) ?? {};
      return shortcut ? [[name, shortcut]] : [];
    }),
  );
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
