/** A number on the toolbar icon, only for those who asked for it: a counter nobody wanted becomes a nag. */
import type { ToBackground } from '../../lib/messages/protocol';
import type { Sender } from '../../lib/platform/runtime';
import { readSettings, watchSettings } from '../../lib/platform/settings-store';
import { setBadge, tabIds } from '../../lib/platform/tabs';

type Count = ToBackground['passage-count'];

export async function countPassages({ count }: Count['request'], { tabId }: Sender): Promise<Count['response']> {
  const { badge } = await readSettings();
  if (badge && tabId !== undefined) await setBadge(tabId, count === 0 ? null : String(count));
  return null;
}

/** Takes the number away from every tab when it is switched off; switched on, the watchers report anew by themselves. */
export function followBadgeSetting(): void {
  watchSettings(async ({ badge }) => {
    if (badge) return;
    const ids = await tabIds();
    await Promise.all(ids.map((id) => setBadge(id, null).catch(() => undefined)));
  });
}
