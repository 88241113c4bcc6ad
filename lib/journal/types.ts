/**
 * What the journal keeps. Everything stays in IndexedDB of this extension on this machine. Moments are ISO 8601 strings in
 * UTC, dates without a time are YYYY-MM-DD in the time zone of the user. The lists are part of the contract: what may be
 * stored, in the order in which it is offered.
 */
import type { Kind, Language, PatternId } from '../detect/types';

/** Equal weight, no ranking. */
export const OUTCOMES = [
  'conversation-planned',
  'conversation-held',
  'rule-softened',
  'asked-those-concerned',
  'rule-kept',
  'formal-step',
  'waited',
  'not-a-rule',
] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** Where a conversation stands. */
export const TALK_STATUSES = ['planned', 'held', 'postponed', 'not-needed'] as const;
export type TalkStatus = (typeof TALK_STATUSES)[number];

/** What made the rule attractive. */
export const TRIGGERS = [
  'no-time',
  'dread',
  'asked-by-boss',
  'fairness',
  'on-paper',
  'dont-know-who',
  'other',
] as const;
export type Trigger = (typeof TRIGGERS)[number];

/** How far things went for this one person. */
export const LADDER_STEPS = ['talk', 'talk-with-help', 'formal-step'] as const;
export type LadderStep = (typeof LADDER_STEPS)[number];

/** Why a rule is right here. */
export const RULE_REASONS = ['law', 'safety', 'equal-treatment', 'repeated-after-talks', 'other'] as const;
export type RuleReason = (typeof RULE_REASONS)[number];

/** The kind of place the passage was written in; never its address. */
export const SITE_TYPES = ['mail', 'document', 'wiki', 'check', 'other'] as const;
export type SiteType = (typeof SITE_TYPES)[number];

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

/** Looking back on a conversation. */
export interface AfterTalk {
  /** What I heard that I did not know. */
  whatIHeard: string;
  whatWeAgreed: string;
  whatICanCountOn: string;
}

/** A rule that was kept, with its reason and the date to look at it again. */
export interface KeptRule {
  reason?: RuleReason;
  /** YYYY-MM-DD */
  reviewOn?: string;
  /** Set when that review was done. */
  reviewDoneAt?: string;
}

/** The size of the incident next to that of the rule, in people. Whole numbers. */
export interface SizeCheck {
  howManyDidThis?: number;
  howManyWouldItHit?: number;
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
  /** Absent while there is no conversation to speak of. */
  talkStatus?: TalkStatus;
  /** The moment the conversation is planned for. */
  talkAt?: string;
  /** How long it is planned to take, in minutes. */
  talkMinutes?: number;
  afterTalk?: AfterTalk;
  trigger?: Trigger;
  ladderStep?: LadderStep;
  keptRule?: KeptRule;
  sizeCheck?: SizeCheck;
  /** Set when the user, asked after the retention period, chose to keep the entry for another one. */
  keptAt?: string;
}

/** not-now: this passage in this document. fine: this passage anywhere. not-a-rule: as fine, and this pattern counts for less from now on. */
export const DISMISSAL_KINDS = ['not-now', 'fine', 'not-a-rule'] as const;
export type DismissalKind = (typeof DISMISSAL_KINDS)[number];

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

/** What is remembered of a document, by the hash of its address: how often something was set aside in it. */
export interface DocumentRow {
  id: string;
  dismissals: number;
  /** offered: the writer was asked once whether to be quiet here. quiet: they said yes. */
  stepBack?: 'offered' | 'quiet';
  updatedAt: string;
}

/** A reminder that was given: once for every entry, kind and date. */
export interface GivenReminder {
  entryId: string;
  kind: ReminderKind;
  /** YYYY-MM-DD */
  on: string;
  /** False while it was only told by a notification of the system; the dot stays until it was shown in our own pages. */
  shown: boolean;
}

export type ReminderKind = 'follow-up' | 'review';
