/** Everything a journal may hold, at random. */
import fc from 'fast-check';
import type { Alternative, AlternativeGroup } from '../../../lib/advise/types';
import type { Kind, PatternId } from '../../../lib/detect/types';
import type { BackupAlternative, BackupContents } from '../../../lib/export/backup';
import {
  type Conversation,
  DISMISSAL_KINDS,
  type Dismissal,
  type JournalEntry,
  LADDER_STEPS,
  OUTCOMES,
  RULE_REASONS,
  SITE_TYPES,
  TALK_STATUSES,
  TRIGGERS,
} from '../../../lib/journal/types';
import { DEFAULT_SETTINGS, RETENTION_MONTHS, type Settings } from '../../../lib/settings/types';

const KINDS: Kind[] = ['mandate', 'ban', 'sanction', 'incident', 'proxy'];
const PATTERNS: PatternId[] = ['incident-reflex', 'universal-ban', 'proxy-target', 'deadline-penalty'];
const GROUPS: AlternativeGroup[] = ['pause', 'talk', 'word', 'ease', 'rule'];

/** What people write, and what programs choke on: emoji, quotes, line ends, half characters, formulas. */
export const words = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.constantFrom('', '=1+1', '"quoted", and; more', 'één\r\nregel', '\u{1F600}', '\uD800', ' - item', '@x', '\t=2'),
);

const id = fc.uuid();
const moment = fc
  .date({ min: new Date(0), max: new Date('9999-12-30'), noInvalidDate: true })
  .map((date) => date.toISOString());
const day = moment.map((text) => text.slice(0, 10));
const language = fc.constantFrom('en' as const, 'nl' as const);
const patterns = fc.uniqueArray(fc.constantFrom(...PATTERNS));

const conversation: fc.Arbitrary<Conversation> = fc.record({
  person: words,
  when: words,
  observation: words,
  affected: words,
  expectation: words,
  questions: fc.array(words, { maxLength: 4 }),
  ownShare: words,
  feeling: words,
  opening: words,
  goodOutcome: words,
  offer: words,
  firm: words,
  followUp: words,
});

const people = fc.integer({ min: 0, max: 10_000 });

export const entry: fc.Arbitrary<JournalEntry> = fc.record(
  {
    id,
    createdAt: moment,
    updatedAt: moment,
    kinds: fc.uniqueArray(fc.constantFrom(...KINDS)),
    patterns,
    passage: words,
    language,
    siteType: fc.constantFrom(...SITE_TYPES),
    outcome: fc.constantFrom(...OUTCOMES),
    notes: words,
    followUpOn: day,
    followUpDoneAt: moment,
    conversation,
    talkStatus: fc.constantFrom(...TALK_STATUSES),
    talkAt: moment,
    talkMinutes: fc.integer({ min: 1, max: 1440 }),
    afterTalk: fc.record({ whatIHeard: words, whatWeAgreed: words, whatICanCountOn: words }),
    trigger: fc.constantFrom(...TRIGGERS),
    ladderStep: fc.constantFrom(...LADDER_STEPS),
    keptRule: fc.record(
      { reason: fc.constantFrom(...RULE_REASONS), reviewOn: day, reviewDoneAt: moment },
      { requiredKeys: [] },
    ),
    sizeCheck: fc.record({ howManyDidThis: people, howManyWouldItHit: people }, { requiredKeys: [] }),
    keptAt: moment,
  },
  {
    requiredKeys: [
      'id',
      'createdAt',
      'updatedAt',
      'kinds',
      'patterns',
      'passage',
      'language',
      'siteType',
      'outcome',
      'notes',
    ],
  },
);

const line = words;
const lines = fc.array(line, { maxLength: 4 });

const alternativeFields = {
  id,
  language,
  group: fc.constantFrom(...GROUPS),
  minutes: fc.integer({ min: 0, max: 600 }),
  title: line.map((text) => `title ${text}`),
  fits: line,
  notFor: line,
  steps: lines,
  openers: lines,
  questions: lines,
  avoid: lines,
  followUp: line,
  patterns,
  sources: fc.array(fc.constantFrom('seed', 'S-TRAP')),
};

