/** What the popup knows about the page it was opened on. */
import type { Alternative } from '../../lib/advise/types';
import type { JournalEntry } from '../../lib/journal/types';
import type { Passage, WatchState } from '../../lib/watch/types';

export type Site =
  /** The browser keeps extensions out: its own pages, its store. */
  | { kind: 'off-limits' }
  /** A page of ours. */
  | { kind: 'own' }
  /** quiet: on, and asked to be quiet for now. */
  | { kind: 'site'; name: string; on: boolean; quiet?: boolean };

export interface PagePassage extends Passage {
  /** The frame it stands in. */
  frameId?: number;
  /** Best first; empty while the library answers. */
  ways: Alternative[];
}

export interface Page {
  /** `silent`: the site is on, yet nothing of ours answers there. */
  state: WatchState | 'silent';
  passages: PagePassage[];
  /** The texts in it, by the hash of their address, and those of them in which we are to be quiet. */
  documents?: string[];
  quiet?: string[];
}

export type Due = Pick<JournalEntry, 'id' | 'patterns' | 'passage' | 'language' | 'followUpOn' | 'conversation'>;
