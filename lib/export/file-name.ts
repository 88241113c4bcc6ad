/** What an exported file is called and what it is. */

export type ExportKind = 'json' | 'csv' | 'md' | 'ics' | 'pack';

export const EXPORT_TYPES: Record<ExportKind, string> = {
  json: 'application/json',
  csv: 'text/csv;charset=utf-8',
  md: 'text/markdown;charset=utf-8',
  ics: 'text/calendar;charset=utf-8',
  pack: 'application/json',
};

const NAMES: Record<ExportKind, (day: string) => string> = {
  json: (day) => `talk-first-backup-${day}.json`,
  csv: (day) => `talk-first-journal-${day}.csv`,
  md: (day) => `talk-first-journal-${day}.md`,
  ics: (day) => `talk-first-${day}.ics`,
  pack: (day) => `talk-first-pack-${day}.json`,
};

/** With the day of the user's time zone, so that files sort and say which is the newer one; no word of the user in it. */
export function exportFileName(kind: ExportKind, now: Date): string {
  const two = (number: number) => String(number).padStart(2, '0');
  return NAMES[kind](`${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`);
}
