/**
 * Slate. Takes typed text from `beforeinput`; empty leaves hold a zero-width no-break space.
 * Test page: tests/pages/editors/slate
 */
import { editable } from './contenteditable';

export const slate = editable('Slate', { host: '[data-slate-editor]' });
