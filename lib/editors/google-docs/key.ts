/** Keeps the secret of the channel in our own world, where the page's scripts cannot look. */
import { isUntouched, KEY, KEY_WANTED } from './channel';

const HELD = Symbol.for('talk-first.docs-key');

type Holder = typeof globalThis & { [HELD]?: WeakMap<Document, string> };

/** Asks for the secret. Has to run before the first script of the page; later on nobody could tell who answers. */
export function fetchKey(document: Document): void {
  document.addEventListener(KEY, (event) => {
    if (!isUntouched(document) || keyHeld(document) !== undefined) return;
    const holder = globalThis as Holder;
    holder[HELD] ??= new WeakMap();
    holder[HELD].set(document, String((event as CustomEvent<unknown>).detail));
  });
  document.dispatchEvent(new CustomEvent(KEY_WANTED));
}

export function keyHeld(document: Document): string | undefined {
  return (globalThis as Holder)[HELD]?.get(document);
}
