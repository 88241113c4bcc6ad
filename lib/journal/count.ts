/** How much is kept, for the page that tells people what is held about them. */
import { type Context, complete } from './context';
import type { JournalDatabase } from './database';
import { within } from './open';

export interface RowCounts {
  entries: number;
  /** Alternatives the user added or changed; the built-in ones are no data of theirs. */
  alternatives: number;
  dismissals: number;
}

export function countRows(context: Context = {}): Promise<RowCounts> {
  const { journal } = complete(context);
  return within(journal, rowsOf);
}

export async function rowsOf(database: JournalDatabase): Promise<RowCounts> {
  const [entries, alternatives, dismissals] = await Promise.all([
    database.entries.count(),
    database.alternatives.filter(({ origin, changed }) => changed || origin === 'own').count(),
    database.dismissals.count(),
  ]);
  return { entries, alternatives, dismissals };
}
