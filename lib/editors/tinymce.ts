/**
 * TinyMCE, in a frame of its own (`body` is the host there) or inline. What is typed is the browser's doing; its undo keeps
 * pictures of the whole text, and takes one after something else than keys only when `input` says that words were replaced.
 * Test pages: tests/pages/editors/tinymce-iframe, tests/pages/editors/tinymce-inline
 */
import { editable } from './contenteditable';

export const tinyMce = editable('TinyMCE', { host: '.mce-content-body', ways: ['type-and-tell'] });
