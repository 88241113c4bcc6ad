import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { backupText, makeBackup } from '../../../lib/export/backup';
import { parseBackup } from '../../../lib/export/parse-backup';
import { applyImport, readForBackup } from '../../../lib/journal/backup';
import { makeJournal } from '../journal/make-journal';
import { contents } from './arbitraries';

const NOW = new Date('2026-03-02T10:00:00.000Z');
const byKey = (a: object, b: object) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1);

describe('a backup', () => {
  it('reads back as what was written, whatever was in it', () => {
    fc.assert(
      fc.property(contents, (kept) => {
        const backup = makeBackup(kept, NOW);
        expect(parseBackup(backupText(backup))).toEqual({ ok: true, value: backup });
      }),
    );
  });

  it('also with a byte order mark, as some editors leave one', () => {
    fc.assert(
      fc.property(contents, (kept) => {
        expect(parseBackup(`\uFEFF${backupText(makeBackup(kept, NOW))}`).ok).toBe(true);
      }),
      { numRuns: 5 },
    );
  });

  it('brought into an empty journal and exported again is the same file, and a second time changes nothing', async () => {
    await fc.assert(
      fc.asyncProperty(contents, async (kept) => {
        const { journal } = makeJournal();
        const parsed = parseBackup(backupText(makeBackup(kept, NOW)));
        if (!parsed.ok) throw new Error(parsed.rejection.code);
        const first = await applyImport(parsed.value, { journal });
        expect(first.entries).toEqual({ new: kept.entries.length, changed: 0, same: 0, conflicts: 0 });
        const again = await readForBackup({ journal });
        for (const table of ['entries', 'alternatives', 'dismissals'] as const) {
          expect([...again[table]].sort(byKey)).toEqual([...kept[table]].sort(byKey));
        }
        const second = await applyImport(parsed.value, { journal });
        expect(second.alternatives).toEqual({ new: 0, changed: 0, same: kept.alternatives.length, conflicts: 0 });
      }),
      { numRuns: 40 },
    );
  });
});
