/** Tells when an element may have moved, changed size or gone, without asking it again and again. */

/** Calls `listener` after scrolling, resizing and layout shifts that concern `element`, until `signal` ends. */
export function watchMoves(element: Element, listener: () => void, signal: AbortSignal): void {
  const document = element.ownerDocument;
  const view = document.defaultView;
  if (!view) return;
  const passive = { capture: true, passive: true, signal };
  // Scroll events are dispatched before the frame is painted, so what is moved in them is painted in the same frame.
  document.addEventListener('scroll', ({ target }) => (target as Node).contains(element) && listener(), passive);
  // The document is not told of scrolling inside a shadow root.
  if (element.getRootNode() !== document) element.addEventListener('scroll', listener, passive);
  view.addEventListener('resize', listener, passive);
  // A menu that opens over the element or a tab that hides it moves nothing; it follows a click, or a key that writes nothing.
  const later = (event: Event) => {
    if ((event as KeyboardEvent).key?.length !== 1) view.requestAnimationFrame(listener);
  };
  for (const type of ['click', 'keyup', 'transitionend', 'animationend'])
    document.addEventListener(type, later, passive);
  const sizes = new ResizeObserver(listener);
  sizes.observe(element);
  sizes.observe(document.documentElement);
  signal.addEventListener('abort', () => sizes.disconnect(), { once: true });
  watchShifts(element, listener, signal);
}

/**
 * An element pushed away by its neighbours or shrunk by a transform sends no event. An intersection observer whose window
 * is exactly the element's box reports as soon as it leaves that box; another, whose window is a little smaller, as soon
 * as it no longer fills it. Then the windows are put where the element stands now.
 */
function watchShifts(element: Element, listener: () => void, signal: AbortSignal): void {
  const root = element.ownerDocument;
  let observers: IntersectionObserver[] = [];
  const stop = () => {
    for (const observer of observers) observer.disconnect();
  };
  const aim = () => {
    stop();
    if (signal.aborted || !element.isConnected) return;
    const aimed = element.getBoundingClientRect();
    const { left, top, right, bottom } = aimed;
    const { clientWidth, clientHeight } = root.documentElement;
    const watch = (inset: number, threshold?: number[]) => {
      const edges = [top, clientWidth - right, clientHeight - bottom, left];
      const rootMargin = edges.map((edge) => `${-Math.floor(edge) - inset}px`).join(' ');
      let isFirst = true;
      const observer = new IntersectionObserver(
        ([entry]) => {
          if (!entry) return;
          const ratio = entry.intersectionRatio;
          // Between aiming and the first report it may have moved as well.
          if (!isFirst || !isSameBox(entry.boundingClientRect, aimed)) {
            listener();
            aim();
          } else if (!threshold && ratio < 1) {
            // Cut off by a scroller, or by the smaller window: what counts is whether that changes.
            observer.disconnect();
            watch(inset, [Math.max(0, ratio - 1e-4), ratio + 1e-4]);
          }
          isFirst = false;
        },
        { root, rootMargin, threshold: threshold ?? 1 },
      );
      observer.observe(element);
      observers.push(observer);
    };
    observers = [];
    watch(0);
    watch(1);
  };
  aim();
  signal.addEventListener('abort', stop, { once: true });
}

function isSameBox(a: DOMRectReadOnly, b: DOMRectReadOnly): boolean {
  return [a.left - b.left, a.top - b.top, a.right - b.right, a.bottom - b.bottom].every((by) => Math.abs(by) < 0.1);
}
