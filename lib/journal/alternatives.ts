/** The library of alternatives on this machine: the built-in ones, and what people made of them. */
import type { Alternative } from '../advise/types';
import type { Language } from '../detect/types';
import { type Context, complete } from './context';
import type { StoredAlternative } from './database';
import { AFTER_ALL, keyOf, sameRow } from './merge';
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
        if (present && (present.changed || present.origin !== 'built-in')) rows.push({ ...present, order });
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
  return rows.filter(({ hidden }) => !hidden).map((row) => shown(row));
}

/** Everything in one language, what is hidden too, and with where it comes from: for those who tend the library. */
export async function libraryRows(language: Language, context: Context = {}): Promise<StoredAlternative[]> {
  const { journal } = complete(context);
  return within(journal, (database) => database.alternatives.where({ language }).sortBy('order'));
}

/** Keeps an alternative the user wrote, changed, or wrote in another language (the same id, that language). */
export async function saveAlternative(alternative: Alternative, context: Context = {}): Promise<void> {
  const { journal, now } = complete(context);
  await within(journal, (database) =>
    database.transaction('rw', database.alternatives, async () => {
      const present = await database.alternatives.get([alternative.language, alternative.id]);
      await database.alternatives.put({
        ...shown(alternative),
        origin: present?.origin ?? 'own',
        changed: true,
        hidden: present?.hidden ?? false,
        order: present?.order ?? AFTER_ALL,
        updatedAt: now,
      });
    }),
  );
}

/** Takes away one of the user's own and answers it, for `restoreAlternative`. Others can be hidden or reset, not removed. */
export async function removeAlternative(
  language: Language,
  id: string,
  context: Context = {},
): Promise<StoredAlternative | undefined> {
  const { journal } = complete(context);
  return within(journal, (database) =>
    database.transaction('rw', database.alternatives, async () => {
      const row = await database.alternatives.get([language, id]);
      if (row?.origin !== 'own') return undefined;
      await database.alternatives.delete([language, id]);
      return row;
    }),
  );
}

/** Puts a removed alternative back as it was. One that is there already stays as it is. */
export async function restoreAlternative(row: StoredAlternative, context: Context = {}): Promise<void> {
  const { journal } = complete(context);
  await within(journal, (database) =>
    database.transaction('rw', database.alternatives, async () => {
      const present = await database.alternatives.get([row.language, row.id]);
      if (!present) await database.alternatives.add(row);
    }),
  );
}

/** Gives a changed alternative the text it came with. Answers the row as it was, undefined when it is none that came so. */
export async function resetAlternative(
  builtIn: Alternative,
  context: Context = {},
): Promise<StoredAlternative | undefined> {
  const { journal } = complete(context);
  return within(journal, (database) =>
    database.transaction('rw', database.alternatives, async () => {
      const row = await database.alternatives.get([builtIn.language, builtIn.id]);
      if (row?.origin !== 'built-in') return undefined;
      await database.alternatives.put({
        ...builtIn,
        origin: 'built-in',
        changed: false,
        hidden: false,
        order: row.order,
      });
      return row;
    }),
  );
}

/** An id for a new alternative with this title, unlike those in `taken`: letters and digits of the title, or a number. */
export function ownAlternativeId(title: string, taken: Iterable<string>): string {
  const plain = title.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  const stem = `own-${(plain.match(/[a-z0-9]+/g) ?? []).join('-')}`.slice(0, 40).replace(/(?<!-)-+$/, '');
  const known = new Set(taken);
  for (let number = 1; ; number += 1) {
    const id = number === 1 ? stem : `${stem}-${number}`;
    if (!known.has(id)) return id;
  }
}

/**
 * Makes the alternatives preset by the organisation equal to `preset`. What the user changed stays theirs. Answers
 * whether one was taken away: a built-in one may have stood in its place and is then to be seeded again.
 */
export async function presetAlternatives(preset: readonly Alternative[], context: Context = {}): Promise<boolean> {
  const { journal } = complete(context);
  return within(journal, (database) =>
    database.transaction('rw', database.alternatives, database.meta, async () => {
      const present = new Map((await database.alternatives.toArray()).map((row) => [keyOf(row), row]));
      const rows = preset.flatMap((alternative): StoredAlternative[] => {
        const row = present.get(keyOf(alternative));
        if (row && (row.changed || row.origin === 'own' || sameRow(shown(row), alternative))) return [];
        return [
          {
            ...alternative,
            origin: 'organisation',
            changed: false,
            hidden: row?.hidden ?? false,
            order: row?.order ?? BEFORE_OWN,
          },
        ];
      });
      const wanted = new Set(preset.map(keyOf));
      const gone = [...present.values()].filter((row) => row.origin === 'organisation' && !wanted.has(keyOf(row)));
      const dropped = gone.filter(({ changed }) => !changed);
      await database.alternatives.bulkDelete(dropped.map(({ language, id }): [Language, string] => [language, id]));
      await database.alternatives.bulkPut([
        ...rows,
        ...gone.filter(({ changed }) => changed).map((row): StoredAlternative => ({ ...row, origin: 'own' })),
      ]);
      if (dropped.length > 0) await database.meta.delete('pack-version');
      return dropped.length > 0;
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

/** Those of the organisation stand after the built-in ones and before the user's own. */
const BEFORE_OWN = 9000;

/** The fields of an alternative alone, without what only the table knows. */
export function shown({
  origin: _origin,
  changed: _changed,
  hidden: _hidden,
  order: _order,
  updatedAt: _updatedAt,
  ...alternative
}: Alternative & Partial<StoredAlternative>): Alternative {
  return alternative;
}
