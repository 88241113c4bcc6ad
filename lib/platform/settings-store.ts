/** The settings in the extension's own storage, on this machine only. */
import { storage } from 'wxt/utils/storage';
import { mergeSettings, parseSettings, storedSettings } from '../settings/settings';
import type { Settings } from '../settings/types';
import { managedPresets } from './managed';

// Read as unknown: what is stored may come from another version or another hand. lib/settings makes settings of it.
const item = storage.defineItem<unknown>('local:settings');

/** Writes of this context one after the other, so that two quick changes do not undo each other. */
let writing: Promise<unknown> = Promise.resolve();

/** What the user chose; where they chose nothing, what the organisation preset, else the defaults. */
export async function readSettings(): Promise<Settings> {
  const [stored, presets] = await Promise.all([item.getValue(), presetSettings()]);
  return parseSettings(stored, presets);
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
  let presets: Partial<Settings> = {};
  void presetSettings().then((preset) => {
    presets = preset;
  });
  const stop = item.watch((stored) => listener(parseSettings(stored, presets)));
  signal?.addEventListener('abort', stop, { once: true });
}

/** Forgets every setting: the defaults hold again. */
export async function eraseSettings(): Promise<boolean> {
  const had = (await item.getValue()) !== null;
  await item.removeValue();
  return had;
}

async function presetSettings(): Promise<Partial<Settings>> {
  const { interfaceLanguage } = await managedPresets();
  return interfaceLanguage === undefined ? {} : { interfaceLanguage };
}
