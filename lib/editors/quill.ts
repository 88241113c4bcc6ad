/**
 * Quill. Takes typed text that replaces something from `beforeinput`, with its target ranges. Code blocks are no `pre`.
 * Test page: tests/pages/editors/quill
 */
import { editable } from './contenteditable';

export const quill = editable('Quill', { host: '.ql-editor', leftOut: '.ql-code-block-container' });
