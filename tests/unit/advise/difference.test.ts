import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { differenceOf } from '../../../lib/advise/difference';
import type { Span } from '../../../lib/detect/types';

const cut = (text: string, spans: Span[]) => spans.map(({ start, end }) => text.slice(start, end));

describe('differenceOf', () => {
  it('tells what was kept, left out and added', () => {
    const before = 'All employees must submit their timesheets by Friday noon, no exceptions.';
    const after = 'What we ask of employees: submit their timesheets by Friday noon.';
    const { kept, dropped, added } = differenceOf(before, after);
    expect(cut(after, kept)).toEqual(['employees: submit their timesheets by Friday noon.']);
    expect(cut(after, added)).toEqual(['What we ask of']);
    expect(cut(before, dropped)).toEqual(['All', 'must', 'no exceptions.']);
  });

  it('does not mind case or the punctuation around a word', () => {
    expect(differenceOf('Boete.', 'boete')).toEqual({ kept: [{ start: 0, end: 5 }], dropped: [], added: [] });
  });

  it('tells an amount from another amount', () => {
    expect(differenceOf('€ 25', '€ 50').dropped).toEqual([{ start: 2, end: 4 }]);
  });

  it.each([
    ['', ''],
    ['', 'one two'],
    ['one two', ''],
    ['- - -', '?'],
  ])('of %j and %j has no words in common', (before, after) => {
    const { kept, dropped, added } = differenceOf(before, after);
    expect(kept).toEqual([]);
    expect(cut(before, dropped).join(' ')).toBe(before);
    expect(cut(after, added).join(' ')).toBe(after);
  });

  it('covers every word once, and the same words are kept in both', () => {
    const text = fc
      .array(fc.constantFrom('a', 'b', 'c', 'D', 'e.', '€ 5', 'é'), { maxLength: 30 })
      .map((words) => words.join(' '));
    fc.assert(
      fc.property(text, text, (before, after) => {
        const { kept, dropped, added } = differenceOf(before, after);
        const words = (source: string, spans: Span[]) => cut(source, spans).flatMap((piece) => piece.split(/\s+/));
        const all = after.split(/\s+/).filter(Boolean);
        expect([...words(after, kept), ...words(after, added)].sort()).toEqual(all.sort());
        const left = before.split(/\s+/).filter(Boolean).length - words(before, dropped).length;
        expect(words(after, kept)).toHaveLength(left);
      }),
    );
  });

  it('gives up comparing texts of thousands of words', () => {
    const long = 'word '.repeat(20_000).trim();
    expect(differenceOf(long, long).kept).toEqual([]);
  });
});
