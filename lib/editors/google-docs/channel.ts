/**
 * What the two halves of us in a Google document say to each other: the bridge in the page's own world, where Docs keeps the
 * text, and the adapter in ours. Details of the events are strings, the one kind of value that passes between worlds in
 * every browser.
 *
 * The events carry a secret in their names. Bridge and key holder agree on it before the first script of the page runs, so
 * that no script of the page can overhear what we say, answer in our place, or have the bridge change the document.
 */

import type { Span } from '../../detect/types';

/** Docs reports this value of the flag to Google's error log, so it is our own name and no one else's. */
export const NAME = 'talk-first';

/** The bridge starts. Whoever prevents it tells that reading along in Docs is switched off. */
export const START = 'talk-first:docs-start';
/** The key holder asks for the secret; only answered before the page has a head. */
export const KEY_WANTED = 'talk-first:docs-key-wanted';
/** The bridge tells the secret (the detail). */
export const KEY = 'talk-first:docs-key';

/** Names of the events of one pair: what is asked of the bridge, and what it answers. Both details are JSON. */
export function channelOf(secret: string): { ask: string; answer: string } {
  return { ask: `talk-first:docs-${secret}-ask`, answer: `talk-first:docs-${secret}-answer` };
}

/** Whether no script of the page can have run yet: the parser has come no further than the root element. */
export function isUntouched(document: Document): boolean {
  return document.head === null && document.body === null;
}

export type DocsQuestion = { id: string } & ({ type: 'read' } | ({ type: 'replace' } & DocsEdit));

export type DocsAnswer = { id: string; content: DocsText | null } | { id: string; outcome: DocsOutcome };

export interface DocsText {
  /** The whole document as Docs gives it, with its control characters. */
  text: string;
  /** Where the caret or the end of the selection is in it; null when there is none. */
  caret: number | null;
  /** Stretches of it that others suggest and nobody accepted, when Docs tells of any. */
  suggested: Span[];
}

/** One change of the text: raw offsets, and what has to stand there for it to be the right place. */
export interface DocsEdit {
  /** Address of the page, document tab included, for which the change is meant. */
  address: string;
  /** The whole sentence, as it reads before. */
  sentence: { start: number; words: string };
  /** The part of it that is replaced, and by what. */
  start: number;
  end: number;
  insert: string;
}

/**
 * - `done`: the document reads as wanted
 * - `suggested`: what was wanted stands beside what was there, as a suggestion
 * - `moved`: something else stands there; nothing was touched
 * - `no-entry`: there is nowhere to type; nothing was touched
 * - `ignored`: Docs did not take it; the text is as it was
 * - `unsure`: the text changed, but not to what was wanted
 */
export type DocsOutcome = 'done' | 'suggested' | 'moved' | 'no-entry' | 'ignored' | 'unsure';
