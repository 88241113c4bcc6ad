import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LONGEST_SENTENCE, splitSentences } from '../../../lib/text/sentences';

const split = (text: string): string[] => splitSentences(text).map((s) => text.slice(s.start, s.end));

describe('splitSentences', () => {
  it.each<[string, string[]]>([
    ['One thing. Another thing.', ['One thing.', 'Another thing.']],
    ['Ask Dr. Smith or Prof. Jones. They know.', ['Ask Dr. Smith or Prof. Jones.', 'They know.']],
    ['Vraag het Dhr. Jansen of mw. De Wit. Zij weten het.', ['Vraag het Dhr. Jansen of mw. De Wit.', 'Zij weten het.']],
    ['It starts at 9.30 a.m. on Monday, i.e. early.', ['It starts at 9.30 a.m. on Monday, i.e. early.']],
    [
      'Zie art. 3 en blz. 12, d.w.z. de bijlage. Dat is alles.',
      ['Zie art. 3 en blz. 12, d.w.z. de bijlage.', 'Dat is alles.'],
    ],
    ['“Stop!” he said. “Why?” he asked.', ['“Stop!” he said.', '“Why?” he asked.']],
    ['Really?! Yes… Fine.', ['Really?!', 'Yes…', 'Fine.']],
    ['- No dogs\n- No bikes', ['No dogs', 'No bikes']],
    ['1. Players are on time.\n2. Shoes are clean.', ['Players are on time.', 'Shoes are clean.']],
    ['Rules:\n\n• Be kind', ['Rules:', 'Be kind']],
    ['', []],
    [' \n\n ', []],
  ])('%j', (text, sentences) => {
    expect(split(text)).toEqual(sentences);
  });

  it('joins the lines of a wrapped paragraph', () => {
    const text =
      'All members are asked to bring the keys of the boathouse back to the\noffice before the end of the month.';
    expect(split(text)).toEqual([text]);
  });

  it('counts paragraphs by blank lines and knows headings and items', () => {
    const text = 'House rules\n\n1. Be on time.\n\nThe end is near.';
    expect(splitSentences(text).map(({ paragraph, shape }) => [paragraph, shape])).toEqual([
      [0, 'heading'],
      [1, 'item'],
      [2, 'prose'],
    ]);
  });

  it('cuts what is too long to be a sentence', () => {
    const parts = splitSentences('word '.repeat(2000));
    expect(parts.length).toBeGreaterThan(5);
    for (const { start, end } of parts) expect(end - start).toBeLessThanOrEqual(LONGEST_SENTENCE);
  });

  it('gives sentences in order, apart, without space around them', () => {
    fc.assert(
      fc.property(
        fc.string({
          unit: fc.constantFrom('a', 'B', '.', '!', ' ', '\n', '\r\n', '1', '-', '"', '\u00a0', '\ud800'),
          maxLength: 200,
        }),
        (text) => {
          let last = 0;
          for (const { start, end } of splitSentences(text)) {
            expect(start).toBeGreaterThanOrEqual(last);
            expect(end).toBeGreaterThan(start);
            expect(text.slice(start, end)).toBe(text.slice(start, end).trim());
            last = end;
          }
        },
      ),
    );
  });
});
