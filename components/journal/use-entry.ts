/** An entry while it is being changed: what is on the screen, and saving it as somebody types. */
import { useRef, useState } from 'react';
import type { EntryChanges } from '../../lib/journal/entries';
import type { JournalEntry } from '../../lib/journal/types';
import type { Result } from '../../lib/messages/protocol';
import { type Autosave, useAutosave } from './use-autosave';

interface EntryDraft {
  entry: JournalEntry;
  change: (changes: EntryChanges) => void;
  state: Autosave<EntryChanges>['state'];
  flush: () => void;
}

export function useEntry(first: JournalEntry, onSave: (changes: EntryChanges) => Promise<Result<unknown>>): EntryDraft {
  const [entry, setEntry] = useState(first);
  // Everything changed since the page was opened: saving it again is harmless, and nothing waits alone.
  const changed = useRef<EntryChanges>({});
  const saving = useAutosave(onSave);

  const change = (changes: EntryChanges) => {
    const whole = { ...changes, ...alongWith(changes, entry) };
    changed.current = { ...changed.current, ...whole };
    setEntry((before) => ({ ...before, ...whole }) as JournalEntry);
    saving.change(changed.current);
  };
  return { entry, change, state: saving.state, flush: saving.flush };
}

/** A talk that was held is what came of a planned one, and the other way round: both are said in one click. */
function alongWith({ talkStatus, outcome }: EntryChanges, entry: JournalEntry): EntryChanges {
  if (talkStatus === 'held' && entry.outcome === 'conversation-planned') return { outcome: 'conversation-held' };
  if (talkStatus && talkStatus !== 'held' && entry.outcome === 'conversation-held')
    return { outcome: 'conversation-planned' };
  if (outcome === 'conversation-held') return { talkStatus: 'held' };
  return {};
}
