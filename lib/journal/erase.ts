/** Deleting the whole journal: every table, and the database itself. */
import { type Context, complete } from './context';
import { type RowCounts, rowsOf } from './count';
import { JournalDatabase } from './database';
import { PATIENCE, StorageUnavailableError } from './open';

/**
 * Deletes everything and answers how much that was. What cannot be read is deleted all the same and counts for nothing.
 * Other copies of the extension let go by themselves; one that does not makes this reject with StorageUnavailableError.
 */
export async function eraseJournal(
  context: Context = {},
  database: JournalDatabase = new JournalDatabase(),
): Promise<RowCounts> {
  const { journal } = complete(context);
  const rows = await journal()
    .then(rowsOf)
    .catch((): RowCounts => ({ entries: 0, alternatives: 0, dismissals: 0 }));
  let timer: ReturnType<typeof setTimeout> | undefined;
  const blocked = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new StorageUnavailableError('blocked')), PATIENCE);
  });
  try {
    await Promise.race([database.delete(), blocked]);
    return rows;
  } finally {
    clearTimeout(timer);
  }
}
