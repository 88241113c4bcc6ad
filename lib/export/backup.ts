/** A complete copy of what people made: entries, their alternatives, what they set aside, their settings. */
import type { StoredAlternative } from '../journal/database';
import type { Dismissal, JournalEntry } from '../journal/types';
import type { Settings } from '../settings/types';

export const BACKUP_FORMAT = 'talk-first-backup';

/** Raise it when the meaning of a field changes or a field is added, and teach `parseBackup` the version before. */
export const BACKUP_VERSION = 1;

/** An alternative the user added, changed or hid. Its place in the library is for the library to know. */
export type BackupAlternative = Omit<StoredAlternative, 'order'>;

export interface BackupContents {
  entries: JournalEntry[];
  alternatives: BackupAlternative[];
  dismissals: Dismissal[];
  settings: Settings;
}

export interface Backup extends BackupContents {
  format: typeof BACKUP_FORMAT;
  version: typeof BACKUP_VERSION;
  exportedAt: string;
}

export function makeBackup({ entries, alternatives, dismissals, settings }: BackupContents, now: Date): Backup {
  return {
    format: BACKUP_FORMAT,
    version: BACKUP_VERSION,
    exportedAt: now.toISOString(),
    entries,
    alternatives,
    dismissals,
    settings,
  };
}

/** As it is written to a file. The format stands first, so that a file cut short can still be told. */
export function backupText(backup: Backup): string {
  return `${JSON.stringify(backup, undefined, 2)}\n`;
}
