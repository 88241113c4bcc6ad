/** Bringing alternatives of somebody else into the library. */
import type { Alternative } from '../advise/types';
import { shown } from './alternatives';
import { type Context, complete } from './context';
import type { JournalDatabase, StoredAlternative } from './database';
import { AFTER_ALL, keyOf, sameRow, type Tally } from './merge';
import { within } from './open';

export interface PackOptions {
  /** Also replaces what the user wrote or changed themselves. */
  replaceConflicts?: boolean;
}

/** What `applyPack` would do now. Conflicts are texts of the user's own that differ from those in the pack. */
export async function previewPack(
  { alternatives }: { alternatives: readonly Alternative[] },
  context: Context = {},
): Promise<Tally> {
  const { journal } = complete(context);
  return within(journal, async (database) => (await judged(database, alternatives)).tally);
}

/** Brings the alternatives in, all or none, as the user's own. Answers what was done. */
export async function applyPack(
  { alternatives }: { alternatives: readonly Alternative[] },
  { replaceConflicts = false }: PackOptions = {},
  context: Context = {},
): Promise<Tally> {
  const { journal, now } = complete(context);
  return within(journal, (database) =>
    database.transaction('rw', database.alternatives, async () => {
      const { tally, write, conflicts } = await judged(database, alternatives);
      const rows = replaceConflicts ? [...write, ...conflicts] : write;
      await database.alternatives.bulkPut(
        rows.map(
          ([alternative, present]): StoredAlternative => ({
            ...alternative,
            origin: present?.origin ?? 'own',
            changed: true,
            hidden: false,
            order: present?.order ?? AFTER_ALL,
            updatedAt: now,
          }),
        ),
      );
      return tally;
    }),
  );
}

type Judged = [alternative: Alternative, present: StoredAlternative | undefined];

async function judged(database: JournalDatabase, alternatives: readonly Alternative[]) {
  const ours = new Map((await database.alternatives.toArray()).map((row) => [keyOf(row), row]));
  const tally: Tally = { new: 0, changed: 0, same: 0, conflicts: 0 };
  const write: Judged[] = [];
  const conflicts: Judged[] = [];
  for (const alternative of alternatives) {
    const present = ours.get(keyOf(alternative));
    if (present && sameRow(shown(present), alternative)) tally.same += 1;
    else if (present?.changed || present?.origin === 'own') {
      tally.conflicts += 1;
      conflicts.push([alternative, present]);
    } else {
      tally[present ? 'changed' : 'new'] += 1;
      write.push([alternative, present]);
    }
  }
  return { tally, write, conflicts };
}
