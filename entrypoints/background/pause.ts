/** The end of a pause: watchers are told, since nothing else happens at that moment. */
import { clearAlarm, onAlarm, setAlarm } from '../../lib/platform/alarms';
import { onInstalled, onStartup } from '../../lib/platform/runtime';
import { readSettings, watchSettings } from '../../lib/platform/settings-store';
import { isPaused } from '../../lib/restraint/snooze';
import type { Settings } from '../../lib/settings/types';
import { refreshTabs } from './sites';

export const PAUSE_ENDS = 'pause-ends';

export function endPauses(): void {
  const setFromStorage = async () => follow(await readSettings());
  onInstalled(setFromStorage);
  onStartup(setFromStorage);
  watchSettings(follow);
  onAlarm((name) => {
    if (name === PAUSE_ENDS) void refreshTabs();
  });
}

async function follow(settings: Settings): Promise<void> {
  const { pausedUntil } = settings;
  await (pausedUntil !== null && isPaused(settings, new Date())
    ? setAlarm(PAUSE_ENDS, new Date(pausedUntil))
    : clearAlarm(PAUSE_ENDS));
}
