/** Telling the rest of this page or background that entries were written, so that dates and the dot can follow. */

type Listener = () => void;

const listeners = new Set<Listener>();

/** Calls back after every write to entries made in this context; other contexts do not hear of it. Answers how to stop. */
export function onEntriesChanged(listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function announceChange(): void {
  for (const listener of listeners) listener();
}
