import type { EntryChanges } from '../../lib/journal/entries';
import type { Conversation, JournalEntry } from '../../lib/journal/types';
import { sheetOf } from './sheet';

/** What every part of an entry's page is given: the entry as it stands on the screen, and how to change it. */
export interface StepProps {
  entry: JournalEntry;
  onChange: (changes: EntryChanges) => void;
  /** Somebody left a field: a good moment to save. */
  onPause: () => void;
}

/** Changes one part of the sheet. */
export function sheetChange(entry: JournalEntry, part: Partial<Conversation>): EntryChanges {
  return { conversation: { ...sheetOf(entry), ...part } };
}
