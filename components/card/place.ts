/** Where the card goes: beside the passage, inside the viewport, never on the passage. Pure geometry in viewport pixels. */

export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

export interface Size {
  width: number;
  height: number;
}

export type Side = 'below' | 'above' | 'right' | 'left' | 'corner';

export interface Placement {
  side: Side;
  left: number;
  top: number;
  maxHeight: number;
  /** Distance of the tail from the card's left edge; only below and above. */
  tail?: number;
}

/** Room for the tail between passage and card. */
const GAP = 14;
const EDGE = 8;
/** Below this a card is not readable any more, however much it may scroll. */
const LEAST = 180;

/** Less than this and a card that is open changes sides rather than scroll. */
const COMFORT = 320;

/** `stay` is the side an open card is on: unfolding something in it does not throw it across the passage. */
export function placeCard(passage: Box | null, card: Size, viewport: Size, stay?: Side): Placement {
  const roomy = viewport.height - 2 * EDGE;
  if (!passage || passage.bottom < 0 || passage.top > viewport.height) return inCorner(card, viewport);

  const left = clamp(passage.left - 12, EDGE, viewport.width - EDGE - card.width);
  const tail = clamp((passage.left + Math.min(passage.right, passage.left + 120)) / 2 - left, 24, card.width - 24);
  const below = viewport.height - EDGE - (passage.bottom + GAP);
  const above = passage.top - GAP - EDGE;

  const under = { side: 'below', left, top: passage.bottom + GAP, maxHeight: below, tail } as const;
  const height = Math.min(card.height, above);
  const over = { side: 'above', left, top: passage.top - GAP - height, maxHeight: above, tail } as const;

  if (stay === 'below' && below >= Math.min(card.height, COMFORT)) return under;
  if (stay === 'above' && above >= Math.min(card.height, COMFORT)) return over;
  if (below >= card.height) return under;
  if (above >= card.height) return over;

  const beside = clamp(passage.top, EDGE, Math.max(EDGE, viewport.height - EDGE - card.height));
  if (viewport.width - EDGE - (passage.right + GAP) >= card.width)
    return { side: 'right', left: passage.right + GAP, top: beside, maxHeight: roomy };
  if (passage.left - GAP - EDGE >= card.width)
    return { side: 'left', left: passage.left - GAP - card.width, top: beside, maxHeight: roomy };

  // It fits nowhere in full: the roomier side, and the card scrolls.
  if (Math.max(below, above) < LEAST) return inCorner(card, viewport);
  return below >= above ? under : over;
}

function inCorner(card: Size, viewport: Size): Placement {
  const maxHeight = viewport.height - 2 * EDGE;
  return {
    side: 'corner',
    left: Math.max(EDGE, viewport.width - card.width - 2 * EDGE),
    top: Math.max(EDGE, viewport.height - Math.min(card.height, maxHeight) - 2 * EDGE),
    maxHeight,
  };
}

function clamp(value: number, low: number, high: number): number {
  return Math.max(low, Math.min(value, high));
}
