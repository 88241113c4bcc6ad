/** What the journal keeps. Everything stays in IndexedDB of this extension on this machine. Dates are ISO 8601 strings. */
import type { Kind, Language, PatternId } from '../detect/types';

/** Equal weight, no ranking. */
export type Outcome =
  | 'conversation-planned'
  | 'conversation-held'
  | 'rule-softened'
  | 'asked-those-concerned'
  | 'rule-kept'
  | 'formal-step'
  | 'waited'
  | 'not-a-rule';

/** The kind of place the passage was written in; never its address. */
export type SiteType = 'mail' | 'document' | 'wiki' | 'check' | 'other';

/** The preparation sheet. Every field is free text and optional. */
export interface Conversation {
  /** With whom. Initials are enough. */
  person: string;
  /** Where and when, in the writer's words. */
  when: string;
  observation: string;
  affected: string;
  expectation: string;
  questions: string[];
  ownShare: string;
  feeling: string;
  opening: string;
  goodOutcome: string;
  offer: string;
  firm: string;
  followUp: string;
}

export interface JournalEntry {
  id: string;
  /** When the choice was made. */
  createdAt: string;
  updatedAt: string;
  kinds: Kind[];
  patterns: PatternId[];
  /** The passage, or its first 120 characters; the user may blank it. */
  passage: string;
  language: Language;
  siteType: SiteType;
  outcome: Outcome;
  notes: string;
  /** Date (YYYY-MM-DD) the user wants to come back to it. */
  followUpOn?: string;
  /** Set when the follow-up was looked at. */
  followUpDoneAt?: string;
  conversation?: Conversation;
}

/** not-now: this passage in this document. fine: this passage anywhere. not-a-rule: as fine, and this pattern counts for less from now on. */
export type DismissalKind = 'not-now' | 'fine' | 'not-a-rule';

export interface Dismissal {
  id: string;
  kind: DismissalKind;
  /** Normalised sentence (see restraint/fingerprint). */
  fingerprint: string;
  patterns: PatternId[];
  /** Hash of the document's address; only for `not-now`. */
  documentId?: string;
  createdAt: string;
}