export const alternative: fc.Arbitrary<Alternative> = fc.record(alternativeFields);

/** The user's own; `hidden` rows of the product are another matter, see the tests of the journal. */
const backupAlternative: fc.Arbitrary<BackupAlternative> = fc.record(
  {
    ...alternativeFields,
    origin: fc.constantFrom('own' as const, 'built-in' as const),
    changed: fc.constant(true),
    hidden: fc.boolean(),
    updatedAt: moment,
  },
  { requiredKeys: [...(Object.keys(alternativeFields) as (keyof Alternative)[]), 'origin', 'changed', 'hidden'] },
);

const dismissal: fc.Arbitrary<Dismissal> = fc.record(
  {
    id,
    kind: fc.constantFrom(...DISMISSAL_KINDS),
    // Distinct sentences: two dismissals of one sentence are one.
    fingerprint: fc.uuid(),
    patterns,
    documentId: id,
    createdAt: moment,
  },
  { requiredKeys: ['id', 'kind', 'fingerprint', 'patterns', 'createdAt'] },
);

export const settings: fc.Arbitrary<Settings> = fc.record({
  interfaceLanguage: fc.constantFrom('auto' as const, 'en' as const, 'nl' as const),
  sensitivity: fc.constantFrom('quiet' as const, 'balanced' as const, 'thorough' as const),
  patternsOff: patterns,
  badge: fc.boolean(),
  docsOn: fc.boolean(),
  retentionMonths: fc.constantFrom(...RETENTION_MONTHS),
  notifications: fc.boolean(),
  pausedUntil: fc.option(moment, { nil: null }),
  quietSites: fc.uniqueArray(fc.domain()),
});

export const contents: fc.Arbitrary<BackupContents> = fc.record({
  entries: fc.uniqueArray(entry, { selector: ({ id: key }) => key, maxLength: 6 }),
  alternatives: fc.uniqueArray(backupAlternative, { selector: (row) => `${row.language}/${row.id}`, maxLength: 4 }),
  dismissals: fc.uniqueArray(dismissal, { selector: ({ id: key }) => key, maxLength: 4 }),
  settings,
});

/** One entry with everything filled in. */
export const FULL: JournalEntry = {
  id: 'entry-1',
  createdAt: '2026-03-02T09:00:00.000Z',
  updatedAt: '2026-03-09T09:00:00.000Z',
  kinds: ['incident', 'sanction'],
  patterns: ['incident-reflex', 'deadline-penalty'],
  passage: 'From Monday every department pays a EUR 2,500 fine for each late grade.',
  language: 'en',
  siteType: 'document',
  outcome: 'conversation-held',
  notes: 'It went well.',
  followUpOn: '2026-03-29',
  conversation: {
    person: 'J.V.',
    when: 'Tuesday, her room',
    observation: 'three grades were four months late',
    affected: 'students who wait for their resit',
    expectation: 'grades within 15 working days',
    questions: ['What gets in the way?', 'What would help?'],
    ownShare: 'I never asked',
    feeling: 'annoyed',
    opening: 'I would like to hear how it went.',
    goodOutcome: 'we know what helps',
    offer: 'a student assistant',
    firm: 'the term stays',
    followUp: 'in four weeks',
  },
  talkStatus: 'held',
  talkAt: '2026-03-05T13:00:00.000Z',
  talkMinutes: 45,
  afterTalk: {
    whatIHeard: 'two colleagues were ill',
    whatWeAgreed: 'J.V. calls on day 12',
    whatICanCountOn: 'a call before it is late',
  },
  trigger: 'asked-by-boss',
  ladderStep: 'talk',
  keptRule: { reason: 'equal-treatment', reviewOn: '2026-09-01' },
  sizeCheck: { howManyDidThis: 1, howManyWouldItHit: 400 },
  keptAt: '2026-09-02T09:00:00.000Z',
};

export const SETTINGS: Settings = { ...DEFAULT_SETTINGS, interfaceLanguage: 'nl', quietSites: ['intranet.example'] };
