import { describe, expect, it } from 'vitest';
import { suggestedIn, withoutSuggested } from '../../../../lib/editors/google-docs/suggested';
import { DocumentText } from '../../../../lib/editors/google-docs/text';

describe('what others suggest', () => {
  it.each([
    ['a list named so', { suggestions: [{ start: 3, end: 7 }] }],
    ['entries named so', { all: [{ start: 3, end: 7, type: 'suggestedInsertion' }] }],
    ['by kinds', { suggested: { insertions: [{ start: 3, end: 7 }] } }],
    ['entries alone', [{ start: 3, end: 7, kind: 'SUGGESTION' }]],
  ])('is known where the object tells of it: %s', (_, annotations) => {
    expect(suggestedIn(annotations)).toEqual([{ start: 3, end: 7 }]);
  });

  it.each([
    [
      'links and rules',
      { links: [{ start: 3, end: 7, url: 'https://suggest.example/' }], rules: [{ start: 9, end: 10 }] },
    ],
    ['words that are to go', { suggestions: [{ start: 3, end: 7, type: 'deletion' }] }],
    ['a suggestion that has no place', { suggestions: [{ start: '3', end: null }] }],
    ['nothing', {}],
    ['no object', 'suggestions'],
    ['no answer', undefined],
  ])('is not seen in %s', (_, annotations) => {
    expect(suggestedIn(annotations)).toEqual([]);
  });

  it('ends with an object that goes round in circles', () => {
    const round: Record<string, unknown> = { suggestions: [] };
    round.self = round;
    expect(suggestedIn(round)).toEqual([]);
  });

  it('leaves every other character where it was', () => {
    const raw = '\u0003One two\n\u0003three four\n';
    const start = raw.indexOf('two');
    expect(withoutSuggested(raw, [{ start, end: raw.indexOf(' four') }])).toBe('\u0003One    \n\u0003      four\n');
  });

  it('is not among the paragraphs, until it is accepted', () => {
    const text = new DocumentText();
    const raw = '\u0003All is well. Everyone pays.\n';
    const start = raw.indexOf('Everyone');
    text.take(raw, [{ start, end: raw.length - 1 }]);
    expect([...text.paragraphs.values()].map((each) => each.text.trimEnd())).toEqual(['All is well.']);
    text.take(raw);
    expect([...text.paragraphs.values()].map((each) => each.text)).toEqual(['All is well. Everyone pays.']);
  });
});
