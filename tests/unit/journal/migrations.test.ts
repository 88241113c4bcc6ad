import Dexie from 'dexie';
import { describe, expect, it } from 'vitest';
import { JournalDatabase } from '../../../lib/journal/database';
import { openJournal } from '../../../lib/journal/open';
import { makeJournal } from './make-journal';

/** Tables and rows as each released version wrote them; a version without an example fails. */
const EXAMPLES: Record<number, { tables: Record<string, string>; rows: Record<string, object[]> }> = {
  1: {
    tables: {
      entries: 'id, createdAt, outcome, followUpOn, *patterns',
      alternatives: '[language+id], language',
      dismissals: 'id, fingerprint, createdAt',
      meta: 'key',
    },
    rows: {
      entries: [
        {
          id: 'one',
          createdAt: '2026-11-02T09:00:00.000Z',
          updatedAt: '2026-11-02T09:00:00.000Z',
          kinds: ['ban'],
          patterns: ['universal-ban'],
          passage: 'Nobody may work late.',
          language: 'en',
          siteType: 'mail',
          outcome: 'rule-kept',
          notes: '',
        },
      ],
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
        expect(await database.table(table).toArray()).toEqual(rows);
      }
      database.close();
    },
  );
});
