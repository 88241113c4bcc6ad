/** The library in both languages, and reading it anew after every change. */
import { useCallback, useEffect, useState } from 'react';
import { builtInAlternatives, PACK_VERSION } from '../../lib/advise/packs';
import type { Language } from '../../lib/detect/types';
import { libraryRows, seedAlternatives } from '../../lib/journal/alternatives';
import type { StoredAlternative } from '../../lib/journal/database';
import type { Result } from '../../lib/messages/protocol';
import { kept } from '../page/kept';

export type Shelf = Record<Language, StoredAlternative[]>;

export function useShelf(): [Result<Shelf> | undefined, () => Promise<void>] {
  const [shelf, setShelf] = useState<Result<Shelf>>();
  const read = useCallback(async () => setShelf(await kept(readShelf)), []);
  useEffect(() => {
    void read();
  }, [read]);
  return [shelf, read];
}

async function readShelf(): Promise<Shelf> {
  const rows = async () => ({ en: await libraryRows('en'), nl: await libraryRows('nl') });
  const shelf = await rows();
  if (shelf.en.length > 0 || shelf.nl.length > 0) return shelf;
  // Whoever opens this page first comes before the background had a reason to fill the library.
  await seedAlternatives([...builtInAlternatives('en'), ...builtInAlternatives('nl')], PACK_VERSION);
  return rows();
}
