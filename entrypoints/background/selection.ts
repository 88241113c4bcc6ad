/** "Check the selection", on any page and without access to its site: choosing it is what lets us read it, this once. */
import { interfaceLanguage, translator } from '../../lib/locale/translate';
import { offerOnSelection, onMenuChosen } from '../../lib/platform/menus';
import { browserLanguage, onInstalled, onStartup } from '../../lib/platform/runtime';
import { firstInSession } from '../../lib/platform/session';
import { readSettings, watchSettings } from '../../lib/platform/settings-store';
import type { Settings } from '../../lib/settings/types';
import { checkSelection } from '../page/check-selection';

export const CHECK_SELECTION = 'check-selection';

export function offerCheckOfSelection(): void {
  const offerAnew = async () => offer(await readSettings());
  onInstalled(offerAnew);
  onStartup(offerAnew);
  // An extension that was switched off and on again hears of neither.
  void firstInSession(CHECK_SELECTION).then((first) => (first ? offerAnew() : undefined));
  watchSettings(offer);
  onMenuChosen(({ id, tabId, frameId, selected }) => {
    if (id === CHECK_SELECTION) void checkSelection(tabId, frameId, selected);
  });
}

/** One after the other: two entries of one name at once are an error. */
let offering: Promise<void> = Promise.resolve();

/** In the language of the interface, which may be another than the browser's. */
function offer({ interfaceLanguage: chosen }: Settings): Promise<void> {
  const t = translator(interfaceLanguage(chosen, browserLanguage()));
  offering = offering.then(() => offerOnSelection(CHECK_SELECTION, t('menu.check-selection'))).catch(() => undefined);
  return offering;
}
