/** Presets of an organisation, from the browser's managed storage. */
import { browser } from 'wxt/browser';
import { type ManagedPresets, parseManaged } from '../settings/managed';

/** Empty where nothing is managed: Firefox then rejects, Chromium answers nothing. */
export async function managedPresets(): Promise<ManagedPresets> {
  try {
    return parseManaged(await browser.storage.managed.get());
  } catch {
    return parseManaged(undefined);
  }
}
