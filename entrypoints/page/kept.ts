import { StorageUnavailableError } from '../../lib/journal/open';
import type { Result } from '../../lib/messages/protocol';

/** Runs work on the journal and answers as the protocol does: a storage that cannot be used is an answer, not an exception. */
export async function kept<T>(work: () => Promise<T>): Promise<Result<T>> {
  try {
    return { ok: true, value: await work() };
  } catch (error) {
    return { ok: false, code: error instanceof StorageUnavailableError ? 'storage-unavailable' : 'internal' };
  }
}
