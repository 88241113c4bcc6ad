/** The library of alternatives: seeded from the packs, then read from the machine so that people's own changes count. */
import { builtInAlternatives, PACK_VERSION } from '../../lib/advise/packs';
import type { Alternative } from '../../lib/advise/types';
import type { Language } from '../../lib/detect/types';
import { library, seedAlternatives } from '../../lib/journal/alternatives';
import { onInstalled } from '../../lib/platform/runtime';

export function keepLibrarySeeded(): void {
  onInstalled(() => {
    // Where IndexedDB cannot be used the packs themselves are read, see libraryOf.
    seed().catch(() => undefined);
  });
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

function seed(): Promise<unknown> {
  return seedAlternatives([...builtInAlternatives('en'), ...builtInAlternatives('nl')], PACK_VERSION);
}
