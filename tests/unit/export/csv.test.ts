import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { entriesCsv } from '../../../lib/export/csv';
import type { JournalEntry } from '../../../lib/journal/types';
import { entry, FULL, words } from './arbitraries';

/** Read by a parser that is not ours. */
function rows(csv: string): Record<string, string>[] {
  return parse(csv, { bom: true, columns: true, record_delimiter: '\r\n' });
}

const note = (notes: string): JournalEntry => ({ ...FULL, notes });

describe('the table of entries', () => {
  it('begins with a byte order mark and ends every row with CR LF', () => {
    const csv = entriesCsv([FULL]);
    expect(csv.startsWith('\uFEFF"id","created"')).toBe(true);
    expect(csv.endsWith('"\r\n')).toBe(true);
  });

  it('has a row of names also when there is nothing', () => {
    expect(rows(entriesCsv([]))).toEqual([]);
    expect(entriesCsv([]).split('\r\n')).toHaveLength(2);
  });

  it('carries every field of an entry', () => {
    const [row] = rows(entriesCsv([FULL]));
    expect(row).toMatchObject({
      id: 'entry-1',
      outcome: 'conversation-held',
      patterns: 'incident-reflex, deadline-penalty',
      did_this: '1',
      would_hit: '400',
      heard: 'two colleagues were ill',
      review_on: '2026-09-01',
      person: 'J.V.',
      questions: 'What gets in the way?\nWhat would help?',
    });
    expect(Object.values(row ?? {}).filter((cell) => cell === '')).toHaveLength(2);
  });

  it('keeps quotes, commas and line ends within their cell', () => {
    const notes = 'He said "no", twice;\r\nthen "yes"';
    expect(rows(entriesCsv([note(notes)]))[0]?.notes).toBe(notes);
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\r\n=1', ' =1', '\u00A0=1', '＝1', '＋1', '－1', '＠x', '\0=1'])(
    'has no formula in a cell that holds %j',
    (notes) => {
      expect(rows(entriesCsv([note(notes)]))[0]?.notes).toBe(`'${notes}`);
    },
  );

  it('has no formula behind what divides cells elsewhere', () => {
    expect(rows(entriesCsv([note('a;=HYPERLINK("x")')]))[0]?.notes).toBe('a;\'=HYPERLINK("x")');
    expect(rows(entriesCsv([note('a\t @x')]))[0]?.notes).toBe("a\t' @x");
    expect(rows(entriesCsv([note('\t=1')]))[0]?.notes).toBe("'\t'=1");
  });

  it('leaves an e-mail address, a price and a dash inside a sentence alone', () => {
    const notes = 'write to a@b.example - or 3 = three';
    expect(rows(entriesCsv([note(notes)]))[0]?.notes).toBe(notes);
  });

  it('can be read whole, and calculates nothing, whatever was written', () => {
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 4 }), words, (entries, notes) => {
        const read = rows(entriesCsv([...entries, note(notes)]));
        expect(read).toHaveLength(entries.length + 1);
        for (const cell of read.flatMap((row) => Object.values(row))) expect(cell).not.toMatch(/^[=+\-@]/);
      }),
    );
  });
});
