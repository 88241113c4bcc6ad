import { describe, expect, it } from 'vitest';
import { type Candidate, isBeingWritten, MARK_CAP, selectMarks } from '../../../lib/restraint/select';

function candidate(id: string, more: Partial<Candidate> = {}): Candidate {
  return { id, tier: 'mark', severity: 1, confidence: 0.9, marked: false, beingWritten: false, ...more };
}

describe('selectMarks', () => {
  it('underlines at most five, the most severe first', () => {
    const many = ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((id) => candidate(id));
    const chosen = selectMarks([...many, candidate('worst', { severity: 3 })]);
    expect(chosen.size).toBe(MARK_CAP);
    expect([...chosen]).toEqual(['worst', 'a', 'b', 'c', 'd']);
  });

  it('prefers the surer one of two equally severe', () => {
    expect([...selectMarks([candidate('a', { confidence: 0.8 }), candidate('b', { confidence: 0.95 })], 1)]).toEqual([
      'b',
    ]);
  });

  it('leaves the list of the panel alone', () => {
    expect(selectMarks([candidate('a', { tier: 'panel', severity: 3 })]).size).toBe(0);
  });

  it('waits with the sentence that is being written', () => {
    expect(selectMarks([candidate('a', { beingWritten: true })]).size).toBe(0);
  });

  it('keeps a mark when the caret comes into it', () => {
    expect(selectMarks([candidate('a', { beingWritten: true, marked: true })]).size).toBe(1);
  });
});

describe('isBeingWritten', () => {
  /** `|` is the caret, the sentence stands in brackets. */
  const at = (drawn: string) => {
    const start = drawn.replace('|', '').indexOf('[');
    const end = drawn.replace('|', '').indexOf(']') - 1;
    const caret = drawn.replace(/[[\]]/g, '').indexOf('|');
    return isBeingWritten(drawn.replace(/[[\]|]/g, ''), { start, end }, caret);
  };

  it.each([
    ['inside it', '[All staff | pay.] More.', true],
    ['right behind words that nothing has closed', '[All staff pay|]', true],
    ['after a space, the sentence still open', '[All staff pay] |', true],
    ['behind the full stop', '[All staff pay.]|', false],
    ['behind a closing quotation mark', '[He said: “All staff pay.”]|', false],
    ['before it', '|[All staff pay]', false],
    ['in the next sentence', '[All staff pay.] And th|', false],
    ['in words that follow without a full stop', '[All staff pay]\nand more|', false],
  ])('caret %s', (_where, drawn, expected) => {
    expect(at(drawn)).toBe(expected);
  });

  it('is over when the caret is elsewhere', () => {
    expect(isBeingWritten('All staff pay', { start: 0, end: 13 }, null)).toBe(false);
  });
});
