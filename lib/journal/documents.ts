/** How often something was set aside in a document, and whether to be quiet there. Known by a hash of its address alone. */
import { type Context, complete } from './context';
import type { JournalDatabase } from './database';
import { within } from './open';
import type { DocumentRow } from './types';

/** Documents that are remembered; those not touched for longest are forgotten first. */
const MOST = 500;

/** Counts a dismissal and answers the document as it is then. */
export function countDismissal(documentId: string, context: Context = {}): Promise<DocumentRow> {
  return changeDocument(documentId, (row) => ({ ...row, dismissals: row.dismissals + 1 }), context);
}

/** Remembers that stepping back was offered or accepted. */
export function setStepBack(
  documentId: string,
  stepBack: DocumentRow['stepBack'],
  context: Context = {},
): Promise<DocumentRow> {
  return changeDocument(documentId, (row) => ({ ...row, stepBack }), context);
}

export async function documentRow(documentId: string, context: Context = {}): Promise<DocumentRow | undefined> {
  const { journal } = complete(context);
  return within(journal, (database) => database.documents.get(documentId));
}

async function changeDocument(
  id: string,
  change: (row: DocumentRow) => DocumentRow,
  context: Context,
): Promise<DocumentRow> {
  const { journal, now } = complete(context);
  return within(journal, (database) =>
    database.transaction('rw', database.documents, async () => {
      const row = (await database.documents.get(id)) ?? { id, dismissals: 0, updatedAt: now };
      const changed = { ...change(row), updatedAt: now };
      await database.documents.put(changed);
      await forgetOld(database);
      return changed;
    }),
  );
}

async function forgetOld(database: JournalDatabase): Promise<void> {
  const over = (await database.documents.count()) - MOST;
  if (over <= 0) return;
  const oldest = await database.documents.orderBy('updatedAt').limit(over).primaryKeys();
  await database.documents.bulkDelete(oldest);
}
