import { describe, expect, it } from 'vitest';
import { type EntryFilter, filterLines } from '../../../lib/journal/catalogue';
import {
  addEntry,
  completeFollowUp,
  getEntry,
  listEntries,
  listLines,
  passageExcerpt,
  removeEntry,
  restoreEntry,
  updateEntry,
} from '../../../lib/journal/entries';
import { dueReminders } from '../../../lib/journal/reminders';
import type { Conversation } from '../../../lib/journal/types';
import { makeEntry, makeJournal } from './make-journal';

const day = (number: number) => new Date(Date.UTC(2026, 10, number, 9, 0, 0));

const CONVERSATION: Conversation = {
  person: 'J.',
  when: 'Tuesday, in my room',
  observation: 'the lab stood open twice',
  affected: 'the night porter',
  expectation: 'the last one out locks up',
  questions: ['What was going on?'],
  ownShare: 'I never said who locks up',
  feeling: '',
  opening: 'I would like to hear how it went.',
  goodOutcome: '',
  offer: '',
  firm: '',
  followUp: '',
};

describe('entries', () => {
  it('are kept as they were given, with an id and a moment', async () => {
    const { journal } = makeJournal();
    const added = await addEntry(makeEntry(), { journal, now: day(2), id: 'one' });
    expect(added).toEqual({
      ...makeEntry(),
      notes: '',
      talkStatus: 'planned',
      id: 'one',
      createdAt: '2026-11-02T09:00:00.000Z',
      updatedAt: '2026-11-02T09:00:00.000Z',
    });
    expect(await getEntry('one', { journal })).toEqual(added);
  });

  it('survive reopening', async () => {
    const { journal, again } = makeJournal();
    const added = await addEntry(makeEntry({ conversation: CONVERSATION }), { journal });
    (await journal()).close();
    expect(await listEntries({ journal: again() })).toEqual([added]);
  });

  it('get ids of their own when many are added at once', async () => {
    const { journal } = makeJournal();
    const added = await Promise.all(Array.from({ length: 50 }, () => addEntry(makeEntry(), { journal })));
    expect(new Set(added.map(({ id }) => id)).size).toBe(50);
    expect(await listEntries({ journal })).toHaveLength(50);
  });

  it('are listed newest first', async () => {
    const { journal } = makeJournal();
    for (const number of [3, 1, 2]) await addEntry(makeEntry(), { journal, now: day(number), id: `day ${number}` });
    const listed = await listEntries({ journal });
    expect(listed.map(({ id }) => id)).toEqual(['day 3', 'day 2', 'day 1']);
  });

  it('are found by outcome, pattern and words anywhere, whatever their case and accents', async () => {
    const { journal } = makeJournal();
    const add = (id: string, changes: Parameters<typeof makeEntry>[0]) => addEntry(makeEntry(changes), { journal, id });
    await add('talk', { conversation: CONVERSATION });
    await add('kept', { outcome: 'rule-kept', patterns: ['proxy-target'], notes: 'Eén reden' });
    const ids = async (filter: EntryFilter) => filterLines(await listLines({ journal }), filter).map(({ id }) => id);
    expect(await ids({ outcome: 'rule-kept' })).toEqual(['kept']);
    expect(await ids({ pattern: 'incident-reflex' })).toEqual(['talk']);
    expect(await ids({ text: 'PORTER night' })).toEqual(['talk']);
    expect(await ids({ text: 'een reden' })).toEqual(['kept']);
    expect(await ids({ text: 'going on' })).toEqual(['talk']);
    expect(await ids({ text: 'porter', outcome: 'rule-kept' })).toEqual([]);
    expect(await ids({ text: '  ' })).toHaveLength(2);
  });

  it('change where asked and nowhere else', async () => {
    const { journal } = makeJournal();
    const added = await addEntry(makeEntry(), { journal, now: day(1), id: 'one' });
    const changed = await updateEntry(
      'one',
      { outcome: 'conversation-held', notes: 'heard' },
      { journal, now: day(5) },
    );
    expect(changed).toEqual({
      ...added,
      outcome: 'conversation-held',
      talkStatus: 'held',
      notes: 'heard',
      updatedAt: day(5).toISOString(),
    });
    expect(await getEntry('one', { journal })).toEqual(changed);
  });

  it('keep both of two changes made at once', async () => {
    const { journal } = makeJournal();
    await addEntry(makeEntry(), { journal, id: 'one' });
    await Promise.all([
      updateEntry('one', { notes: 'heard' }, { journal }),
      updateEntry('one', { passage: '' }, { journal }),
    ]);
    expect(await getEntry('one', { journal })).toMatchObject({ notes: 'heard', passage: '' });
  });

  it('answer undefined when a changed or removed entry is not there', async () => {
    const { journal } = makeJournal();
    expect(await updateEntry('gone', { notes: 'x' }, { journal })).toBeUndefined();
    expect(await removeEntry('gone', { journal })).toBeUndefined();
    expect(await listEntries({ journal })).toEqual([]);
  });

  it('come back as they were after removing', async () => {
    const { journal } = makeJournal();
    const added = await addEntry(makeEntry({ conversation: CONVERSATION }), { journal, id: 'one' });
    const removed = await removeEntry('one', { journal });
    expect(removed).toEqual(added);
    expect(await getEntry('one', { journal })).toBeUndefined();
    if (removed) await restoreEntry(removed, { journal });
    expect(await getEntry('one', { journal })).toEqual(added);
  });

  it('are not overwritten by a late undo', async () => {
    const { journal } = makeJournal();
    const added = await addEntry(makeEntry(), { journal, id: 'one' });
    await updateEntry('one', { notes: 'newer' }, { journal });
    await restoreEntry(added, { journal });
    expect(await getEntry('one', { journal })).toMatchObject({ notes: 'newer' });
  });
});

