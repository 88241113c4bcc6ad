/** "Quiet on this site" and "until tomorrow", chosen on a card. The watchers hear of it by the settings that change. */
import { MessageError } from '../../lib/messages/handle';
import type { ToBackground } from '../../lib/messages/protocol';
import type { Sender } from '../../lib/platform/runtime';
import { readSettings, writeSettings } from '../../lib/platform/settings-store';
import { hostOf, untilTomorrow, withQuietSite } from '../../lib/restraint/snooze';

type BeQuiet = ToBackground['be-quiet'];

export async function beQuiet({ what, quiet }: BeQuiet['request'], sender: Sender): Promise<BeQuiet['response']> {
  if (what === 'until-tomorrow') {
    await writeSettings({ pausedUntil: quiet ? untilTomorrow(new Date()) : null });
    return null;
  }
  // The site people see in the address bar, also when the text is in a frame of another one.
  const host = [sender.tabUrl, sender.origin, sender.url].map((address) => address && hostOf(address)).find(Boolean);
  if (!host) throw new MessageError('bad-request');
  await writeSettings({ quietSites: withQuietSite(await readSettings(), host, quiet) });
  return null;
}
