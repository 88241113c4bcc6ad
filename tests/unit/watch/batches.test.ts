import { describe, expect, it } from 'vitest';
import { batchesOf, isLongEnough, sameView, viewOf } from '../../../lib/watch/batches';

const block = (text: string, key = text) => ({ key, text });
const blocks = 'abcdefghij'.split('').map((text) => block(text));
const drawn = (wanted: number[]) =>
  batchesOf(blocks, wanted).map(
    (batch) => `${batch.blocks.map((each) => each.key).join('')}:${batch.changed.join('')}`,
  );

describe('batchesOf', () => {
  it('sends a changed block with two neighbours on each side', () => {
    expect(drawn([4])).toEqual(['cdefg:e']);
  });

  it('has fewer neighbours at the edges', () => {
    expect(drawn([0])).toEqual(['abc:a']);
    expect(drawn([9])).toEqual(['hij:j']);
  });

  it('sends neighbours of two changes once and in order', () => {
    expect(drawn([2, 4])).toEqual(['abcdefg:ce']);
  });

  it('leaves out what is between changes far apart', () => {
    expect(drawn([0, 9])).toEqual(['abchij:aj']);
  });

  it('sends nothing when nothing changed', () => {
    expect(drawn([])).toEqual([]);
  });

  it('divides a very long text into portions, and no block is asked for twice or left out', () => {
    const long = Array.from({ length: 60 }, (_, i) => block('x'.repeat(9_000), String(i)));
    const batches = batchesOf(
      long,
      long.map((_, i) => i),
    );
    expect(batches.length).toBe(21);
    expect(batches.flatMap((batch) => batch.changed)).toEqual(long.map((each) => each.key));
    for (const batch of batches) {
      expect(batch.blocks.reduce((sum, each) => sum + each.text.length, 0)).toBeLessThan(240_000);
    }
  });

  it('sends a single line of 500 kB alone', () => {
    const batches = batchesOf([block('y'.repeat(500_000)), block('b')], [0, 1]);
    expect(batches.map((batch) => batch.changed.length)).toEqual([1, 1]);
  });
});

describe('views', () => {
  it('differ when a neighbour within reach changes, and only then', () => {
    const edited = blocks.map((each, i) => (i === 6 ? block('changed', 'g') : each));
    const stale = blocks.flatMap((each, i) => (sameView(viewOf(blocks, i), viewOf(edited, i)) ? [] : [each.key]));
    expect(stale.join('')).toBe('efghi');
  });
});

describe('isLongEnough', () => {
  it('leaves a chat of twelve words alone', () => {
    expect(isLongEnough([block('Everyone must be here at nine,'), block('or pay for lunch, you too!')])).toBe(false);
    expect(isLongEnough([block('Everyone must be here at nine,'), block('or pay for lunch, you too, Anna!')])).toBe(
      true,
    );
  });

  it('does not take numbers and signs for words', () => {
    expect(isLongEnough([block('1 2 3 4 5 6 7 8 9 10 11 12 13 14 - / + words')])).toBe(false);
  });
});
