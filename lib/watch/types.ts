/** One page being watched: its editors, what was found in them, what is marked. No extension API in this room. */
import type { Finding } from '../detect/types';
import type { Block, Door, EditorAdapter, ReplaceOutcome } from '../editors/types';
import type { Tier } from '../restraint/restrain';

export type { Tier };

/**
 * A finding located in one block. All spans of `finding` count from the start of that block; those of an incident told
 * in an earlier block are therefore negative.
 */
export interface BlockFinding {
  block: string;
  finding: Finding;
  tier: Tier;
}

export interface AnalysisRequest {
  /** The changed blocks with two neighbours on each side, in reading order. */
  blocks: Block[];
  /** Keys of the blocks whose findings are wanted. */
  changed: string[];
  /** Hash of the document's address; tells dismissals of one document from those of another. */
  documentId: string;
}

/** A finding on the page, as the popup, the keyboard command and the card know it. */
export interface Passage {
  /** Stable while the sentence stays the same. */
  id: string;
  finding: Finding;
  tier: Tier;
  /** Underlined now (false: over the cap, at the caret, or panel only). */
  marked: boolean;
  documentId: string;
}

/** A passage somebody opened, with where it stands now. */
export interface OpenedPassage extends Passage {
  /** Union box of the passage in the viewport, or null when it cannot be seen. */
  box(): DOMRect | null;
  /** Whether its editor is still there with text in it: a passage that is missing then was taken out. */
  editorHasText?(): boolean;
  /** Opened with a click into the text: the caret is there and writing goes on, with the card beside it. */
  beside?: true;
  /** Gives the focus back to where the writer was, when that is not in this frame. */
  focusBack?(): void;
  /** Puts a wording in its place, in editors where that can be done and undone as one step. */
  replace?(text: string): Promise<ReplaceOutcome>;
  /** Where the card's script can put it in itself, in editors whose text is on the page. */
  door?(): Door | undefined;
}

/** What the watcher needs from outside: the background in a page, the modules themselves on our own check page. */
export interface WatchHost {
  analyse(request: AnalysisRequest): Promise<BlockFinding[]>;
  openCard(passage: OpenedPassage): void;
  /** Told when the set of passages changed. */
  passagesChanged?(passages: Passage[]): void;
}

/**
 * Finds the editors of a page, now and as they come, until `signal` ends. `known` are those that were met before a rest:
 * the writer does not have to come to them again.
 */
export type FindEditors = (
  document: Document,
  signal: AbortSignal,
  meeting: Meeting,
  known?: readonly Element[],
) => void;

export interface Meeting {
  /** Whether one of these (an event's path) is an editor that is watched already. */
  knows(path: readonly EventTarget[]): boolean;
  /** `writing`: somebody may be in the middle of a sentence, so that it is looked at after a pause and not at once. */
  meet(adapter: EditorAdapter, element: Element, writing?: boolean): void;
}

/**
 * `view-only`: the text is there to be read, and nobody asked to have it looked at. `unreadable`: it could not be read this
 * time. `out-of-reach`: the editor draws its text itself, and it never can.
 */
export type WatchState = 'watching' | 'no-editor' | 'unreadable' | 'out-of-reach' | 'view-only';

export interface Watch {
  documentId(): string;
  /** The elements of the editors that are watched. */
  editors(): Element[];
  state(): WatchState;
  /** In the order of the page. */
  passages(): Passage[];
  /** The passage last gone to or opened, and when (milliseconds since 1970). */
  readonly current: { id: string; at: number } | undefined;
  /** Opens the card of this passage. False when it is no longer there. */
  open(id: string): boolean;
  /** What the card needs to know of this passage. */
  opened(id: string): OpenedPassage | undefined;
  /** Scrolls the passage into view without moving the caret. */
  reveal(id: string): boolean;
  /** Scrolls the passage into view and points at it; `said` is read out to those who listen. Caret and focus stay. */
  goTo(id: string, label: string, said: string): boolean;
  /** Has something read out, without pointing at anything. */
  say(said: string): void;
  /** Looks at texts too that are there to be read only. */
  lookAnyway(): void;
  /** Analyses everything again (a dismissal or a setting changed). */
  refresh(): void;
}
