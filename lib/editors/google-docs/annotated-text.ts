/** The object through which Docs gives the text of the open document tab, as far as it is known. Its methods answer at once. */

export interface AnnotatedText {
  getText(): string;
  getSelection?(): DocsSelection[];
  setSelection?(start: number, end: number): void;
  getAnnotations?(): unknown;
}

/** Ends of a selection, under one of the names Docs has had for them. */
export interface DocsSelection {
  start?: number;
  end?: number;
  anchor?: number;
  focus?: number;
  base?: number;
  extent?: number;
}

/** Where a selection begins and where its moving end is; undefined when it does not say. */
export function endsOf(selection: DocsSelection | undefined): { from: number; to: number } | undefined {
  const from = selection?.start ?? selection?.anchor ?? selection?.base;
  const to = selection?.end ?? selection?.focus ?? selection?.extent;
  return typeof from === 'number' && typeof to === 'number' ? { from, to } : undefined;
}
