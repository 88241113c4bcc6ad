import { expect, it } from 'vitest';
import { EXPORT_TYPES, exportFileName } from '../../../lib/export/file-name';

it('says what a file is and of which day, the day being that of the user', () => {
  const lateEvening = new Date(2026, 2, 2, 23, 59);
  expect(exportFileName('json', lateEvening)).toBe('talk-first-backup-2026-03-02.json');
  expect(exportFileName('csv', lateEvening)).toBe('talk-first-journal-2026-03-02.csv');
  expect(exportFileName('ics', lateEvening)).toMatch(/\.ics$/);
  expect(EXPORT_TYPES.ics).toMatch(/^text\/calendar/);
});
