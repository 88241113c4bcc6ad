import { describe, expect, it } from 'vitest';
import { fold } from '../../../lib/text/fold';
import { languageVote } from '../../../lib/text/language';
import { tokenize } from '../../../lib/text/tokens';

const words = (text: string): string[] => tokenize(text).map((t) => t.norm);

describe('tokenize', () => {
  it.each<[string, string[]]>([
    ['Don’t be late!', ["don't", 'be', 'late', '!']],
    ['Één fiets kost €2.500,00.', ['een', 'fiets', 'kost', '€', '2.500,00', '.']],
    ['A one-to-one at 16u30', ['a', 'one-to-one', 'at', '16u30']],
    ['and/or', ['and', '/', 'or']],
  ])('%j', (text, expected) => {
    expect(words(text)).toEqual(expected);
  });

  it('keeps the places of the original, also with combining marks', () => {
    for (const text of ['Vóór één uur', 'Vóór één uur'.normalize('NFD')]) {
      const tokens = tokenize(text);
      expect(tokens.map((t) => text.slice(t.start, t.end).normalize('NFC'))).toEqual(['Vóór', 'één', 'uur']);
      expect(tokens.map((t) => t.norm)).toEqual(['voor', 'een', 'uur']);
    }
  });
});

describe('fold', () => {
  it('keeps the length of text without combining marks', () => {
    for (const text of ['İstanbul', 'ẞ', '“Hi”\u00a0there', '\ud800x'])
      expect(fold(text).text).toHaveLength(text.length);
  });
});

describe('languageVote', () => {
  it('tells English from Dutch', () => {
    expect(languageVote(tokenize('All of you have to be there on time.'))).toBeGreaterThan(0);
    expect(languageVote(tokenize('Jullie moeten er allemaal op tijd zijn.'))).toBeLessThan(0);
  });
});
