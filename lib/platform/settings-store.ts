/** The settings in the extension's own storage, on this machine only. */
import { storage } from 'wxt/utils/storage';
import { mergeSettings, parseSettings, storedSettings } from '../settings/settings';
import type { Settings } from '../settings/types';

// Read as unknown: what is stored may come from another version or another hand. lib/settings makes settings of it.
const item = storage.defineItem<unknown>('local:settings');

/** Writes of this context one after the other, so that two quick changes do not undo each other. */
let writing: Promise<unknown> = Promise.resolve();

export async function readSettings(): Promise<Settings> {
  return parseSettings(await item.getValue());
}

/** Changes the given fields and answers the settings as they are then. */
export function writeSettings(patch: Partial<Settings>): Promise<Settings> {
  const written = writing.then(async () => {
    const settings = mergeSettings(await readSettings(), patch);
    await item.setValue(storedSettings(settings));
    return settings;
  });
  writing = written.catch(() => undefined);
  return written;
}

/** Calls back after every change, wherever it was made, until `signal` aborts. */
export function watchSettings(listener: (settings: Settings) => void, signal?: AbortSignal): void {
  if (signal?.aborted) return;
  const stop = item.watch((stored) => listener(parseSettings(stored)));
  signal?.addEventListener('abort', stop, { once: true });
}
