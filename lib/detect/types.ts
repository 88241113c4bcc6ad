/** The contract of the detector. Everything here is plain, serialisable data; offsets are UTF-16 indices, end exclusive. */

export type Language = 'en' | 'nl';

/** What the sentence does to people. One finding can do several things at once. */
export type Kind =
  | 'mandate'
  | 'ban'
  | 'sanction'
  | 'collective'
  | 'zero-tolerance'
  | 'approval'
  | 'surveillance'
  | 'proxy'
  | 'immediate'
  | 'distrust'
  | 'incident';

/** The twelve blanket-rule patterns. Two of them (blanket-sanction, deadline-penalty) share the kind `sanction`. */
export const PATTERN_IDS = [
  'incident-reflex',
  'universal-mandate',
  'universal-ban',
  'blanket-sanction',
  'collective-punishment',
  'zero-tolerance',
  'approval-gate',
  'surveillance-duty',
  'proxy-target',
  'deadline-penalty',
  'distrust-wording',
  'effective-immediately',
] as const;
export type PatternId = (typeof PATTERN_IDS)[number];

export type CounterSignalId =
  | 'purpose'
  | 'room'
  | 'invitation'
  | 'contact'
  | 'review'
  | 'graded'
  | 'law-safety'
  | 'soft-modality'
  | 'individual'
  | 'self-binding'
  | 'co-made'
  | 'report-question';

/** Half-open range of UTF-16 offsets in the text given to `detect`. */
export interface Span {
  start: number;
  end: number;
}

/** What a cue contributes: the parts of a sentence the detector reasons about. */
export type SignalRole =
  | 'audience'
  | 'force'
  | 'change'
  | 'consequence'
  | 'gate'
  | 'proof'
  | 'target'
  | 'absolute'
  | 'distrust'
  | 'incident'
  | 'deadline';

/** A piece of the user's text that spoke for a finding. `cue` is that text, as written. */
export interface Signal {
  cue: string;
  span: Span;
  role: SignalRole;
}

/** A piece of the user's text that spoke against it. */
export interface CounterSignal {
  id: CounterSignalId;
  cue: string;
  span: Span;
}

export type SlotName = 'audience' | 'norm' | 'deadline' | 'sanction' | 'incident' | 'purpose';

/** The user's own words, exactly as they stand at `span`. */
export interface Slot {
  text: string;
  span: Span;
}

export type Severity = 1 | 2 | 3;

export interface Finding {
  /** Most telling kind first (the card is titled after it). Never empty. */
  kinds: Kind[];
  /** Same order idea as `kinds`. Never empty. */
  patterns: PatternId[];
  language: Language;
  /** The sentence that carries the measure: this is what gets marked. */
  span: Span;
  /** `text.slice(span.start, span.end)`. */
  sentence: string;
  /** The sentence that tells of the incident, when it is another one than the measure's. */
  incidentSpan?: Span;
  signals: Signal[];
  counterSignals: CounterSignal[];
  slots: Partial<Record<SlotName, Slot>>;
  severity: Severity;
  /** 0..1: how sure the detector is that a careful second reader would say something about this sentence. */
  confidence: number;
}

export interface DetectOptions {
  /** Forces a language. Without it the language is found per paragraph. */
  language?: Language;
}
