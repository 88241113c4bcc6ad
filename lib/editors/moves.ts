/** Tells when an element may have moved, changed size or gone, without asking it again and again. */

/** Calls `listener` after scrolling, resizing and layout shifts that concern `element`, until `signal` ends. */
export function watchMoves(element: Element, listener: () => void, signal: AbortSignal): void {
  const view = element.ownerDocument.defaultView;
  if (!view) return;
  const passive = { capture: true, passive: true, signal };
  // Scroll events are dispatched before the frame is painted, so what is moved in them is painted in the same frame.
  element.ownerDocument.addEventListener(
    'scroll',
    (event) => {
      const scroller = event.target as Node;
      if (scroller.contains(element)) listener();
    },
    passive,
  );
  const root = element.getRootNode();
  if (root !== element.ownerDocument) element.addEventListener('scroll', listener, passive);
  view.addEventListener('resize', listener, passive);
  const sizes = new ResizeObserver(listener);
  sizes.observe(element);
  sizes.observe(element.ownerDocument.documentElement);
  signal.addEventListener('abort', () => sizes.disconnect(), { once: true });
  watchShifts(element, listener, signal);
}

/**
 * An element pushed away by its neighbours sends no event. An intersection observer whose window is exactly the
 * element's box reports as soon as it leaves that box; then the window is put where it stands now.
 */
function watchShifts(element: Element, listener: () => void, signal: AbortSignal): void {
  let observer: IntersectionObserver | undefined;
  const stop = () => observer?.disconnect();
  const aim = () => {
    stop();
    if (signal.aborted || !element.isConnected) return;
    const { left, top, right, bottom } = element.getBoundingClientRect();
    const { clientWidth, clientHeight } = element.ownerDocument.documentElement;
    const visible = right > 0 && bottom > 0 && left < clientWidth && top < clientHeight;
    const margins = [top, clientWidth - right, clientHeight - bottom, left].map((edge) => `${-Math.floor(edge)}px`);
    let first = true;
    observer = new IntersectionObserver(
      () => {
        if (first) {
          first = false;
          return;
        }
        listener();
        aim();
      },
      // Outside the viewport there is no box to watch: it is enough to hear that the element comes back.
      visible ? { rootMargin: margins.join(' '), threshold: 1 } : { threshold: 0 },
    );
    observer.observe(element);
  };
  aim();
  signal.addEventListener('abort', stop, { once: true });
}
