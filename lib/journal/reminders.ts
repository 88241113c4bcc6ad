/** Dates people set themselves: one gentle reminder each, then they are open ends like any other. */
import { announceChange } from './changes';
import { type Context, complete } from './context';
import { within } from './open';
import type { GivenReminder, JournalEntry, ReminderKind } from './types';

/** A date of an entry that has come. */
export interface Reminder {
  entry: JournalEntry;
  kind: ReminderKind;
  /** YYYY-MM-DD */
  on: string;
}

/** Dates on or before `today` (YYYY-MM-DD) that were not looked at and not shown yet; the earliest first. */
export function dueReminders(today: string, context: Context = {}): Promise<Reminder[]> {
  return dueExcept(today, ({ shown }) => shown, context);
}

/** Those of them that no notification has told of either. */
export function untoldReminders(today: string, context: Context = {}): Promise<Reminder[]> {
  return dueExcept(today, () => true, context);
}

async function dueExcept(
  today: string,
  isOver: (given: GivenReminder) => boolean,
  context: Context,
): Promise<Reminder[]> {
  const { journal } = complete(context);
  return within(journal, async (database) => {
    const [followUps, reviews, given] = await Promise.all([
      database.entries.where('followUpOn').belowOrEqual(today).toArray(),
      database.entries.where('keptRule.reviewOn').belowOrEqual(today).toArray(),
      database.reminders.toArray(),
    ]);
    const over = new Set(given.filter(isOver).map(({ entryId, kind, on }) => `${entryId} ${kind} ${on}`));
    return [...new Map([...followUps, ...reviews].map((entry) => [entry.id, entry])).values()]
      .flatMap(remindersOf)
      .filter(({ entry, kind, on }) => on <= today && !over.has(`${entry.id} ${kind} ${on}`))
      .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
  });
}

/** Remembers that these were shown in a page of ours. A new date on the same entry is a new reminder. */
export async function markRemindersShown(reminders: readonly Reminder[], context: Context = {}): Promise<void> {
  if (reminders.length === 0) return;
  await give(reminders, true, context);
  announceChange();
}

/** Remembers that a notification told of these. */
export function markRemindersTold(reminders: readonly Reminder[], context: Context = {}): Promise<void> {
  return give(reminders, false, context);
}

async function give(reminders: readonly Reminder[], shown: boolean, context: Context): Promise<void> {
  const { journal } = complete(context);
  await within(journal, (database) =>
    database.reminders.bulkPut(reminders.map(({ entry, kind, on }) => ({ entryId: entry.id, kind, on, shown }))),
  );
}

/** The first date after `today` on which something is to be remembered; undefined when there is none. */
export async function nextReminderDate(today: string, context: Context = {}): Promise<string | undefined> {
  const { journal } = complete(context);
  return within(journal, async (database) => {
    const later = await Promise.all(
      ['followUpOn', 'keptRule.reviewOn'].map((index) => database.entries.where(index).above(today).toArray()),
    );
    const dates = later.flat().flatMap((entry) => remindersOf(entry).map(({ on }) => on));
    return dates.filter((on) => on > today).sort()[0];
  });
}

/** Dates of an entry that are still to be looked at. */
function remindersOf(entry: JournalEntry): Reminder[] {
  const { followUpOn, followUpDoneAt, keptRule } = entry;
  const reminders: Reminder[] = [];
  if (followUpOn !== undefined && followUpDoneAt === undefined) {
    reminders.push({ entry, kind: 'follow-up', on: followUpOn });
  }
  if (keptRule?.reviewOn !== undefined && keptRule.reviewDoneAt === undefined) {
    reminders.push({ entry, kind: 'review', on: keptRule.reviewOn });
  }
  return reminders;
}
