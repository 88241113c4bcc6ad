/**
 * Trix (Basecamp, Rails). Takes typed text from `beforeinput` and draws it itself.
 * Test page: tests/pages/editors/trix
 */
import { editable } from './contenteditable';

export const trix = editable('Trix', { host: 'trix-editor' });
