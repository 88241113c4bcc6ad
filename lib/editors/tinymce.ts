/**
 * TinyMCE, in a frame of its own (`body` is the host there) or inline. What is typed is the browser's doing; its undo takes
 * a picture of the whole text.
 * Test pages: tests/pages/editors/tinymce-iframe, tests/pages/editors/tinymce-inline
 */
import { editable } from './contenteditable';

export const tinyMce = editable('TinyMCE', { host: '.mce-content-body' });
