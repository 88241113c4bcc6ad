/** The hidden frame in which Docs takes keys and pastes. */

const FRAME = 'iframe.docs-texteventtarget-iframe';
const TARGET = '[contenteditable="true"], [contenteditable=""], [role="textbox"]';

export function textEventDocument(document: Document): Document | null {
  return document.querySelector<HTMLIFrameElement>(FRAME)?.contentDocument ?? null;
}

/** The editable in it: neither the frame's body nor the focused element will do. */
export function textEventTarget(document: Document): HTMLElement | null {
  return textEventDocument(document)?.querySelector<HTMLElement>(TARGET) ?? null;
}
