import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editBetween, remapSpan } from '../../../lib/text/remap';

/** Where `words` of `before` stand after the text became `after`, as the words found there. */
function follow(before: string, words: string, after: string): string | null {
  const start = before.indexOf(words);
  const span = remapSpan({ start, end: start + words.length }, editBetween(before, after));
  return span && after.slice(span.start, span.end);
}

describe('remapSpan', () => {
  it('stays on the words when something is written before them', () => {
    expect(follow('One. Two is here.', 'Two is here.', 'One and a half. Two is here.')).toBe('Two is here.');
  });

  it('stays on the words when something is written behind them', () => {
    expect(follow('One. Two.', 'One.', 'One. Two. Three.')).toBe('One.');
  });

  it('lets go when a letter inside changes', () => {
    expect(follow('Everybody pays a fine.', 'Everybody pays a fine.', 'Everybody pays a fin.')).toBeNull();
  });

  it('lets go when the words are cut out', () => {
    expect(follow('One. Two. Three.', 'Two. ', 'One. Three.')).toBeNull();
  });

  it('never ends up on other words, whatever the edit', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.nat(), fc.nat(), (before, after, a, b) => {
        const start = a % (before.length + 1);
        const end = start + (b % (before.length - start + 1));
        const span = remapSpan({ start, end }, editBetween(before, after));
        if (span) expect(after.slice(span.start, span.end)).toBe(before.slice(start, end));
      }),
    );
  });

  it('finds an edit in the middle of a text longer than one chunk', () => {
    const text = 'abc '.repeat(5000);
    const edited = `${text.slice(0, 9001)}NEW${text.slice(9001)}`;
    expect(editBetween(text, edited)).toEqual({ start: 9001, endBefore: 9001, endAfter: 9004 });
  });
});
