/** Where the writer was, to give it back: the focused element, deep inside open shadow roots, and the selection in it. */

export interface WritingPlace {
  giveBack(): void;
}

/** Undefined when nothing has the focus. */
export function writingPlace(document: Document): WritingPlace | undefined {
  let element: Element | null = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  if (!(element instanceof HTMLElement) || element === document.body) return undefined;
  const select = isField(element) ? fieldSelection(element) : domSelection(element);
  const focused = element;
  return {
    giveBack() {
      if (!focused.isConnected) return;
      focused.focus({ preventScroll: true });
      select();
    },
  };
}

type Field = HTMLTextAreaElement | HTMLInputElement;

function isField(element: HTMLElement): element is Field {
  return element instanceof HTMLTextAreaElement || element instanceof HTMLInputElement;
}

function fieldSelection(field: Field): () => void {
  const { selectionStart, selectionEnd, selectionDirection, value } = field;
  return () => {
    // Another text has another caret; and fields without a caret (a date) say null.
    if (selectionStart === null || field.value !== value) return;
    if (field.selectionStart !== selectionStart || field.selectionEnd !== selectionEnd)
      field.setSelectionRange(selectionStart, selectionEnd, selectionDirection ?? undefined);
  };
}

/** Browsers keep it while the focus is elsewhere, most of the time. */
function domSelection(element: HTMLElement): () => void {
  const selection = element.ownerDocument.getSelection();
  const { anchorNode, anchorOffset, focusNode, focusOffset } = selection ?? {};
  return () => {
    if (!selection || !anchorNode || !focusNode || anchorOffset === undefined || focusOffset === undefined) return;
    if (selection.focusNode === focusNode && selection.focusOffset === focusOffset) return;
    if (!anchorNode.isConnected || !focusNode.isConnected) return;
    if (anchorOffset > lengthOf(anchorNode) || focusOffset > lengthOf(focusNode)) return;
    selection.setBaseAndExtent(anchorNode, anchorOffset, focusNode, focusOffset);
  };
}

function lengthOf(node: Node): number {
  return node instanceof CharacterData ? node.length : node.childNodes.length;
}
