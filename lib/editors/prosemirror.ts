/**
 * ProseMirror and what is built on it: Tiptap, BlockNote, Remirror, Milkdown, Toast UI, the editors of Confluence and Jira.
 * Hears what is typed by reading its DOM again. Its text nodes are replaced when marks around them change.
 * Test pages: tests/pages/editors/prosemirror, tests/pages/editors/tiptap
 */
import { editable } from './contenteditable';

export const proseMirror = editable('ProseMirror', { host: '.ProseMirror' });
