/** Takes the bridge back where reading along in Docs is switched off. Both run before Docs does, in either order. */
import type { DocsWindow } from './bridge';
import { NAME, START } from './channel';

export function keepBridgeOut(view: DocsWindow, document: Document): void {
  document.addEventListener(START, (event) => event.preventDefault());
  if (view._docs_annotate_canvas_by_ext === NAME) delete view._docs_annotate_canvas_by_ext;
}
