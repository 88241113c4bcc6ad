/** Entries of an earlier version as this version keeps them. Pure. */
import type { JournalEntry } from './types';

/** From version 1: where the conversation stands was told by the outcome alone. Everything else is new and stays absent. */
export function upgradedEntry(entry: JournalEntry): JournalEntry {
  if (entry.talkStatus !== undefined) return entry;
  if (entry.outcome === 'conversation-planned') return { ...entry, talkStatus: 'planned' };
  if (entry.outcome === 'conversation-held') return { ...entry, talkStatus: 'held' };
  return entry;
}

/**
 * The entry with outcome and status of the conversation in agreement: whichever of the two differs from `before` leads.
 * A new entry has no `before`; there the outcome leads where no status is given.
 */
export function agreeing(entry: JournalEntry, before?: JournalEntry): JournalEntry {
  const { outcome, talkStatus } = entry;
  if (before && talkStatus !== before.talkStatus) {
    if (talkStatus === 'held' && outcome === 'conversation-planned') return { ...entry, outcome: 'conversation-held' };
    const open = talkStatus === 'planned' || talkStatus === 'postponed';
    return open && outcome === 'conversation-held' ? { ...entry, outcome: 'conversation-planned' } : entry;
  }
  if (before && outcome === before.outcome) return entry;
  if (outcome === 'conversation-held') return { ...entry, talkStatus: 'held' };
  const planned = outcome === 'conversation-planned' && (talkStatus === undefined || talkStatus === 'held');
  return planned ? { ...entry, talkStatus: 'planned' } : entry;
}
