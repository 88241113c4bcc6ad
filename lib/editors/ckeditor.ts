/**
 * CKEditor 5. Takes typed text from `beforeinput` and draws it itself; draws its own selection 50 ms after it gets the focus.
 * Test page: tests/pages/editors/ckeditor5
 */
import { editable } from './contenteditable';

export const ckEditor = editable('CKEditor 5', { host: '.ck-editor__editable' });
