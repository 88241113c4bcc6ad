import { describe, expect, it } from 'vitest';
import { currentAmong, placesOf, stepFrom } from '../../../lib/watch/steps';
import type { Passage } from '../../../lib/watch/types';

const passage = (id: string, marked = true): Passage => ({
  id,
  marked,
  tier: 'mark',
  documentId: 'd',
  finding: {
    kinds: ['ban'],
    patterns: ['universal-ban'],
    language: 'en',
    span: { start: 0, end: 1 },
    sentence: id,
    signals: [],
    counterSignals: [],
    slots: {},
    severity: 1,
    confidence: 0.8,
  },
});
const names = (places: ReturnType<typeof placesOf>) => places.map(({ frameId, passage }) => `${frameId}${passage.id}`);

describe('the places to go to', () => {
  it('are what is underlined, the top frame first', () => {
    const frames = [
      { frameId: 7, passages: [passage('x')] },
      { frameId: 0, passages: [passage('a'), passage('b', false), passage('c')] },
    ];
    expect(names(placesOf(frames))).toEqual(['0a', '0c', '7x']);
  });

  it('are whatever was found where nothing is underlined', () => {
    expect(names(placesOf([{ frameId: 0, passages: [passage('a', false), passage('b', false)] }]))).toEqual([
      '0a',
      '0b',
    ]);
  });
});

describe('where the writer is', () => {
  const places = placesOf([
    { frameId: 0, passages: [passage('a'), passage('b')] },
    { frameId: 7, passages: [passage('a')] },
  ]);

  it('is the passage gone to last, in its own frame', () => {
    const frames = [
      { frameId: 0, current: { id: 'b', at: 10 } },
      { frameId: 7, current: { id: 'a', at: 20 } },
    ];
    expect(currentAmong(places, frames)).toBe(2);
  });

  it('is nowhere when that passage is gone, or none was gone to', () => {
    expect(currentAmong(places, [{ frameId: 0, current: { id: 'gone', at: 10 } }])).toBe(-1);
    expect(currentAmong(places, [{ frameId: 0 }])).toBe(-1);
  });
});

describe('a step', () => {
  it.each([
    [0, 1, 3, 1],
    [2, 1, 3, 0],
    [0, -1, 3, 2],
    [-1, 1, 3, 0],
    [-1, -1, 3, 2],
    [0, 1, 1, 0],
  ] as const)('from %i by %i among %i leads to %i', (from, by, count, to) => {
    expect(stepFrom(from, by, count)).toBe(to);
  });
});