describe('follow-ups', () => {
  it('are due on their day and after it, the earliest first, until they are looked at', async () => {
    const { journal } = makeJournal();
    const add = (id: string, followUpOn?: string) =>
      addEntry(makeEntry(followUpOn === undefined ? {} : { followUpOn }), { journal, id });
    await add('today', '2026-11-10');
    await add('earlier', '2026-11-02');
    await add('later', '2026-11-11');
    await add('never');
    const due = async () => (await dueReminders('2026-11-10', { journal })).map(({ entry: { id } }) => id);
    expect(await due()).toEqual(['earlier', 'today']);
    await completeFollowUp('earlier', { journal, now: day(10) });
    expect(await due()).toEqual(['today']);
    expect(await getEntry('earlier', { journal })).toMatchObject({ followUpDoneAt: day(10).toISOString() });
  });

  it('with a new date are open again', async () => {
    const { journal } = makeJournal();
    await addEntry(makeEntry({ followUpOn: '2026-11-01' }), { journal, id: 'one' });
    await completeFollowUp('one', { journal });
    await updateEntry('one', { notes: 'unchanged date', followUpOn: '2026-11-01' }, { journal });
    expect(await dueReminders('2026-12-01', { journal })).toEqual([]);
    await updateEntry('one', { followUpOn: '2026-11-20' }, { journal });
    expect(await dueReminders('2026-12-01', { journal })).toHaveLength(1);
  });

  it('disappear with their date', async () => {
    const { journal } = makeJournal();
    await addEntry(makeEntry({ followUpOn: '2026-11-01' }), { journal, id: 'one' });
    const changed = await updateEntry('one', { followUpOn: undefined }, { journal });
    expect(changed).not.toHaveProperty('followUpOn');
    expect(await dueReminders('2026-12-01', { journal })).toEqual([]);
  });
});

describe('passageExcerpt', () => {
  it('leaves a short passage as it is, on one line', () => {
    expect(passageExcerpt('  Nobody may\n work  late. ')).toBe('Nobody may work late.');
  });

  it('cuts a long one between words, within 120 characters', () => {
    const excerpt = passageExcerpt('every department that hands in a grade late pays a fine, '.repeat(5));
    expect(excerpt.length).toBeLessThanOrEqual(120);
    expect(excerpt).toMatch(/^every department .*[a-z]…$/);
    expect('every department that hands in a grade late pays a fine, '.repeat(5)).toContain(excerpt.slice(0, -1));
  });

  it('cuts one endless word without breaking a character', () => {
    expect(passageExcerpt('😀'.repeat(200))).toBe(`${'😀'.repeat(59)}…`);
    expect(passageExcerpt(`a${'😀'.repeat(200)}`)).toBe(`a${'😀'.repeat(59)}…`);
  });
});
