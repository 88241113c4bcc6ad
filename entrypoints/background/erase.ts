/** "Erase everything": the journal with its database, settings, offers, alarms, what stands on the icon. */
import { eraseJournal } from '../../lib/journal/erase';
import type { ToBackground } from '../../lib/messages/protocol';
import { clearAlarms } from '../../lib/platform/alarms';
import { eraseHandedOver } from '../../lib/platform/handed-over';
import { clearNotification } from '../../lib/platform/notifications';
import type { Sender } from '../../lib/platform/runtime';
import { eraseSettings } from '../../lib/platform/settings-store';
import { setBadge, setBadgeEverywhere, tabIds } from '../../lib/platform/tabs';
import { eraseTakenOut } from '../../lib/platform/taken-out';
import { fromOwnPage } from './own-pages';
import { REMINDERS } from './reminders';
import { saved } from './saved';
import { refreshTabs } from './sites';

type Erase = ToBackground['erase-everything'];

/** Sites stay granted: that is a permission of the browser, which the settings page takes back one by one. */
export async function eraseEverything(_request: Erase['request'], sender: Sender): Promise<Erase['response']> {
  fromOwnPage(sender);
  // First what may refuse: when the journal cannot be deleted, the rest is still there and people can try again.
  const rows = await saved(() => eraseJournal());
  const [settings, alarms] = await Promise.all([eraseSettings(), clearAlarms(), eraseTakenOut(), eraseHandedOver()]);
  await clearBadges();
  await clearNotification(REMINDERS);
  await refreshTabs();
  return { ...rows, settings, alarms };
}

async function clearBadges(): Promise<void> {
  await setBadgeEverywhere('');
  const ids = await tabIds();
  await Promise.all(ids.map((id) => setBadge(id, null).catch(() => undefined)));
}
