import fs from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ADAPTERS } from '../../lib/editors/pick';
import { COLUMNS, EDITORS, supportTable } from '../support/editors';

const rows = supportTable();
/** The adapter of editors that cannot be read: it has a page of their shapes instead. */
const OUT_OF_REACH = 'drawn';

describe('lib/editors/EDITORS.md', () => {
  it('has a row for every page with an editor, and no other', () => {
    const pages = fs.readdirSync('tests/pages/editors', { withFileTypes: true }).filter((entry) => entry.isDirectory());
    expect([...rows.keys()].sort()).toEqual(pages.map(({ name }) => name).sort());
    expect(EDITORS.map(({ page }) => page).sort()).toEqual([...rows.keys()].sort());
  });

  it.each(ADAPTERS.map(({ name }) => name).filter((name) => name !== OUT_OF_REACH))(
    '%s has a page and a row',
    (name) => {
      const pages = EDITORS.filter(({ adapter }) => adapter === name).map(({ page }) => page);
      expect(pages.length).toBeGreaterThan(0);
      for (const page of pages) expect(rows.get(page)?.adapter).toBe(name);
    },
  );

  it('tells which ones are out of reach, and on which page their shapes are', () => {
    expect(ADAPTERS.map(({ name }) => name)).toContain(OUT_OF_REACH);
    const [, told = ''] = fs.readFileSync('lib/editors/EDITORS.md', 'utf8').split('## Out of reach');
    const page = /tests\/pages\/shapes\/\w+\.html/.exec(told)?.[0] ?? '';
    expect(fs.existsSync(page)).toBe(true);
    for (const name of ['Word', 'Collabora', 'Monaco']) expect(told).toContain(name);
  });

  it('says in every cell yes or no, and of every no what is broken', () => {
    for (const row of rows.values()) {
      for (const column of COLUMNS) expect(row[column]).toMatch(/^(yes|no)$/);
      expect(row['what is broken']).not.toBe('');
      if (COLUMNS.some((column) => row[column] === 'no')) expect(row['what is broken']).not.toBe('none known');
    }
  });

  it('says which ones go through Firefox', () => {
    const through = [...rows].filter(([, row]) => row.Firefox === 'yes').map(([page]) => page);
    expect(through.sort()).toEqual(
      EDITORS.filter(({ firefox }) => firefox)
        .map(({ page }) => page)
        .sort(),
    );
  });
});
