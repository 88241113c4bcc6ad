import { describe, expect, it } from 'vitest';
import { LineKeys } from '../../../lib/text/diff-lines';

/** Keys for a row of versions of a text; each version is a string of one-letter lines. */
function keysOf(...versions: string[]): string[] {
  let count = 0;
  const keys = new LineKeys(() => String(++count));
  return versions.map((version) => keys.update(version.split('')).join(''));
}

describe('LineKeys', () => {
  it('names lines in order', () => {
    expect(keysOf('abc')).toEqual(['123']);
  });

  it('keeps the key of a line that is edited', () => {
    expect(keysOf('abc', 'aXc')).toEqual(['123', '123']);
  });

  it('gives a new key to a line that comes in between', () => {
    expect(keysOf('abc', 'abXc')).toEqual(['123', '1243']);
  });

  it('keeps the others when a line goes', () => {
    expect(keysOf('abcd', 'acd')).toEqual(['1234', '134']);
  });

  it('keeps equal lines when lines around them change', () => {
    expect(keysOf('abcde', 'XbYdZ')).toEqual(['12345', '12345']);
  });

  it('never gives one key to two lines', () => {
    const [, after] = keysOf('aaaa', 'XaaYaaaZa');
    expect(new Set(after).size).toBe(9);
  });

  it('is quick with very many equal lines', () => {
    let count = 0;
    const keys = new LineKeys(() => String(++count));
    keys.update(Array.from({ length: 20_000 }, () => 'same'));
    const after = keys.update(['new', ...Array.from({ length: 20_000 }, () => 'same'), 'end']);
    expect(new Set(after).size).toBe(20_002);
  });
});
