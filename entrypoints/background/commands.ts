/** Keyboard commands of the browser, passed on to the page in view. */
import { sendToTab } from '../../lib/messages/send';
import { activeTab, onCommand } from '../../lib/platform/tabs';

export function obeyCommands(): void {
  onCommand(async (command) => {
    if (command !== 'open-card') return;
    const tab = await activeTab();
    if (tab) await sendToTab(tab.id, 'open-passage', {});
  });
}
