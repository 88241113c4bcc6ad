/**
 * Lexical (Meta's products, many newer tools). Sets its own selection on `selectionchange` and takes typed text from
 * `beforeinput`, never from the DOM, which it puts back when somebody else changes it.
 * Test page: tests/pages/editors/lexical
 */
import { editable } from './contenteditable';

export const lexical = editable('Lexical', { host: '[data-lexical-editor]' });
