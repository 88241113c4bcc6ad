/** What becomes of old entries: people are asked, and keep them, take the names out, or delete them. Nothing goes by itself. */
import type { Head } from './catalogue';
import { announceChange } from './changes';
import { type Context, complete } from './context';
import { within } from './open';
import { outdateShelves } from './shelves';
import type { Conversation, JournalEntry } from './types';

/**
 * Entries to ask about: older than `months`, not kept since, and without an open end. The oldest first. None when
 * `months` is 0. Pure.
 */
export function dueForRetention(lines: readonly Head[], months: number, now: Date): Head[] {
  if (months === 0) return [];
  const limit = monthsBefore(now, months).toISOString();
  return lines
    .filter(({ since, createdAt, end }) => since < limit && createdAt < limit && end === '')
    .sort((a, b) => (a.createdAt < b.createdAt ? -1 : 1));
}

/** The entries stay as they are; they are asked about again after another period. */
export async function keepEntries(ids: string[], context: Context = {}): Promise<void> {
  const { now } = complete(context);
  await changeAll(ids, (entry) => ({ ...entry, keptAt: now }), context);
}

/** Takes the names out and keeps the rest. Answers the entries as they were, for `putBackEntries`. */
export function removeNames(ids: string[], context: Context = {}): Promise<JournalEntry[]> {
  const { now } = complete(context);
  return changeAll(ids, (entry) => ({ ...withoutNames(entry), keptAt: now, updatedAt: now }), context);
}

/** Puts entries back exactly as given, over what is there: the undo of `removeNames`. */
export async function putBackEntries(entries: JournalEntry[], context: Context = {}): Promise<void> {
  const { journal } = complete(context);
  await within(journal, (database) =>
    database.transaction('rw', database.written, async () => {
      await database.entries.bulkPut(entries);
      await outdateShelves(database, entries);
    }),
  );
  announceChange();
}

/**
 * The entry without the other person: their name and the notes are blank, and every word of that name is "…" wherever
 * else it was written. Names that were never noted as the other person cannot be known and stay. Pure.
 */
export function withoutNames(entry: JournalEntry): JournalEntry {
  const { conversation, afterTalk } = entry;
  const hide = hider(conversation?.person ?? '');
  return {
    ...entry,
    notes: '',
    passage: hide(entry.passage),
    ...(conversation ? { conversation: { ...textsOf(conversation, hide), person: '' } } : {}),
    ...(afterTalk
      ? {
          afterTalk: {
            whatIHeard: hide(afterTalk.whatIHeard),
            whatWeAgreed: hide(afterTalk.whatWeAgreed),
            whatICanCountOn: hide(afterTalk.whatICanCountOn),
          },
        }
      : {}),
  };
}

function textsOf(conversation: Conversation, hide: (text: string) => string): Conversation {
  const hidden = Object.entries(conversation).map(([field, value]) => [
    field,
    Array.isArray(value) ? value.map(hide) : hide(value),
  ]);
  return Object.fromEntries(hidden) as Conversation;
}

/** Words that stand in a name without being one, in both languages; hiding them would hollow out every sentence. */
const NO_NAMES = new Set('and en van de der den het the a een of from with met mr mrs ms dr prof'.split(' '));

/** Replaces the name as a whole and each of its words, where they stand as words of their own. */
function hider(person: string): (text: string) => string {
  const whole = person.trim();
  const parts = whole
    .split(/[\s,;/&+]+/)
    .map((part) => part.replace(/^[("']+|(?<![)"'])[)"']+$/g, ''))
    .filter((part) => /\p{L}/u.test(part) && !isNoName(part));
  const names = [...new Set([whole, ...parts].filter((name) => /\p{L}/u.test(name)))].sort(
    (a, b) => b.length - a.length,
  );
  if (names.length === 0) return (text) => text;
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${names.map(quoted).join('|')})(?![\\p{L}\\p{N}])`, 'gu');
  return (text) => text.replace(pattern, '…');
}

function isNoName(part: string): boolean {
  const word = part.replace(/\.$/, '');
  // One capital letter is an initial, "A" and "E" too.
  return NO_NAMES.has(word.length > 1 ? word.toLowerCase() : word);
}

function quoted(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
}

/** Changes all entries that are there in one transaction and answers them as they were. */
async function changeAll(
  ids: string[],
  change: (entry: JournalEntry) => JournalEntry,
  context: Context,
): Promise<JournalEntry[]> {
  const { journal } = complete(context);
  const before = await within(journal, (database) =>
    database.transaction('rw', database.written, async () => {
      const entries = (await database.entries.bulkGet(ids)).filter((entry) => entry !== undefined);
      await database.entries.bulkPut(entries.map(change));
      await outdateShelves(database, entries);
      return entries;
    }),
  );
  announceChange();
  return before;
}

/** The same day of the month, or the last one of a shorter month. */
function monthsBefore(now: Date, months: number): Date {
  const then = new Date(now);
  then.setMonth(then.getMonth() - months);
  if (then.getDate() !== now.getDate()) then.setDate(0);
  return then;
}
