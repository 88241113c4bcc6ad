/**
 * WordPress' block editor: every block is an editable of its own under React; together they are one text.
 * Test page: tests/pages/editors/blocks
 */
import { editable } from './contenteditable';

export const gutenberg = editable('Gutenberg', { group: '.block-editor-block-list__layout' });
