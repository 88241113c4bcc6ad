import { describe, expect, it } from 'vitest';
import { paragraphsOf, visible } from '../../../../lib/editors/google-docs/paragraphs';

describe('paragraphsOf', () => {
  it('keeps the offsets of the raw text', () => {
    const raw = '\u0003First one.\n\nSecond one.\n';
    const paragraphs = paragraphsOf(raw);
    expect(paragraphs.map((each) => each.text)).toEqual(['First one.', 'Second one.']);
    for (const { text, start } of paragraphs) expect(raw.slice(start, start + text.length)).toBe(text);
  });

  it('ends a paragraph at segment borders, table marks and objects', () => {
    expect(paragraphsOf('\u0003Body.\n\u0003Footer\n').map((each) => each.text)).toEqual(['Body.', 'Footer']);
    expect(paragraphsOf('\u0003a\u0010b\u001cc\ue000d\n').map((each) => each.text)).toEqual(['a', 'b', 'c', 'd']);
  });

  it('keeps soft breaks and tabs inside, without moving anything', () => {
    const [paragraph] = paragraphsOf('\u0003one\u000btwo\tthree\n');
    expect(paragraph).toEqual({ text: 'one\ntwo\tthree', start: 1 });
  });
});

it('sees no white space, no zero-width characters and no objects', () => {
  expect(visible(' a\u00a0b\u200bc\u000bd\ufffce\u00adf\n')).toBe('abcdef');
});
