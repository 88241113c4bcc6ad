/** Editors of ordinary pages, found when the writer comes to them: a page nobody writes on has a listener and no more. */
import { pickEditor } from '../editors/pick';
import type { FindEditors } from './types';

export const editorsAtHand: FindEditors = (document, signal, { knows, meet }, known = []) => {
  const lookAt = (path: readonly EventTarget[], writing: boolean) => {
    // Typing in an editor that is watched already: nothing to find out, and this is on the way of every keystroke.
    if (knows(path)) return;
    const found = pickEditor(path);
    if (found) meet(found.adapter, found.element, writing);
  };
  const options = { capture: true, passive: true, signal };
  const look = (event: Event) => lookAt(event.composedPath(), event.type === 'input');
  // Focus that moves within one shadow root, or came before its element was editable, is first heard of by input; until
  // something has the focus there is none. A window that nobody looks at yet may send no focusin at all.
  let heard = false;
  const hear = () => {
    if (!heard) document.addEventListener('input', look, options);
    heard = true;
  };
  document.addEventListener(
    'focusin',
    (event) => {
      hear();
      look(event);
    },
    options,
  );
  if (!document.hasFocus()) hear();
  for (const element of known) if (element.isConnected) lookAt([element], false);
  const focused = deepActiveElement(document);
  if (focused && isWrittenIn(focused)) {
    hear();
    // The writer was here before us, and may have been writing all the while.
    lookAt([focused], true);
  }
};

/** Without a focus anywhere it is the body that counts as focused, which may be an editor itself. */
function isWrittenIn(focused: Element): boolean {
  const { body, designMode } = focused.ownerDocument;
  return focused !== body || body.isContentEditable || designMode === 'on';
}

/** The focused element, inside open shadow roots too. */
function deepActiveElement(document: Document): Element | null {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active;
}
