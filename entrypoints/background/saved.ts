import { StorageUnavailableError } from '../../lib/journal/open';
import { MessageError } from '../../lib/messages/handle';

/** Runs a write; a storage that cannot be used becomes an answer that can be put into words. */
export async function saved<T>(write: () => Promise<T>): Promise<T> {
  try {
    return await write();
  } catch (error) {
    if (error instanceof StorageUnavailableError) throw new MessageError('storage-unavailable');
    throw error;
  }
}
