import { BACKUP_FORMAT, BACKUP_VERSION, type Backup } from './backup';
import { backupAlternative, dismissal, journalEntry, settings } from './fields';
import { parseFile } from './parse-file';
import { list, moment, object, oneOf } from './read';
import type { Parsed } from './rejection';

/** More rows than anybody makes in a life; a file with more was not made by us. */
const MOST = 200_000;

const backup = object<Backup>({
  format: oneOf([BACKUP_FORMAT]),
  version: oneOf([BACKUP_VERSION]),
  exportedAt: moment,
  entries: list(journalEntry, { most: MOST, key: ({ id }) => id }),
  alternatives: list(backupAlternative, { most: MOST, key: ({ language, id }) => `${language}/${id}` }),
  dismissals: list(dismissal, { most: MOST, key: ({ id }) => id }),
  settings,
});

/** The backup in a file, every field checked, or the reason why it is none. */
export function parseBackup(source: string): Parsed<Backup> {
  return parseFile(source, { format: BACKUP_FORMAT, version: BACKUP_VERSION, reader: backup });
}
