/** Passages that were taken out of a text after their card was opened, and the answer to the question about them. */
import { useEffect, useState } from 'react';
import type { Outcome } from '../../lib/journal/types';
import { sendToBackground } from '../../lib/messages/send';
import { readTakenOut, type TakenOut, watchTakenOut } from '../../lib/platform/taken-out';

export function useTakenOut(
  changed: () => Promise<void>,
): [TakenOut[], (id: string, outcome: Outcome | null) => Promise<void>] {
  const [taken, setTaken] = useState<TakenOut[]>([]);
  useEffect(() => {
    const stop = new AbortController();
    // No offers where they cannot be read: they are an extra.
    readTakenOut().then(
      (list) => !stop.signal.aborted && setTaken(list),
      () => undefined,
    );
    watchTakenOut(setTaken, stop.signal);
    return () => stop.abort();
  }, []);

  const answer = async (id: string, outcome: Outcome | null) => {
    const result = await sendToBackground('keep-taken-out', { id, outcome });
    if (result.ok) await changed();
  };
  return [taken, answer];
}
