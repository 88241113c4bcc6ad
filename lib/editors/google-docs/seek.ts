/** Scrolls to words that may not be drawn yet, by closing in on them. The caret stays where it is. */

export interface Quarry {
  /** Where the words are on the screen, when they are drawn. */
  box(): DOMRect | undefined;
  /** Offset of what is drawn in the middle of the view. */
  shown(): number | undefined;
  /** Offset of the words. */
  wanted(): number;
  /** Length of the whole text. */
  length: number;
}

/** Text is not spread evenly over pages; a few corrections find any place. */
const MOST_STEPS = 12;

export function seek(scroller: HTMLElement, quarry: Quarry, signal: AbortSignal): void {
  const view = scroller.ownerDocument.defaultView;
  let low = { offset: 0, top: 0 };
  let high = { offset: quarry.length, top: scroller.scrollHeight };
  const step = (left: number) => {
    if (signal.aborted || !view) return;
    const { top, height } = scroller.getBoundingClientRect();
    const box = quarry.box();
    if (box) {
      scroller.scrollTop += box.top + box.height / 2 - top - height / 2;
      return;
    }
    if (left === 0) return;
    const wanted = quarry.wanted();
    const shown = quarry.shown();
    const middle = scroller.scrollTop + height / 2;
    if (left < MOST_STEPS && shown !== undefined) {
      if (shown < wanted) low = { offset: shown, top: middle };
      else high = { offset: shown, top: middle };
    }
    const share = (wanted - low.offset) / Math.max(1, high.offset - low.offset);
    scroller.scrollTop = low.top + Math.min(1, Math.max(0, share)) * (high.top - low.top) - height / 2;
    // Docs draws what came into view before the second frame.
    view.requestAnimationFrame(() => view.requestAnimationFrame(() => step(left - 1)));
  };
  step(MOST_STEPS);
}
