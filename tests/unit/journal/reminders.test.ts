import { describe, expect, it } from 'vitest';
import { addEntry, completeFollowUp, updateEntry } from '../../../lib/journal/entries';
import {
  dueReminders,
  markRemindersShown,
  markRemindersTold,
  nextReminderDate,
  untoldReminders,
} from '../../../lib/journal/reminders';
import { makeEntry, makeJournal } from './make-journal';

async function dated() {
  const { journal } = makeJournal();
  const add = (id: string, changes: Parameters<typeof makeEntry>[0]) => addEntry(makeEntry(changes), { journal, id });
  await add('follow-up', { followUpOn: '2026-03-10' });
  await add('rule', { followUpOn: '2026-03-12', keptRule: { reviewOn: '2026-03-09' } });
  await add('undated', {});
  const due = async (today: string) =>
    (await dueReminders(today, { journal })).map(({ entry, kind, on }) => [entry.id, kind, on]);
  return { journal, due };
}

describe('reminders', () => {
  it('come on their day and after it, the earliest first', async () => {
    const { due } = await dated();
    expect(await due('2026-03-08')).toEqual([]);
    expect(await due('2026-03-10')).toEqual([
      ['rule', 'review', '2026-03-09'],
      ['follow-up', 'follow-up', '2026-03-10'],
    ]);
    expect(await due('2027-01-01')).toHaveLength(3);
  });

  it('are shown once, and again only for a new date', async () => {
    const { journal, due } = await dated();
    await markRemindersShown(await dueReminders('2026-03-10', { journal }), { journal });
    expect(await due('2026-03-11')).toEqual([]);
    expect(await due('2026-03-12')).toEqual([['rule', 'follow-up', '2026-03-12']]);
    await updateEntry('follow-up', { followUpOn: '2026-03-11' }, { journal });
    expect(await due('2026-03-11')).toEqual([['follow-up', 'follow-up', '2026-03-11']]);
  });

  it('are not given for what was looked at meanwhile', async () => {
    const { journal, due } = await dated();
    await completeFollowUp('follow-up', { journal });
    await updateEntry(
      'rule',
      { keptRule: { reviewOn: '2026-03-09', reviewDoneAt: '2026-03-09T09:00:00.000Z' } },
      { journal },
    );
    expect(await due('2026-03-10')).toEqual([]);
  });

  it('told of by a notification are not told of again, and are still shown once', async () => {
    const { journal, due } = await dated();
    await markRemindersTold(await untoldReminders('2026-03-10', { journal }), { journal });
    expect(await untoldReminders('2026-03-10', { journal })).toEqual([]);
    expect(await due('2026-03-10')).toHaveLength(2);
    await markRemindersShown(await dueReminders('2026-03-10', { journal }), { journal });
    expect(await due('2026-03-10')).toEqual([]);
  });

  it('have a next date as long as there is one', async () => {
    const { journal } = await dated();
    expect(await nextReminderDate('2026-03-08', { journal })).toBe('2026-03-09');
    expect(await nextReminderDate('2026-03-09', { journal })).toBe('2026-03-10');
    await completeFollowUp('follow-up', { journal });
    expect(await nextReminderDate('2026-03-09', { journal })).toBe('2026-03-12');
    expect(await nextReminderDate('2026-03-12', { journal })).toBeUndefined();
  });
});
