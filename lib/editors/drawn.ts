/**
 * Editors that keep their text to themselves: they draw it on a canvas (Word on the web, Collabora, OnlyOffice) or show
 * only what is in sight (Monaco, Ace, CodeMirror 5), and catch keys with a field nobody sees. There is nothing to read.
 * Test page: tests/pages/shapes/drawn.html
 */
import { isTextarea } from './readable';
import type { Editor, EditorAdapter } from './types';

export const drawn: EditorAdapter = {
  name: 'drawn',
  find: (element) => (catchesKeys(element) ? element : undefined),
  open: (element) => new Drawn(element),
};

/** What these programs call the field, where it does not give itself away. */
const KNOWN = '.monaco-editor *,[id^=WACViewPanel_EditingElement],#clipboard-area';

/** Smaller than anything one can write in, in pixels. */
const SMALL = { width: 20, height: 40 };

/** Whether keys pressed in this element become text somewhere else. */
function catchesKeys(element: Element): boolean {
  if ((element as { editContext?: unknown }).editContext) return true;
  const editable = (element as HTMLElement).isContentEditable;
  if (!editable && !isTextarea(element)) return false;
  if (element.matches(KNOWN)) return true;
  const { width, height } = element.getBoundingClientRect();
  const tiny = width > 0 && width < SMALL.width && height < SMALL.height;
  const unseen = tiny || !isSeen(element);
  // An empty editable may be as small as that.
  return unseen && (!editable || element.ownerDocument.querySelector('canvas') !== null);
}

function isSeen(element: Element): boolean {
  return element.checkVisibility({ opacityProperty: true });
}

class Drawn implements Editor {
  readonly outOfReach = true;

  constructor(readonly element: Element) {}

  read(): null {
    return null;
  }

  onChange(): void {}

  hold(): undefined {}

  caret(): null {
    return null;
  }
}
