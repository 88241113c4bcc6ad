import { describe, expect, it } from 'vitest';
import { CONTEXT, findWords, type Run, streamOf } from '../../../../lib/editors/google-docs/match';
import { visible } from '../../../../lib/editors/google-docs/paragraphs';

/** Labels of the layer; `---` begins another page. */
function layer(...labels: string[]): Run[] {
  let page = 0;
  return labels.flatMap((label) => {
    if (label === '---') page++;
    return label === '---' ? [] : [{ label, page }];
  });
}

/** What is found of `words` in the layer, when the document reads `text`; `at` picks one of several occurrences. */
function find(runs: Run[], text: string, words: string, at = 0): string[] | null {
  let start = text.indexOf(words);
  for (let i = 0; i < at; i++) start = text.indexOf(words, start + 1);
  const stream = streamOf(runs);
  const pieces = findWords(stream, {
    before: visible(text.slice(0, start)).slice(-CONTEXT),
    words: visible(words),
    after: visible(text.slice(start + words.length)).slice(0, CONTEXT),
    repeated: text.indexOf(words) !== text.lastIndexOf(words),
  });
  return pieces?.map(({ from, to }) => `${from}:${stream.text.slice(from, to)}`) ?? null;
}

describe('findWords', () => {
  it('finds words over soft wraps and style runs, though spaces differ', () => {
    const runs = layer('Dear all. Everybody', 'pays', '  a fine', 'today. Bye.');
    expect(find(runs, 'Dear all. Everybody pays a fine today. Bye.', 'Everybody pays a fine today.')).toEqual([
      '8:Everybodypaysafinetoday.',
    ]);
  });

  it('finds nothing when the layer reads otherwise', () => {
    expect(find(layer('Everybody pays a fee.'), 'Everybody pays a fine.', 'Everybody pays a fine.')).toBeNull();
  });

  it('finds nothing when the words are not drawn now', () => {
    expect(find(layer('Something else.'), 'Something else. All pay.', 'All pay.')).toBeNull();
  });

  it('tells two equal sentences apart by what stands around them', () => {
    const text = 'In the north: All staff pay. Thank you. In the south: All staff pay. Goodbye.';
    const runs = layer('In the north: All staff pay. Thank you.', 'In the south: All staff pay. Goodbye.');
    const [first] = find(runs, text, 'All staff pay.', 0) ?? [];
    const [second] = find(runs, text, 'All staff pay.', 1) ?? [];
    expect(first).toBe('11:Allstaffpay.');
    expect(second).toBe('43:Allstaffpay.');
  });

  it('does not mark the other one of two when only that is drawn', () => {
    const text = 'In the north: All staff pay. Thank you. In the south: All staff pay. Goodbye.';
    expect(find(layer('In the north: All staff pay. Thank you.'), text, 'All staff pay.', 1)).toBeNull();
  });

  it('hides a sentence that stands again and again between the same words', () => {
    const lines = Array.from({ length: 20 }, () => 'All staff pay for the coffee in the big hall.');
    expect(find(layer(...lines), lines.join('\n'), lines[0] as string, 9)).toBeNull();
  });

  it('looks past a list marker', () => {
    const text = 'First.\nAll staff pay.\nAll staff pay.\nLast one.';
    expect(
      find(layer('First.', '•', 'All staff pay.', '•', 'All staff pay.', 'Last one.'), text, 'All staff pay.', 0),
    ).not.toBeNull();
  });

  it('finds a sentence that runs over a page, past footer and header', () => {
    const text = 'Well then. All staff of this school pay for every single grade. Thanks.';
    const runs = layer(
      'Well then. All staff of this',
      '1',
      '---',
      'School paper',
      'school pay for every single grade. Thanks.',
    );
    expect(find(runs, text, 'All staff of this school pay for every single grade.')).toEqual([
      '9:Allstaffofthis',
      '35:schoolpayforeverysinglegrade.',
    ]);
  });

  it('keeps to UTF-16 offsets in labels with emoji', () => {
    const stream = streamOf(layer('😀 All pay.'));
    expect(stream.at[stream.text.indexOf('All')]).toBe(3);
  });
});
