/** The fields of everything a file may hold, each with its reader. The types keep this list complete. */
import type { Alternative, AlternativeGroup } from '../advise/types';
import { type Kind, type Language, PATTERN_IDS } from '../detect/types';
import {
  type AfterTalk,
  type Conversation,
  DISMISSAL_KINDS,
  type Dismissal,
  type JournalEntry,
  type KeptRule,
  LADDER_STEPS,
  OUTCOMES,
  RULE_REASONS,
  SITE_TYPES,
  type SizeCheck,
  TALK_STATUSES,
  TRIGGERS,
} from '../journal/types';
import { RETENTION_MONTHS, type Sensitivity, type Settings } from '../settings/types';
import type { BackupAlternative } from './backup';
import { day, flag, id, list, moment, nullable, object, oneOf, optional, type Reader, text, whole } from './read';

/** Longest text of one field, in UTF-16 units: far more than anybody types, far less than what chokes a page. */
const LONG = 50_000;

/** Records rather than lists, so that the compiler misses a name nobody thought of. */
const KINDS: Record<Kind, true> = {
  mandate: true,
  ban: true,
  sanction: true,
  collective: true,
  'zero-tolerance': true,
  approval: true,
  surveillance: true,
  proxy: true,
  immediate: true,
  distrust: true,
  incident: true,
};
const LANGUAGES: Record<Language, true> = { en: true, nl: true };
const GROUPS: Record<AlternativeGroup, true> = { pause: true, talk: true, word: true, ease: true, rule: true };
const SENSITIVITIES: Record<Sensitivity, true> = { quiet: true, balanced: true, thorough: true };
const SPOKEN: Record<Settings['interfaceLanguage'], true> = { auto: true, en: true, nl: true };
const ORIGINS: Record<BackupAlternative['origin'], true> = { 'built-in': true, organisation: true, own: true };

const long = text(LONG);
const language = oneOf(namesOf(LANGUAGES));
const patterns = list(oneOf(PATTERN_IDS), { most: PATTERN_IDS.length });

const conversation = object<Conversation>({
  person: long,
  when: long,
  observation: long,
  affected: long,
  expectation: long,
  questions: list(long, { most: 100 }),
  ownShare: long,
  feeling: long,
  opening: long,
  goodOutcome: long,
  offer: long,
  firm: long,
  followUp: long,
});

const people = optional(whole(0, 1_000_000_000));

export const journalEntry = object<JournalEntry>({
  id,
  createdAt: moment,
  updatedAt: moment,
  kinds: list(oneOf(namesOf(KINDS)), { most: 11 }),
  patterns,
  passage: long,
  language,
  siteType: oneOf(SITE_TYPES),
  outcome: oneOf(OUTCOMES),
  notes: long,
  followUpOn: optional(day),
  followUpDoneAt: optional(moment),
  conversation: optional(conversation),
  talkStatus: optional(oneOf(TALK_STATUSES)),
  talkAt: optional(moment),
  talkMinutes: optional(whole(1, 1440)),
  afterTalk: optional(object<AfterTalk>({ whatIHeard: long, whatWeAgreed: long, whatICanCountOn: long })),
  trigger: optional(oneOf(TRIGGERS)),
  ladderStep: optional(oneOf(LADDER_STEPS)),
  keptRule: optional(
    object<KeptRule>({
      reason: optional(oneOf(RULE_REASONS)),
      reviewOn: optional(day),
      reviewDoneAt: optional(moment),
    }),
  ),
  sizeCheck: optional(object<SizeCheck>({ howManyDidThis: people, howManyWouldItHit: people })),
  keptAt: optional(moment),
});

const line = text(2000);
const lines = list(line, { most: 50 });

/** The fields of an alternative, in the order in which they stand in a file. */
export const alternativeFields: { [Field in keyof Required<Alternative>]: Reader<Alternative[Field]> } = {
  id,
  language,
  group: oneOf(namesOf(GROUPS)),
  minutes: whole(0, 10_000),
  title: text(200, { empty: false }),
  fits: line,
  notFor: line,
  steps: lines,
  openers: lines,
  questions: lines,
  avoid: lines,
  followUp: line,
  patterns,
  sources: list(text(100), { most: 50 }),
};

export const alternative = object<Alternative>(alternativeFields);

export const backupAlternative = object<BackupAlternative>({
  ...alternativeFields,
  origin: oneOf(namesOf(ORIGINS)),
  changed: flag,
  hidden: flag,
  updatedAt: optional(moment),
});

export const dismissal = object<Dismissal>({
  id,
  kind: oneOf(DISMISSAL_KINDS),
  fingerprint: long,
  patterns,
  documentId: optional(text(200)),
  createdAt: moment,
});

export const settings = object<Settings>({
  interfaceLanguage: oneOf(namesOf(SPOKEN)),
  sensitivity: oneOf(namesOf(SENSITIVITIES)),
  patternsOff: patterns,
  badge: flag,
  docsOn: flag,
  retentionMonths: oneOf(RETENTION_MONTHS),
  notifications: flag,
  pausedUntil: nullable(moment),
  quietSites: list(text(253), { most: 10_000 }),
});

function namesOf<Name extends string>(names: Record<Name, true>): Name[] {
  return Object.keys(names) as Name[];
}
