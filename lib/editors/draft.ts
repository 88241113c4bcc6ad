/**
 * Draft.js (older products of Meta and others). Takes typed text from React's own `beforeInput` and knows its selection from
 * `select` events of the focused host alone.
 * Test page: tests/pages/editors/draft
 */
import { editable } from './contenteditable';

export const draftJs = editable('Draft.js', { host: '.public-DraftEditor-content' });
