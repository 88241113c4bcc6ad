/** What people asked not to see again. Only a fingerprint of the sentence is kept, never the sentence. */
import { type Context, complete } from './context';
import { within } from './open';
import type { Dismissal } from './types';

export type NewDismissal = Omit<Dismissal, 'id' | 'createdAt'>;

/**
 * Remembers a dismissal. The same one a second time answers the first. The document counts for "not now" alone and is
 * left out of the others.
 */
export async function addDismissal(dismissal: NewDismissal, context: Context = {}): Promise<Dismissal> {
  const { journal, now, id } = complete(context);
  const { documentId, ...everywhere } = dismissal;
  const here = dismissal.kind === 'not-now' && documentId !== undefined ? { documentId } : {};
  const added: Dismissal = { ...everywhere, ...here, id, createdAt: now };
  return within(journal, (database) =>
    database.transaction('rw', database.dismissals, async () => {
      const same = await database.dismissals
        .where({ fingerprint: added.fingerprint })
        .filter((known) => known.kind === added.kind && known.documentId === added.documentId)
        .first();
      if (same) return same;
      await database.dismissals.add(added);
      return added;
    }),
  );
}

/** Takes a dismissal back. Nothing happens when it is not there. */
export async function removeDismissal(id: string, context: Context = {}): Promise<void> {
  const { journal } = complete(context);
  await within(journal, (database) => database.dismissals.delete(id));
}

/** All dismissals, newest first. */
export async function listDismissals(context: Context = {}): Promise<Dismissal[]> {
  const { journal } = complete(context);
  return within(journal, (database) => database.dismissals.orderBy('createdAt').reverse().toArray());
}

/** The dismissals that can hold for these sentences in this document. */
export async function dismissalsFor(
  fingerprints: string[],
  documentId: string,
  context: Context = {},
): Promise<Dismissal[]> {
  const { journal } = complete(context);
  return within(journal, (database) =>
    database.dismissals
      .where('fingerprint')
      .anyOf(fingerprints)
      .filter((dismissal) => dismissal.kind !== 'not-now' || dismissal.documentId === documentId)
      .toArray(),
  );
}
