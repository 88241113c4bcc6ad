/**
 * How the watcher opens the card: both run in the isolated world of one frame, which the page cannot see, so a typed
 * object on that world's global is enough, and the card can ask where the passage stands while the page scrolls.
 */
import type { Language } from '../detect/types';
import type { SiteType } from '../journal/types';
import type { OpenedPassage } from '../watch/types';

export interface CardView {
  /** Interface language. */
  language: Language;
  documentId: string;
  siteType: SiteType;
  /** Sets the passage aside ("not now") instead of showing it: only the line with "undo" appears, and takes no focus. */
  setAside?: true;
}

export interface CardHandle {
  show(passage: OpenedPassage, view: CardView): void;
  isOpen(): boolean;
  /** Gives the focus to the card that is open; false when none is. */
  focus(): boolean;
  /** Closes it; a focus that is in it goes back to where it came from. */
  close(): void;
  /** Reading ended here: closes the card, unless what it says is that it does. */
  part(): void;
}

const KEY = Symbol.for('talk-first.card');

type World = typeof globalThis & { [KEY]?: CardHandle };

export function provideCardHandle(handle: CardHandle, signal?: AbortSignal): void {
  const world = globalThis as World;
  world[KEY] = handle;
  signal?.addEventListener('abort', () => {
    if (world[KEY] === handle) delete world[KEY];
  });
}

/** The card's handle, once its script has run in this frame. */
export function cardHandle(): CardHandle | undefined {
  return (globalThis as World)[KEY];
}
