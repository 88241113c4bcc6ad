/** The library of dialogue-first alternatives, and advice about one finding. Plain data. */
import type { Finding, Language, PatternId } from '../detect/types';

export type AlternativeGroup = 'pause' | 'talk' | 'word' | 'ease' | 'rule';

/** One alternative in one language. The same `id` names the same alternative in the other language. */
export interface Alternative {
  id: string;
  language: Language;
  group: AlternativeGroup;
  /** How long it takes, in minutes, as an order of magnitude. */
  minutes: number;
  title: string;
  fits: string;
  notFor: string;
  steps: string[];
  openers: string[];
  questions: string[];
  avoid: string[];
  followUp: string;
  /** Patterns this alternative answers. */
  patterns: PatternId[];
  /** Ids into the list of sources. */
  sources: string[];
}

/** A proposed wording, filled with the user's own words. An unknown purpose stays an open place; it is never invented. */
export interface Rewording {
  template: string;
  text: string;
  /** The open places as they read in `text` ("... (what exactly?)"), in that order: the writer still has to fill these. */
  open: string[];
  /** The text says that something is being done ("we are talking with the people concerned"): true only if the writer does it. */
  statesDeed?: boolean;
  /** The threat that was taken out, in the writer's words. */
  leftOut?: string;
}

export interface Advice {
  /** Conversation before wording before rule; at most `limit` of them, the best first. */
  alternatives: Alternative[];
  rewordings: Rewording[];
  /**
   * The passage tells what a few did and what all get for it, but nothing that is asked of people: a conversation is then the
   * better offer, and the rewordings can only say that it is being had.
   */
  talkInstead?: true;
  /** One question the writer can answer in their head. */
  question: string;
}

export interface AdviceRequest {
  finding: Finding;
  language: Language;
  limit: number;
}
