/** Every message of the extension: one map per direction, request -> response. */
import type { Advice } from '../advise/types';
import type { Finding, Language } from '../detect/types';
import type { DismissalKind, Outcome, SiteType } from '../journal/types';
import type { AnalysisRequest, BlockFinding, Passage, WatchState } from '../watch/types';

/** From a page (watcher, card) to the background. */
export interface ToBackground {
  /** What stands in these blocks, after restraint: dismissed and switched-off findings are not in the answer. */
  analyse: { request: AnalysisRequest; response: BlockFinding[] };
  /** Whether this page is to be watched, and the interface language. */
  'page-settings': { request: Record<string, never>; response: { on: boolean; language: Language } };
  /** Brings the card's script into the asking frame. */
  'inject-card': { request: Record<string, never>; response: null };
  /** Alternatives and rewordings for one finding, from the library on this machine, in the language of the text. */
  advise: { request: { finding: Finding }; response: Advice };
  /** Something was chosen on a card: makes a journal entry. A planned conversation also opens its preparation sheet. */
  choose: { request: { outcome: Outcome; finding: Finding; siteType: SiteType }; response: { entryId: string } };
  dismiss: {
    request: { kind: DismissalKind; finding: Finding; documentId: string };
    /** stepBack: this was the third in the document; the card may offer, this once, to be quiet in it. */
    response: { dismissalId: string; stepBack?: true };
  };
  'undo-dismiss': { request: { dismissalId: string }; response: null };
  /** How many passages the page shows now; only for the badge, when that is switched on. */
  'passage-count': { request: { count: number }; response: null };
  /** The writer answered the offer to be quiet in this document, or wakes us there again. */
  'step-back': { request: { documentId: string; quiet: boolean }; response: null };
  'document-state': { request: { documentId: string }; response: { quiet: boolean } };
  /** A passage whose card was opened is no longer in the text. It may be offered as an entry; it is not made one. */
  'passage-vanished': { request: { finding: Finding; siteType: SiteType }; response: null };
  /** The answer to that offer, from our own pages: keep it with this outcome, or (null) forget it. */
  'keep-taken-out': { request: { id: string; outcome: Outcome | null }; response: { entryId: string | null } };
  /** Entries were written by one of our own pages: dates may have changed. */
  'journal-changed': { request: Record<string, never>; response: null };
  /** Deletes everything that is kept, at the request of one of our own pages. Answers what that was. */
  'erase-everything': { request: Record<string, never>; response: Erased };
}

export interface Erased {
  entries: number;
  /** Alternatives the user added or changed. */
  alternatives: number;
  dismissals: number;
  /** Whether there were settings other than the defaults. */
  settings: boolean;
  /** Reminders that were set with the browser. */
  alarms: number;
}

/** From the background or the popup to the watcher of a tab. */
export interface ToPage {
  'list-passages': { request: Record<string, never>; response: { state: WatchState; passages: Passage[] } };
  /** Opens the card of a passage; without an id that of the next one. */
  'open-passage': { request: { id?: string }; response: { opened: boolean } };
  'reveal-passage': { request: { id: string }; response: { revealed: boolean } };
  /** Look at a text too that is there to be read only. */
  'look-anyway': { request: Record<string, never>; response: null };
  /** Dismissals or settings changed: look again. */
  refresh: { request: Record<string, never>; response: null };
}

export type ErrorCode =
  /** IndexedDB cannot be used here (blocked, full, private window). */
  | 'storage-unavailable'
  /** The background could not be reached (extension updated or switched off). */
  | 'unreachable'
  /** The request did not have the shape of the protocol. */
  | 'bad-request'
  | 'internal';

export type Result<T> = { ok: true; value: T } | { ok: false; code: ErrorCode };
