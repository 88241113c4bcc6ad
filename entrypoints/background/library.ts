/** The library of alternatives: seeded from the packs, then read from the machine so that people's own changes count. */
import { builtInAlternatives, PACK_VERSION } from '../../lib/advise/packs';
import type { Alternative } from '../../lib/advise/types';
import type { Language } from '../../lib/detect/types';
import { readAlternatives } from '../../lib/export/parse-pack';
import { library, presetAlternatives, seedAlternatives } from '../../lib/journal/alternatives';
import { managedPresets } from '../../lib/platform/managed';
import { onInstalled, onStartup } from '../../lib/platform/runtime';

export function keepLibrarySeeded(): void {
  // Where IndexedDB cannot be used the packs themselves are read, see libraryOf.
  const keep = () => seed().catch(() => undefined);
  onInstalled(keep);
  // Policies of an organisation come and go between two starts of the browser.
  onStartup(keep);
}

/** The library in one language; the built-in one when the machine has none or does not let us read it. */
export async function libraryOf(language: Language): Promise<Alternative[]> {
  try {
    const kept = await library(language);
    if (kept.length > 0) return kept;
    await seed();
    return await library(language);
  } catch {
    return builtInAlternatives(language);
  }
}

async function seed(): Promise<void> {
  const { pack } = await managedPresets();
  // A pack with a mistake in it is not taken at all, like one from a file.
  const preset = pack.length === 0 ? undefined : readAlternatives(pack);
  if (preset?.ok !== false) await presetAlternatives(preset?.value ?? []);
  await seedAlternatives([...builtInAlternatives('en'), ...builtInAlternatives('nl')], PACK_VERSION);
}
