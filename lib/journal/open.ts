/** Opening the journal, and saying clearly when the browser does not let us keep anything. */
import { JournalDatabase } from './database';

/**
 * missing: this browser or window offers no IndexedDB. blocked: another copy of the extension holds on to the tables.
 * full: no room on the disk. newer: the tables were made by a later version. damaged: they cannot be read.
 */
export type UnavailableReason = 'missing' | 'blocked' | 'full' | 'newer' | 'damaged';

/** Nothing could be read or written. What was saved before is untouched. Carries no text of the user. */
export class StorageUnavailableError extends Error {
  override readonly name = 'StorageUnavailableError';
  constructor(readonly reason: UnavailableReason) {
    super(`the journal cannot be used: ${reason}`);
  }
}

/** How long another copy may take to let go of the tables, in milliseconds. */
export const PATIENCE = 3000;

/** Names of DOM and Dexie errors that mean the storage as such is not usable. Others are faults of ours and pass on. */
const REASONS: Record<string, UnavailableReason> = {
  MissingAPIError: 'missing',
  MissingApiError: 'missing',
  InvalidStateError: 'missing',
  SecurityError: 'missing',
  NotAllowedError: 'missing',
  QuotaExceededError: 'full',
  VersionError: 'newer',
  UnknownError: 'damaged',
  NotReadableError: 'damaged',
  DatabaseClosedError: 'blocked',
  TimeoutError: 'blocked',
};

/** Opens the journal. Rejects with StorageUnavailableError; never deletes or resets anything to get it open. */
export async function openJournal(database: JournalDatabase = new JournalDatabase()): Promise<JournalDatabase> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const blocked = new Promise<never>((_resolve, reject) => {
    database.on('blocked', () => {
      timer ??= setTimeout(() => reject(new StorageUnavailableError('blocked')), PATIENCE);
    });
  });
  try {
    await Promise.race([database.open(), blocked]);
    return database;
  } catch (error) {
    database.close();
    throw asUnavailable(error, 'damaged');
  } finally {
    clearTimeout(timer);
  }
}

/** Gives the open journal. */
export type Journal = () => Promise<JournalDatabase>;

/** Opens once and keeps it; a failed attempt is forgotten, so that the next one may succeed. */
export function journalOf(open: () => Promise<JournalDatabase>): Journal {
  let opening: Promise<JournalDatabase> | undefined;
  return () => {
    if (opening) return opening;
    const attempt = open();
    opening = attempt;
    attempt.catch(() => {
      if (opening === attempt) opening = undefined;
    });
    return attempt;
  };
}

/** The journal of this extension. */
export const ourJournal: Journal = journalOf(() => openJournal());

/** Runs `work` on the journal; a storage that fails under it becomes StorageUnavailableError. */
export async function within<T>(journal: Journal, work: (database: JournalDatabase) => Promise<T>): Promise<T> {
  const database = await journal();
  try {
    return await work(database);
  } catch (error) {
    throw asUnavailable(error);
  }
}

/** `error` as StorageUnavailableError when its name, or that of its cause, says so; else `otherwise`, else the error itself. */
function asUnavailable(error: unknown, otherwise?: UnavailableReason): unknown {
  if (error instanceof StorageUnavailableError) return error;
  const reason = reasonOf(error) ?? otherwise;
  return reason === undefined ? error : new StorageUnavailableError(reason);
}

function reasonOf(error: unknown): UnavailableReason | undefined {
  for (let at: unknown = error, depth = 0; at instanceof Object && depth < 4; depth += 1) {
    const { name, inner } = at as { name?: unknown; inner?: unknown };
    // Dexie wraps: OpenFailedError and AbortError carry the browser's error as `inner`.
    const reason = typeof name === 'string' ? REASONS[name] : undefined;
    if (reason !== undefined && !(reason === 'blocked' && inner instanceof Object)) return reason;
    at = inner;
  }
  return undefined;
}
