import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { catalogued, filterLines, headed, headOf, headsFrom, lineOf, linesFrom } from '../../../lib/journal/catalogue';
import { newestFirst } from '../../../lib/journal/views';
import { entry as anyEntry, FULL } from '../export/arbitraries';
import { keptEntry as entry } from './make-journal';

const ids = (entries: { id: string }[]) => entries.map(({ id }) => id);

/** Noon of a day in the time zone of whoever runs the tests. */
const noon = (day: string) => new Date(`${day}T12:00:00`).toISOString();

describe('filtering', () => {
  const entries = [
    entry('old', { createdAt: noon('2026-01-05'), talkStatus: 'planned', notes: 'Eén gesprek met Zoë' }),
    entry('new', { createdAt: noon('2026-03-05'), outcome: 'rule-kept', patterns: ['proxy-target'] }),
    { ...FULL, id: 'full', createdAt: noon('2026-02-05') },
  ];
  const lines = entries.map(lineOf).sort(newestFirst);

  it('gives all of them, in their own order, when nothing is asked', () => {
    expect(ids(filterLines(lines, {}))).toEqual(['new', 'full', 'old']);
  });

  it.each([
    [{ outcome: 'rule-kept' }, ['new']],
    [{ pattern: 'incident-reflex' }, ['full']],
    [{ status: 'planned' }, ['old']],
    [{ from: '2026-02-05' }, ['new', 'full']],
    [{ until: '2026-02-05' }, ['full', 'old']],
    [{ from: '2026-02-05', until: '2026-02-05' }, ['full']],
    [{ from: 'soon' }, []],
    [{ until: 'soon' }, []],
    [{ text: 'een ZOE' }, ['old']],
    [{ text: 'colleagues ill' }, ['full']],
    [{ text: 'day 12' }, ['full']],
    [{ text: 'help gets' }, ['full']],
    [{ text: 'zoe nowhere' }, []],
    [{ text: ' ', status: 'held' }, ['full']],
  ] as const)('by %j', (filter, expected) => {
    expect(ids(filterLines(lines, filter))).toEqual(expected);
  });

  it('finds no words by a head alone', () => {
    expect(filterLines([headOf(entry('a', { notes: 'gesprek' }))], { text: 'gesprek' })).toEqual([]);
  });

  it('finds no word that runs over from one field into the next', () => {
    expect(filterLines([lineOf(entry('a', { passage: 'for', notes: 'give' }))], { text: 'forgive' })).toEqual([]);
  });
});

describe('the lines of a month', () => {
  it('come back as they were kept, whatever people write', () => {
    fc.assert(
      fc.property(fc.array(anyEntry, { maxLength: 5 }), (some) => {
        expect(linesFrom(catalogued(some))).toEqual(some.map(lineOf));
        expect(headsFrom(headed(some))).toEqual(some.map(headOf));
      }),
    );
  });

  it('keep apart what a writer pasted between two of them', () => {
    const pasted = entry('a', { notes: 'one\u001Etwo\u001Fthree' });
    expect(linesFrom(catalogued([pasted, entry('b')])).map(({ id, text }) => [id, text])).toEqual([
      ['a', 'one two three'],
      ['b', ''],
    ]);
  });
});
