/** Finds the editor of a Google document, when Docs builds it and whenever Docs builds another. */

const EDITOR = '.kix-appview-editor';

export function editorAround(element: Element): Element | null {
  return element.closest(EDITOR);
}

/** Calls `found` for every editor that appears, one after the other, until `signal` ends. */
export function followEditor(document: Document, signal: AbortSignal, found: (element: Element) => void): void {
  let current: Element | null = null;
  const observer = new MutationObserver(() => look());
  const look = () => {
    if (current?.isConnected) return;
    current = document.querySelector(EDITOR);
    observer.disconnect();
    if (!current) {
      observer.observe(document.documentElement, { childList: true, subtree: true });
      return;
    }
    found(current);
    // It can only go when one of the elements around it loses a child: typing, which changes what is inside, is not heard.
    for (let around = current.parentElement; around; around = around.parentElement) {
      observer.observe(around, { childList: true });
    }
  };
  look();
  signal.addEventListener('abort', () => observer.disconnect(), { once: true });
}

/** The address of a document tab; what is behind `#` is a place in it. */
export function addressOf(document: Document): string {
  const { origin, pathname, search } = document.location;
  return `${origin}${pathname}?tab=${new URLSearchParams(search).get('tab') ?? ''}`;
}
