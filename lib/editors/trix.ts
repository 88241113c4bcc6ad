/**
 * Trix (Basecamp, Rails). Takes typed text from `beforeinput` and draws it itself; counts everything typed within five
 * seconds as one step of its undo, but a paste as a step of its own.
 * Test page: tests/pages/editors/trix
 */
import { editable } from './contenteditable';

export const trix = editable('Trix', { host: 'trix-editor', ways: ['paste'] });
