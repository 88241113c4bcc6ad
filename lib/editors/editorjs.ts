/**
 * Editor.js: every block is an editable of its own; together they are one text. It has no undo of its own: the browser's
 * works within a block.
 * Test page: tests/pages/editors/editorjs
 */
import { editable } from './contenteditable';

export const editorJs = editable('Editor.js', { group: '.codex-editor' });
