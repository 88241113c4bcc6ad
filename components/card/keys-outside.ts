/** Keys pressed while a card is open and the focus is not in it: Esc closes it, and Tab may lead into it. */
import { type RefObject, useEffect } from 'react';

interface KeysOutside {
  close(): void;
  /** Missing: Tab does what it does on the page. */
  enter?: () => void;
}

export function useKeysOutside(layer: RefObject<HTMLElement | null>, { close, enter }: KeysOutside): void {
  useEffect(() => {
    const stop = new AbortController();
    /** Whoever writes on has the Tab key back: in an editor it may indent. */
    let wroteOn = false;
    const onKey = (event: KeyboardEvent) => {
      const element = layer.current;
      if (!event.isTrusted || event.isComposing || !element || event.composedPath().includes(hostOf(element))) return;
      const plain = !event.shiftKey && !event.ctrlKey && !event.altKey && !event.metaKey;
      const act = event.key === 'Escape' ? close : event.key === 'Tab' && !wroteOn ? enter : undefined;
      if (!plain || !act) return;
      // The dialog or the message that the editor is in stays open.
      event.preventDefault();
      event.stopImmediatePropagation();
      act();
    };
    const options = { capture: true, signal: stop.signal };
    window.addEventListener('keydown', onKey, options);
    window.addEventListener(
      'input',
      () => {
        wroteOn = true;
      },
      options,
    );
    return () => stop.abort();
  }, [layer, close, enter]);
}

/** Outside a closed shadow root an event's path ends at its host. */
export function hostOf(element: HTMLElement): EventTarget {
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? root.host : element;
}
