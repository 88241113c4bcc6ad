/** All entries, read once and again when something changed behind the page's back. */
import { useCallback, useEffect, useState } from 'react';
import { listEntries } from '../../lib/journal/entries';
import type { JournalEntry } from '../../lib/journal/types';
import type { Result } from '../../lib/messages/protocol';
import { kept } from '../page/kept';

/** `version`: the journal is read anew when this changes. */
export function useJournal(version: number): [Result<JournalEntry[]> | undefined, () => Promise<void>] {
  const [entries, setEntries] = useState<Result<JournalEntry[]>>();
  const read = useCallback(async () => setEntries(await kept(() => listEntries())), []);

  // `version` is not used in here: a new one asks for a new reading.
  useEffect(() => {
    const stop = new AbortController();
    void read();
    // A card in another tab may have added something meanwhile.
    window.addEventListener('focus', read, { signal: stop.signal });
    return () => stop.abort();
  }, [read, version]);
  return [entries, read];
}
