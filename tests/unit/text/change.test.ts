import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changeOf } from '../../../lib/text/change';

const apply = (before: string, after: string) => {
  const change = changeOf(before, after);
  return change ? before.slice(0, change.start) + change.insert + before.slice(change.end) : before;
};

describe('changeOf', () => {
  it('changes whole words, and no more of them than differ', () => {
    const before = 'From Monday every department pays a fine of EUR 2,500.';
    const change = changeOf(before, 'From Monday every department tells us why.');
    expect(change).toEqual({ start: 29, end: before.length, insert: 'tells us why.' });
    expect(changeOf('All staff pay now.', 'All staff paid now.')).toEqual({ start: 10, end: 13, insert: 'paid' });
  });

  it('writes a word again where something is only taken out, for an empty paste does nothing', () => {
    expect(changeOf('All staff must pay.', 'All staff pay.')?.insert).toBe('staff ');
    expect(changeOf('Please all pay.', 'all pay.')?.insert).toMatch(/^all/);
  });

  it('has nothing to do for the same text', () => {
    expect(changeOf('The same.', 'The same.')).toBeNull();
  });

  it('makes the new text of the old, never by an empty paste', () => {
    const words = fc.array(fc.constantFrom('a', 'bb', 'abc', 'b.', 'ca', 'é', '😀'), { minLength: 1, maxLength: 8 });
    const text = words.map((each) => each.join(' '));
    fc.assert(
      fc.property(text, text, (before, after) => {
        expect(apply(before, after)).toBe(after);
        const change = changeOf(before, after);
        if (change) expect(change.insert.trim()).not.toBe('');
      }),
      { numRuns: 2000 },
    );
  });
});
