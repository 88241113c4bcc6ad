/** Journal entries: what was chosen when a rule came up. Every function rejects with StorageUnavailableError when nothing can be kept. */
import type { PatternId } from '../detect/types';
import { type Context, complete } from './context';
import { within } from './open';
import type { JournalEntry, Outcome } from './types';

/** What a new entry needs; the rest is filled in. */
export type NewEntry = Omit<JournalEntry, 'id' | 'createdAt' | 'updatedAt' | 'notes'> & { notes?: string };

/** What may be changed. A key with `undefined` takes that field away. */
export type EntryChanges = {
  [Key in keyof Omit<JournalEntry, 'id' | 'createdAt' | 'updatedAt'>]?: JournalEntry[Key] | undefined;
};

export interface EntryFilter {
  outcome?: Outcome;
  pattern?: PatternId;
  /** Words to look for in the passage, the notes and the conversation; case and accents do not matter. */
  text?: string;
}

/** Longest passage an entry takes by itself, in UTF-16 units. */
const EXCERPT = 120;

/** The first 120 characters of a passage, cut between words. */
export function passageExcerpt(sentence: string): string {
  const line = sentence.replace(/\s+/g, ' ').trim();
  if (line.length <= EXCERPT) return line;
  const room = line.slice(0, EXCERPT - 1);
  const space = room.lastIndexOf(' ');
  // A passage of one endless word is cut in it, though not inside a surrogate pair.
  const cut = space > EXCERPT / 2 ? room.slice(0, space) : room.replace(/[\uD800-\uDBFF]$/, '');
  return `${cut.replace(/[\s,;:–—-]+$/, '')}…`;
}

export async function addEntry(entry: NewEntry, context: Context = {}): Promise<JournalEntry> {
  const { journal, now, id } = complete(context);
  const added: JournalEntry = { notes: '', ...entry, id, createdAt: now, updatedAt: now };
  await within(journal, (database) => database.entries.add(added));
  return added;
}

/** Newest first. */
export async function listEntries(filter: EntryFilter = {}, context: Context = {}): Promise<JournalEntry[]> {
  const { journal } = complete(context);
  const matches = matcher(filter);
  return within(journal, (database) => database.entries.orderBy('createdAt').reverse().filter(matches).toArray());
}

export async function getEntry(id: string, context: Context = {}): Promise<JournalEntry | undefined> {
  const { journal } = complete(context);
  return within(journal, (database) => database.entries.get(id));
}

/**
 * Changes an entry and answers it as it is now; undefined when it is not there (any more). A new follow-up date is one
 * that has not been looked at.
 */
export async function updateEntry(
  id: string,
  changes: EntryChanges,
  context: Context = {},
): Promise<JournalEntry | undefined> {
  const { journal, now } = complete(context);
  return within(journal, (database) =>
    database.transaction('rw', database.entries, async () => {
      const entry = await database.entries.get(id);
      if (!entry) return undefined;
      const dated = 'followUpOn' in changes && changes.followUpOn !== entry.followUpOn;
      const reopened = dated && !('followUpDoneAt' in changes) ? { followUpDoneAt: undefined } : {};
      const changed = withoutGaps({
        ...entry,
        ...changes,
        ...reopened,
        id,
        createdAt: entry.createdAt,
        updatedAt: now,
      });
      await database.entries.put(changed);
      return changed;
    }),
  );
}

/** Takes an entry away and answers it, so that `restoreEntry` can undo this; undefined when it was not there. */
export async function removeEntry(id: string, context: Context = {}): Promise<JournalEntry | undefined> {
  const { journal } = complete(context);
  return within(journal, (database) =>
    database.transaction('rw', database.entries, async () => {
      const entry = await database.entries.get(id);
      await database.entries.delete(id);
      return entry;
    }),
  );
}

/** Puts a removed entry back as it was. One that is there already stays as it is. */
export async function restoreEntry(entry: JournalEntry, context: Context = {}): Promise<void> {
  const { journal } = complete(context);
  await within(journal, (database) =>
    database.transaction('rw', database.entries, async () => {
      if ((await database.entries.get(entry.id)) === undefined) await database.entries.add(entry);
    }),
  );
}

/** Entries the user wanted to come back to on or before `today` (YYYY-MM-DD) and has not looked at; the earliest first. */
export async function dueFollowUps(today: string, context: Context = {}): Promise<JournalEntry[]> {
  const { journal } = complete(context);
  return within(journal, (database) =>
    database.entries
      .where('followUpOn')
      .belowOrEqual(today)
      .filter(({ followUpDoneAt }) => followUpDoneAt === undefined)
      .toArray(),
  );
}

/** Marks a follow-up as looked at. */
export function completeFollowUp(id: string, context: Context = {}): Promise<JournalEntry | undefined> {
  const { now } = complete(context);
  return updateEntry(id, { followUpDoneAt: now }, context);
}

function matcher({ outcome, pattern, text = '' }: EntryFilter): (entry: JournalEntry) => boolean {
  const words = folded(text).split(/\s+/).filter(Boolean);
  return (entry) => {
    if (outcome !== undefined && entry.outcome !== outcome) return false;
    if (pattern !== undefined && !entry.patterns.includes(pattern)) return false;
    if (words.length === 0) return true;
    const written = folded([entry.passage, entry.notes, ...Object.values(entry.conversation ?? {}).flat()].join('\n'));
    return words.every((word) => written.includes(word));
  };
}

/** Without case and accents. */
function folded(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/** Without keys that are undefined: an index sees an absent key, and a backup has no holes. */
function withoutGaps(entry: { [Key in keyof JournalEntry]: JournalEntry[Key] | undefined }): JournalEntry {
  return Object.fromEntries(
    Object.entries(entry).filter(([, value]) => value !== undefined),
  ) as unknown as JournalEntry;
}
