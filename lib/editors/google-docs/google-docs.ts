import type { EditorAdapter } from '../types';
/** stub */
export function locateGoogleDocs(
  _document: Document,
  _signal: AbortSignal,
  _found: (adapter: EditorAdapter, element: Element) => void,
): boolean {
  return false;
}
