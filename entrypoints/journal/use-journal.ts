/** What the journal holds, read when a page opens and again when something changed behind its back. */
import { useCallback, useEffect, useState } from 'react';
import { listEntries } from '../../lib/journal/entries';
import type { JournalEntry } from '../../lib/journal/types';
import type { Result } from '../../lib/messages/protocol';
import { kept } from '../page/kept';

/** Every entry, newest first. `version`: the journal is read anew when this changes. */
export function useJournal(version: number): [Result<JournalEntry[]> | undefined, () => Promise<void>] {
  return useReading(listEntries, version);
}

/** `from` is to be the same function at every call. */
export function useReading<T>(from: () => Promise<T>, version: number): [Result<T> | undefined, () => Promise<void>] {
  const [found, setFound] = useState<Result<T>>();
  const read = useCallback(async () => setFound(await kept(() => from())), [from]);

  // `version` is not used in here: a new one asks for a new reading.
  useEffect(() => {
    const stop = new AbortController();
    void read();
    // A card in another tab may have added something meanwhile.
    window.addEventListener('focus', read, { signal: stop.signal });
    return () => stop.abort();
  }, [read, version]);
  return [found, read];
}
