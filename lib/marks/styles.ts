/** Brings a stylesheet of ours into a document or shadow root. */

const adopted = new WeakMap<Document | ShadowRoot, CSSStyleSheet | HTMLStyleElement>();

/**
 * Adopts `css` without inserting a node. Firefox refuses sheets that a content script constructs (they belong to the
 * script's own world, bug 1751346); there a style element outside anything editable does it.
 */
export function adoptStyles(root: Document | ShadowRoot, css: string): void {
  const known = adopted.get(root);
  // A page that sets its own sheets anew takes ours away.
  if (known && (known instanceof CSSStyleSheet ? root.adoptedStyleSheets.includes(known) : known.isConnected)) return;
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    root.adoptedStyleSheets.push(sheet);
    adopted.set(root, sheet);
  } catch {
    const document = root instanceof Document ? root : root.ownerDocument;
    const style = document.createElement('style');
    style.textContent = css;
    (root instanceof Document ? (document.head ?? document.documentElement) : root).append(style);
    adopted.set(root, style);
  }
}
