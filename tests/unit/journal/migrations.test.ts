import Dexie from 'dexie';
import { describe, expect, it } from 'vitest';
import { JournalDatabase } from '../../../lib/journal/database';
import { listEntries, listHeads } from '../../../lib/journal/entries';
import { openJournal } from '../../../lib/journal/open';
import { makeJournal } from './make-journal';

interface Example {
  tables: Record<string, string>;
  rows: Record<string, object[]>;
  /** Rows of tables in which the step to our version changes something, as they are afterwards. */
  after?: Record<string, object[]>;
}

/** The example of version 1 as people had it: one moment each for what the outcome alone told then. */
const V1_ENTRIES = (['rule-kept', 'conversation-planned', 'conversation-held'] as const).map((outcome, index) => ({
  id: `entry ${index}`,
  createdAt: '2026-11-02T09:00:00.000Z',
  updatedAt: '2026-11-03T09:00:00.000Z',
  kinds: ['ban'],
  patterns: ['universal-ban'],
  passage: 'Nobody may work late.',
  language: 'en',
  siteType: 'mail',
  outcome,
  notes: 'Eén reden',
  followUpOn: '2026-12-01',
}));

/** Tables and rows as each released version wrote them; a version without an example fails. */
const EXAMPLES: Record<number, Example> = {
  1: {
    tables: {
      entries: 'id, createdAt, outcome, followUpOn, *patterns',
      alternatives: '[language+id], language',
      dismissals: 'id, fingerprint, createdAt',
      meta: 'key',
    },
    rows: {
      entries: V1_ENTRIES,
      dismissals: [
        {
          id: 'two',
          kind: 'fine',
          fingerprint: 'a',
          patterns: ['universal-ban'],
          createdAt: '2026-11-02T09:00:00.000Z',
        },
      ],
      meta: [{ key: 'pack-version', value: 1 }],
    },
    after: {
      entries: [
        V1_ENTRIES[0] as object,
        { ...V1_ENTRIES[1], talkStatus: 'planned' },
        { ...V1_ENTRIES[2], talkStatus: 'held' },
      ],
    },
  },
  2: {
    tables: {
      entries: 'id, createdAt, outcome, followUpOn, keptRule.reviewOn, *patterns',
      alternatives: '[language+id], language',
      dismissals: 'id, fingerprint, createdAt',
      meta: 'key',
      shelves: 'month',
      documents: 'id, updatedAt',
      reminders: '[entryId+kind]',
    },
    rows: {
      entries: [
        {
          ...V1_ENTRIES[0],
          trigger: 'dread',
          ladderStep: 'talk',
          keptRule: { reason: 'safety', reviewOn: '2027-01-01' },
          sizeCheck: { howManyDidThis: 2, howManyWouldItHit: 400 },
        },
        {
          ...V1_ENTRIES[2],
          talkStatus: 'held',
          talkAt: '2026-11-05T09:00:00.000Z',
          talkMinutes: 30,
          afterTalk: { whatIHeard: 'the lock was broken', whatWeAgreed: '', whatICanCountOn: '' },
        },
      ],
      shelves: [{ month: '2026-11', text: '' }],
      documents: [{ id: 'hash', dismissals: 3, stepBack: 'offered', updatedAt: '2026-11-02T09:00:00.000Z' }],
      reminders: [{ entryId: 'entry 0', kind: 'review', on: '2027-01-01', shown: true }],
    },
  },
  3: {
    tables: {
      entries: 'id, createdAt, outcome, followUpOn, keptRule.reviewOn, *patterns',
      alternatives: '[language+id], language',
      dismissals: 'id, fingerprint, createdAt',
      meta: 'key',
      shelves: 'month',
      catalogue: 'month',
      documents: 'id, updatedAt',
      reminders: '[entryId+kind]',
    },
    rows: {
      entries: V1_ENTRIES.slice(0, 1),
      shelves: [{ month: '2026-11', text: '' }],
      catalogue: [{ month: '2026-11', text: '' }],
    },
  },
  4: {
    tables: {
      entries: 'id, createdAt, outcome, followUpOn, keptRule.reviewOn, *patterns',
      alternatives: '[language+id], language',
      dismissals: 'id, fingerprint, createdAt',
      meta: 'key',
      shelves: 'month',
      catalogue: 'month',
      heads: 'month',
      documents: 'id, updatedAt',
      reminders: '[entryId+kind]',
    },
    rows: {
      entries: V1_ENTRIES.slice(0, 1),
      shelves: [{ month: '2026-11', text: '' }],
      catalogue: [{ month: '2026-11', text: '' }],
      heads: [{ month: '2026-11', text: '' }],
    },
  },
};

const CURRENT = new JournalDatabase('version', makeJournal().indexedDb).verno;

describe('tables of an earlier version', () => {
  it.each(Array.from({ length: CURRENT }, (_, index) => index + 1))(
    'version %i opens with its rows',
    async (version) => {
      const example = EXAMPLES[version];
      if (!example) throw new Error(`no example of version ${version}`);
      const { indexedDb } = makeJournal();
      const earlier = new Dexie('journal', indexedDb);
      earlier.version(version).stores(example.tables);
      for (const [table, rows] of Object.entries(example.rows)) await earlier.table(table).bulkAdd(rows);
      earlier.close();

      const database = await openJournal(new JournalDatabase('journal', indexedDb));
      for (const [table, rows] of Object.entries(example.rows)) {
        expect(await database.table(table).toArray()).toEqual(example.after?.[table] ?? rows);
      }
      // Whatever way entries are read: the list has them all.
      const listed = await listEntries({ journal: async () => database });
      expect(listed).toHaveLength(await database.entries.count());
      expect(await listHeads({ journal: async () => database })).toHaveLength(listed.length);
      database.close();
    },
  );
});
