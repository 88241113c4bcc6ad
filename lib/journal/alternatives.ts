/** The library of alternatives on this machine: the built-in ones, and what people made of them. */
import type { Alternative } from '../advise/types';
import type { Language } from '../detect/types';
import { type Context, complete } from './context';
import type { StoredAlternative } from './database';
import { within } from './open';

/**
 * Brings the built-in alternatives of `version` into the library. Seeding the same version again does nothing. A newer
 * version renews what the user left alone, keeps what they changed, hid or added, and drops built-ins that are gone.
 */
export async function seedAlternatives(builtIns: Alternative[], version: number, context: Context = {}): Promise<void> {
  const { journal } = complete(context);
  await within(journal, (database) =>
    database.transaction('rw', database.alternatives, database.meta, async () => {
      const seeded = await database.meta.get('pack-version');
      if (seeded !== undefined && seeded.value >= version) return;
      const kept = new Map((await database.alternatives.toArray()).map((row) => [keyOf(row), row]));
      const rows: StoredAlternative[] = [];
      builtIns.forEach((builtIn, order) => {
        const present = kept.get(keyOf(builtIn));
        kept.delete(keyOf(builtIn));
        if (present?.changed || present?.origin === 'own') rows.push({ ...present, order });
        else rows.push({ ...builtIn, origin: 'built-in', changed: false, hidden: present?.hidden ?? false, order });
      });
      const gone = [...kept.values()].filter(({ origin }) => origin === 'built-in');
      const adopted = gone
        .filter(({ changed }) => changed)
        .map((row): StoredAlternative => ({ ...row, origin: 'own' }));
      await database.alternatives.bulkDelete(
        gone.filter(({ changed }) => !changed).map(({ language, id }): [Language, string] => [language, id]),
      );
      await database.alternatives.bulkPut([...rows, ...adopted]);
      await database.meta.put({ key: 'pack-version', value: version });
    }),
  );
}

/** What the library shows in one language, in its order. Empty before the first seeding. */
export async function library(language: Language, context: Context = {}): Promise<Alternative[]> {
  const { journal } = complete(context);
  const rows = await within(journal, (database) => database.alternatives.where({ language }).sortBy('order'));
  return rows.filter(({ hidden }) => !hidden).map(shown);
}

/** Keeps an alternative the user wrote or changed. */
export async function saveAlternative(alternative: Alternative, context: Context = {}): Promise<void> {
  const { journal } = complete(context);
  await within(journal, (database) =>
    database.transaction('rw', database.alternatives, async () => {
      const present = await database.alternatives.get([alternative.language, alternative.id]);
      await database.alternatives.put({
        ...alternative,
        origin: present?.origin ?? 'own',
        changed: true,
        hidden: present?.hidden ?? false,
        order: present?.order ?? OWN,
      });
    }),
  );
}

/** Takes an alternative out of sight, or brings it back. Nothing happens when it is not in the library. */
export async function hideAlternative(
  language: Language,
  id: string,
  hidden: boolean,
  context: Context = {},
): Promise<void> {
  const { journal } = complete(context);
  await within(journal, (database) => database.alternatives.update([language, id], { hidden }));
}

/** The user's own stand after the built-in ones. */
const OWN = 10_000;

function keyOf({ language, id }: Pick<Alternative, 'language' | 'id'>): string {
  return `${language}/${id}`;
}

/** Without what only the table knows. */
function shown({
  origin: _origin,
  changed: _changed,
  hidden: _hidden,
  order: _order,
  ...alternative
}: StoredAlternative): Alternative {
  return alternative;
}
