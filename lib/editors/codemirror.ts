/**
 * CodeMirror 6. Only lines near the view are on the page. It says which language it holds; without one, or with one that
 * prose is written in, it is read, but for quoted lines and fenced code. A fence that begins out of view is not known.
 * Test page: tests/pages/editors/codemirror
 */
import { editable } from './contenteditable';

/** What CodeMirror calls languages in which sentences are written. */
const PROSE = new Set(['', 'markdown', 'asciidoc', 'rst', 'stex', 'latex', 'textile']);

export const codeMirror = editable('CodeMirror', {
  host: '.cm-content',
  partial: true,
  isCode: (host) => !PROSE.has(host.getAttribute('data-language') ?? ''),
});
