import { describe, expect, it, vi } from 'vitest';
import { lineOf } from '../../../lib/journal/catalogue';
import { onEntriesChanged } from '../../../lib/journal/changes';
import {
  addEntry,
  getEntry,
  listEntries,
  removeEntries,
  restoreEntries,
  updateEntry,
} from '../../../lib/journal/entries';
import {
  dueForRetention,
  keepEntries,
  putBackEntries,
  removeNames,
  withoutNames,
} from '../../../lib/journal/retention';
import type { Conversation, JournalEntry } from '../../../lib/journal/types';
import { FULL } from '../export/arbitraries';
import { makeEntry, makeJournal } from './make-journal';

const NOW = new Date('2026-08-31T12:00:00.000Z');
const held = (changes: Partial<JournalEntry> = {}): JournalEntry => {
  const { keptAt: _kept, followUpOn: _follow, keptRule: _rule, ...closed } = FULL;
  return { ...closed, ...changes };
};

describe('entries to ask about', () => {
  it('are those older than the period, the oldest first', () => {
    const entries = [
      held({ id: 'young', createdAt: '2026-03-01T12:00:00.000Z' }),
      held({ id: 'old', createdAt: '2026-02-27T12:00:00.000Z' }),
      held({ id: 'oldest', createdAt: '2020-01-01T12:00:00.000Z' }),
    ];
    // Six months before the last day of August is the last day of February.
    expect(dueForRetention(entries.map(lineOf), 6, NOW).map(({ id }) => id)).toEqual(['oldest', 'old']);
    expect(dueForRetention(entries.map(lineOf), 0, NOW)).toEqual([]);
  });

  it('leave out what was kept since, and what is still open', () => {
    const createdAt = '2020-01-01T12:00:00.000Z';
    expect(dueForRetention([held({ createdAt, keptAt: '2026-05-01T12:00:00.000Z' })].map(lineOf), 6, NOW)).toEqual([]);
    expect(dueForRetention([held({ createdAt, keptAt: '2025-05-01T12:00:00.000Z' })].map(lineOf), 6, NOW)).toHaveLength(
      1,
    );
    expect(dueForRetention([held({ createdAt, followUpOn: '2026-09-01' })].map(lineOf), 6, NOW)).toEqual([]);
    expect(dueForRetention([held({ createdAt, talkStatus: 'planned' })].map(lineOf), 6, NOW)).toEqual([]);
  });

  it('are asked about again after another period, once kept', async () => {
    const { journal } = makeJournal();
    await addEntry(makeEntry({ outcome: 'waited' }), { journal, id: 'one', now: new Date('2025-01-01') });
    await keepEntries(['one', 'gone'], { journal, now: NOW });
    const entries = await listEntries({ journal });
    expect(entries).toMatchObject([{ keptAt: NOW.toISOString(), updatedAt: '2025-01-01T00:00:00.000Z' }]);
    expect(dueForRetention(entries.map(lineOf), 6, new Date('2026-12-01'))).toEqual([]);
    expect(dueForRetention(entries.map(lineOf), 6, new Date('2027-04-01'))).toHaveLength(1);
  });
});

describe('taking the names out', () => {
  const conversation = (person: string, observation: string): JournalEntry =>
    held({ conversation: { ...(FULL.conversation as Conversation), person, observation } });
  const told = (person: string, text: string) => withoutNames(conversation(person, text)).conversation?.observation;

  it('blanks the person and the notes, and the person wherever else they are named', () => {
    const without = withoutNames({ ...FULL, passage: 'J.V. handed in late.' });
    expect(without.conversation?.person).toBe('');
    expect(without.notes).toBe('');
    expect(without.passage).toBe('… handed in late.');
    expect(without.afterTalk?.whatWeAgreed).toBe('… calls on day 12');
    expect(JSON.stringify(without)).not.toContain('J.V.');
    expect(without.afterTalk?.whatIHeard).toBe(FULL.afterTalk?.whatIHeard);
  });

  it.each([
    ['Jan', 'Jan and Janneke met Jan.', '… and Janneke met ….'],
    ['Jan de Vries', 'Vries said that de Vries and Jan go', '… said that de … and … go'],
    ['Zoë, Ali', 'Zoë called Ali; Alice did not', '… called …; Alice did not'],
    ['J.', 'J. was late. Jan was not.', '… was late. Jan was not.'],
    ['(A+B)', 'A+B and A', '…+… and …'],
    ['  ', 'nobody', 'nobody'],
    ['??', 'who??', 'who??'],
  ])('for %j turns %j into %j', (person, text, expected) => {
    expect(told(person, text)).toBe(expected);
  });

  it('can be undone', async () => {
    const { journal } = makeJournal();
    const before = await addEntry({ ...makeEntry(), conversation: FULL.conversation, notes: 'hers' }, { journal });
    const removed = await removeNames([before.id], { journal, now: NOW });
    expect(removed).toEqual([before]);
    expect(await getEntry(before.id, { journal })).toMatchObject({
      notes: '',
      keptAt: NOW.toISOString(),
      updatedAt: NOW.toISOString(),
      conversation: { person: '' },
    });
    await putBackEntries(removed, { journal });
    expect(await getEntry(before.id, { journal })).toEqual(before);
  });
});

describe('deleting many', () => {
  it('takes all of them, and gives them back as they were', async () => {
    const { journal } = makeJournal();
    const [one, two, three] = await Promise.all([1, 2, 3].map((id) => addEntry(makeEntry(), { journal, id: `${id}` })));
    const removed = await removeEntries(['1', '3', 'gone'], { journal });
    expect(removed).toEqual([one, three]);
    expect(await listEntries({ journal })).toEqual([two]);
    await updateEntry('2', { notes: 'newer' }, { journal });
    await restoreEntries([...removed, two as JournalEntry], { journal });
    expect(await listEntries({ journal })).toHaveLength(3);
    expect(await getEntry('2', { journal })).toMatchObject({ notes: 'newer' });
  });
});

describe('who follows the journal', () => {
  it('hears of every write, until they stop', async () => {
    const { journal } = makeJournal();
    const listener = vi.fn();
    const stop = onEntriesChanged(listener);
    await addEntry(makeEntry(), { journal, id: 'one' });
    await updateEntry('one', { notes: 'x' }, { journal });
    await updateEntry('gone', { notes: 'x' }, { journal });
    await removeEntries(['one'], { journal });
    expect(listener).toHaveBeenCalledTimes(3);
    stop();
    await addEntry(makeEntry(), { journal });
    expect(listener).toHaveBeenCalledTimes(3);
  });
});
