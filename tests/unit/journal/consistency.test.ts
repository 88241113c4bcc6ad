import { describe, expect, it } from 'vitest';
import { addEntry, getEntry, updateEntry } from '../../../lib/journal/entries';
import type { Outcome, TalkStatus } from '../../../lib/journal/types';
import { makeEntry, makeJournal } from './make-journal';

describe('outcome and status of a conversation', () => {
  it.each<[Outcome, TalkStatus | undefined]>([
    ['conversation-planned', 'planned'],
    ['conversation-held', 'held'],
    ['rule-kept', undefined],
  ])('agree in a new entry: %s is %s', async (outcome, talkStatus) => {
    const added = await addEntry(makeEntry({ outcome }), { journal: makeJournal().journal });
    expect(added.talkStatus).toBe(talkStatus);
  });

  it.each<[Outcome, Parameters<typeof updateEntry>[1], Outcome, TalkStatus | undefined]>([
    ['conversation-planned', { talkStatus: 'held' }, 'conversation-held', 'held'],
    ['conversation-planned', { talkStatus: 'postponed' }, 'conversation-planned', 'postponed'],
    ['conversation-planned', { talkStatus: 'not-needed' }, 'conversation-planned', 'not-needed'],
    ['conversation-planned', { outcome: 'conversation-held' }, 'conversation-held', 'held'],
    ['conversation-planned', { outcome: 'rule-softened' }, 'rule-softened', 'planned'],
    ['conversation-held', { talkStatus: 'postponed' }, 'conversation-planned', 'postponed'],
    ['conversation-held', { notes: 'x' }, 'conversation-held', 'held'],
    ['rule-kept', { talkStatus: 'planned' }, 'rule-kept', 'planned'],
    ['waited', { outcome: 'conversation-planned' }, 'conversation-planned', 'planned'],
  ])('agree after a change: %s with %j becomes %s, %s', async (before, changes, outcome, talkStatus) => {
    const { journal } = makeJournal();
    await addEntry(makeEntry({ outcome: before }), { journal, id: 'one' });
    expect(await updateEntry('one', changes, { journal })).toMatchObject({
      outcome,
      ...(talkStatus ? { talkStatus } : {}),
    });
  });
});

describe('what a form may hand over', () => {
  it('is stored without holes, without empty dates and without numbers that count nobody', async () => {
    const { journal } = makeJournal();
    await addEntry(makeEntry({ followUpOn: '2026-11-20', talkMinutes: 30 }), { journal, id: 'one' });
    const changed = await updateEntry(
      'one',
      {
        followUpOn: '',
        talkAt: '',
        talkMinutes: 0,
        keptRule: { reason: undefined, reviewOn: '2026-02-31' },
        sizeCheck: { howManyDidThis: 2, howManyWouldItHit: Number.NaN },
      },
      { journal },
    );
    expect(changed).toMatchObject({ keptRule: {}, sizeCheck: { howManyDidThis: 2 } });
    for (const field of ['followUpOn', 'talkAt', 'talkMinutes']) expect(changed).not.toHaveProperty(field);
    expect(changed?.keptRule).toEqual({});
    expect(await getEntry('one', { journal })).toEqual(changed);
  });

  it('has its moments in the one form that sorts as text', async () => {
    const { journal } = makeJournal();
    await addEntry(makeEntry(), { journal, id: 'one' });
    const changed = await updateEntry('one', { talkAt: '2026-03-05T14:00:00+01:00' }, { journal });
    expect(changed?.talkAt).toBe('2026-03-05T13:00:00.000Z');
  });

  it('opens a review again when its date is moved', async () => {
    const { journal } = makeJournal();
    const done = { reviewOn: '2026-03-01', reviewDoneAt: '2026-03-01T09:00:00.000Z' };
    await addEntry(makeEntry({ keptRule: done }), { journal, id: 'one' });
    const moved = await updateEntry('one', { keptRule: { ...done, reviewOn: '2026-09-01' } }, { journal });
    expect(moved?.keptRule).toEqual({ reviewOn: '2026-09-01' });
    const again = { reviewOn: '2026-10-01', reviewDoneAt: '2026-10-02T09:00:00.000Z' };
    expect((await updateEntry('one', { keptRule: again }, { journal }))?.keptRule).toEqual(again);
  });
});
