/** Where a passage is on the screen. */
import { middleOf, turned } from '../editors/turn';
import type { Hold } from '../editors/types';

/** How far beside the words a click still counts: an underline hangs a little below them. */
const SLACK = 3;

/** The box around all lines of the words, or null when they cannot be seen. */
export function boxOf(hold: Hold): DOMRect | null {
  const rects = hold.rects();
  if (rects.length === 0) return null;
  const left = Math.min(...rects.map((rect) => rect.left));
  const top = Math.min(...rects.map((rect) => rect.top));
  const right = Math.max(...rects.map((rect) => rect.right));
  const bottom = Math.max(...rects.map((rect) => rect.bottom));
  return new DOMRect(left, top, right - left, bottom - top);
}

/** Whether a point of the viewport is on the words. */
export function hits(hold: Hold, x: number, y: number): boolean {
  return hold.rects().some((rect) => {
    const at = turned(new DOMPointReadOnly(x, y), middleOf(rect), -(hold.turn?.() ?? 0));
    return at.x >= rect.left && at.x <= rect.right && at.y >= rect.top - SLACK && at.y <= rect.bottom + SLACK;
  });
}
