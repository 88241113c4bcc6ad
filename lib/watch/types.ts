/** One page being watched: its editors, what was found in them, what is marked. No extension API in this room. */
import type { Finding } from '../detect/types';
import type { Block, Door, ReplaceOutcome } from '../editors/types';
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

/** `view-only`: the text is there to be read, and nobody asked to have it looked at. */
export type WatchState = 'watching' | 'no-editor' | 'unreadable' | 'view-only';

export interface Watch {
  state(): WatchState;
  passages(): Passage[];
  /** Opens the card of this passage, or of the next one after the last opened. False when there is none. */
  open(id?: string): boolean;
  /** Scrolls the passage into view without moving the caret. */
  reveal(id: string): boolean;
  /** Looks at texts too that are there to be read only. */
  lookAnyway(): void;
  /** Analyses everything again (a dismissal or a setting changed). */
  refresh(): void;
}
