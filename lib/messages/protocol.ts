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
  /** A card closed that was opened from another frame of the tab: the focus goes back to that one. */
  'focus-frame': { request: { frameId: number }; response: null };
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
  /** A rest on the site the request comes from, or everywhere until tomorrow; or the end of it. */
  'be-quiet': { request: { what: 'site' | 'until-tomorrow'; quiet: boolean }; response: null };
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
  'list-passages': { request: Record<string, never>; response: FramePassages };
  /** Opens the card of a passage; the focus goes to it, and back to the frame `from` where the writer is elsewhere. */
  'open-passage': { request: { id: string; from?: number }; response: { opened: boolean } };
  /** Scrolls a passage into view. */
  'reveal-passage': { request: { id: string }; response: { revealed: boolean } };
  /** Scrolls a passage into view, points at it with `label` and has `said` read out. Caret and focus stay. */
  'go-to-passage': { request: { id: string; label: string; said: string }; response: { there: boolean } };
  /** "Not now" for a passage, by the keyboard; the card that says so lets the focus be. */
  'set-aside-passage': { request: { id: string }; response: { setAside: boolean } };
  /** Gives the focus to the card that is open. */
  'focus-card': { request: Record<string, never>; response: { focused: boolean } };
  /** Gives the focus back to where the writer was in this frame. */
  'take-focus': { request: Record<string, never>; response: null };
  /** Has something read out, without pointing at anything. */
  say: { request: { said: string }; response: null };
  /** Look at a text too that is there to be read only. */
  'look-anyway': { request: Record<string, never>; response: null };
  /** Dismissals or settings changed: look again. */
  refresh: { request: Record<string, never>; response: null };
}

/** What one frame of a page has to tell. */
export interface FramePassages {
  state: WatchState;
  passages: Passage[];
  documentId: string;
  /** The passage last gone to or opened, and when (milliseconds since 1970). */
  current?: { id: string; at: number };
  /** Whether a card is open in it. */
  card: boolean;
  /** Whether the writer is in this very frame. */
  focused: boolean;
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
