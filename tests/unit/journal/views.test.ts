import { describe, expect, it } from 'vitest';
import { temptations, yearOverview, yearsOf } from '../../../lib/journal/retrospect';
import { heardList, keptRules, localDay, openEnds } from '../../../lib/journal/views';
import { FULL } from '../export/arbitraries';
import { keptEntry as entry } from './make-journal';

/** Noon of a day in the time zone of whoever runs the tests. */
const noon = (day: string) => new Date(`${day}T12:00:00`).toISOString();

describe('open ends', () => {
  it('come by their first date, conversations without one last, and what is done is left out', () => {
    const ends = openEnds(
      [
        entry('done', { followUpOn: '2026-03-01', followUpDoneAt: '2026-03-01T09:00:00.000Z', talkStatus: 'held' }),
        entry('undated', { talkStatus: 'planned' }),
        entry('postponed', { talkStatus: 'postponed', createdAt: '2026-03-03T09:00:00.000Z' }),
        entry('review', { keptRule: { reviewOn: '2026-04-01' } }),
        entry('both', { followUpOn: '2026-05-01', talkStatus: 'planned', talkAt: noon('2026-03-10') }),
        entry('due', { followUpOn: '2026-03-09' }),
        entry('reviewed', { keptRule: { reviewOn: '2026-01-01', reviewDoneAt: '2026-01-02T09:00:00.000Z' } }),
        entry('not needed', { talkStatus: 'not-needed' }),
      ],
      '2026-03-10',
    );
    expect(ends.map(({ entry: { id }, kind, on, due }) => [id, kind, on, due])).toEqual([
      ['due', 'follow-up', '2026-03-09', true],
      ['both', 'talk', '2026-03-10', true],
      ['review', 'review', '2026-04-01', false],
      ['postponed', 'talk', undefined, false],
      ['undated', 'talk', undefined, false],
    ]);
  });
});

describe('what I heard', () => {
  it('is a list of own sentences, newest first', () => {
    const heard = (whatIHeard: string) => ({ whatIHeard, whatWeAgreed: 'x', whatICanCountOn: '' });
    const list = heardList([
      entry('first', { afterTalk: heard(' the lock was broken ') }),
      entry('blank', { afterTalk: heard(' ') }),
      entry('second', { createdAt: '2026-03-04T09:00:00.000Z', afterTalk: heard('nobody knew') }),
      entry('none'),
    ]);
    expect(list.map(({ id, text }) => [id, text])).toEqual([
      ['second', 'nobody knew'],
      ['first', 'the lock was broken'],
    ]);
  });
});

describe('rules that were kept', () => {
  it('come with those to review first', () => {
    const rules = keptRules(
      [
        entry('plain', { outcome: 'rule-kept' }),
        entry('other'),
        entry('later', { outcome: 'rule-kept', keptRule: { reason: 'law', reviewOn: '2026-09-01' } }),
        entry('due', { keptRule: { reason: 'safety', reviewOn: '2026-03-01' } }),
        entry('reviewed', {
          createdAt: '2026-01-01T09:00:00.000Z',
          outcome: 'rule-kept',
          keptRule: { reviewOn: '2026-02-01', reviewDoneAt: '2026-02-01T09:00:00.000Z' },
        }),
      ],
      '2026-03-10',
    );
    expect(rules.map(({ entry: { id }, reason, reviewOn, due }) => [id, reason, reviewOn, due])).toEqual([
      ['due', 'safety', '2026-03-01', true],
      ['later', 'law', '2026-09-01', false],
      ['plain', undefined, undefined, false],
      ['reviewed', undefined, undefined, false],
    ]);
  });
});

describe('what tempts me', () => {
  const eight = Array.from({ length: 8 }, (_, index) =>
    entry(`e${index}`, {
      createdAt: noon(index < 5 ? '2025-11-20' : '2026-02-03'),
      ...(index < 3 ? { trigger: 'dread' as const } : index < 4 ? { trigger: 'no-time' as const } : {}),
      patterns: index === 0 ? ['universal-ban', 'proxy-target'] : ['universal-ban'],
    }),
  );

  it('is not counted below eight entries', () => {
    expect(temptations(eight.slice(1))).toBeNull();
  });

  it('is counted by trigger, by pattern and by month without a gap', () => {
    expect(temptations(eight)).toEqual({
      byTrigger: [
        { trigger: 'dread', count: 3 },
        { trigger: 'no-time', count: 1 },
      ],
      byPattern: [
        { pattern: 'universal-ban', count: 8 },
        { pattern: 'proxy-target', count: 1 },
      ],
      byMonth: [
        { month: '2025-11', count: 5 },
        { month: '2025-12', count: 0 },
        { month: '2026-01', count: 0 },
        { month: '2026-02', count: 3 },
      ],
    });
  });

  it('does not run away with an entry of another age', () => {
    const strange = [...eight, entry('strange', { createdAt: '9000-01-01T12:00:00.000Z' })];
    expect(temptations(strange)?.byMonth.length).toBeLessThanOrEqual(1200);
  });
});

describe('a year', () => {
  it('is told oldest first, without the names that were noted', () => {
    const overview = yearOverview(
      [
        { ...FULL, createdAt: noon('2026-05-01'), outcome: 'rule-kept', passage: 'J.V. was late.' },
        entry('first', { createdAt: noon('2026-01-02') }),
        entry('other year', { createdAt: noon('2025-12-31') }),
      ],
      2026,
    );
    expect(overview).toMatchObject({
      year: 2026,
      total: 2,
      outcomes: [
        { outcome: 'waited', count: 1 },
        { outcome: 'rule-kept', count: 1 },
      ],
      heard: [{ text: 'two colleagues were ill' }],
      agreed: [{ text: '… calls on day 12' }],
      keptRules: [{ passage: '… was late.', reason: 'equal-treatment', reviewOn: '2026-09-01' }],
      temptations: null,
    });
    expect(JSON.stringify(overview)).not.toContain('J.V.');
    expect(yearsOf([entry('a', { createdAt: noon('2024-06-01') }), entry('b'), entry('c')])).toEqual([2026, 2024]);
  });
});

it('a day is that of the reader', () => {
  expect(localDay(new Date(2026, 0, 5, 23, 59))).toBe('2026-01-05');
});
