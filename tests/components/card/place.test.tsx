import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Box, placeCard } from '../../../components/card/place';

const VIEWPORT = { width: 1000, height: 800 };
const CARD = { width: 368, height: 440 };

function box(left: number, top: number, width: number, height: number): Box {
  return { left, top, right: left + width, bottom: top + height };
}

describe('placeCard', () => {
  test('goes below the passage when there is room', () => {
    expect(placeCard(box(100, 100, 300, 20), CARD, VIEWPORT)).toMatchObject({ side: 'below', top: 134 });
  });

  test('goes above when there is room only there', () => {
    const { side, top } = placeCard(box(100, 700, 300, 20), CARD, VIEWPORT);
    expect(side).toBe('above');
    expect(top + CARD.height).toBeLessThanOrEqual(700);
  });

  test('goes beside a passage that leaves no room above or below', () => {
    expect(placeCard(box(40, 380, 300, 60), CARD, VIEWPORT).side).toBe('right');
    expect(placeCard(box(660, 380, 300, 60), CARD, VIEWPORT).side).toBe('left');
  });

  test('scrolls on the roomier side when it fits nowhere', () => {
    const { side, maxHeight } = placeCard(box(40, 300, 900, 60), CARD, VIEWPORT);
    expect(side).toBe('below');
    expect(maxHeight).toBeLessThan(CARD.height);
  });

  test('stays on its side when something in it unfolds', () => {
    const passage = box(40, 340, 300, 20);
    expect(placeCard(passage, { ...CARD, height: 700 }, VIEWPORT, 'below').side).toBe('below');
    expect(placeCard(passage, { ...CARD, height: 700 }, VIEWPORT).side).toBe('right');
  });

  test('a passage that cannot be seen leaves the card in the corner', () => {
    expect(placeCard(null, CARD, VIEWPORT).side).toBe('corner');
    expect(placeCard(box(100, -80, 300, 20), CARD, VIEWPORT).side).toBe('corner');
  });

  test('never covers a passage it is beside, and never leaves the viewport', () => {
    const whole = fc.integer({ min: 0, max: 900 });
    fc.assert(
      fc.property(whole, whole, fc.integer({ min: 10, max: 600 }), fc.integer({ min: 10, max: 120 }), (x, y, w, h) => {
        const passage = box(x, y, w, h);
        const { side, left, top, maxHeight } = placeCard(passage, CARD, VIEWPORT);
        const bottom = top + Math.min(CARD.height, maxHeight);
        expect(left).toBeGreaterThanOrEqual(0);
        expect(top).toBeGreaterThanOrEqual(0);
        expect(left + CARD.width).toBeLessThanOrEqual(VIEWPORT.width);
        expect(bottom).toBeLessThanOrEqual(VIEWPORT.height);
        if (side === 'corner') return;
        const apart =
          bottom <= passage.top || top >= passage.bottom || left >= passage.right || left + CARD.width <= passage.left;
        expect(apart).toBe(true);
      }),
    );
  });
});
