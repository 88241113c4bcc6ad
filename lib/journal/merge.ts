/** What a file would do to what is here. Pure: rows in, verdicts out. */
import type { StoredAlternative } from './database';
import type { Dismissal, JournalEntry } from './types';

/** How many rows of a file are new, would change ours, are here already, or differ from ours while ours stay. */
export interface Tally {
  new: number;
  changed: number;
  same: number;
  conflicts: number;
}

export interface Merge<Row> {
  tally: Tally;
  /** The rows to write. */
  put: Row[];
}

type Verdict = keyof Tally;

/** The entry that was changed last wins; of two that differ and are equally old ours stays. */
export function mergeEntries(ours: readonly JournalEntry[], theirs: readonly JournalEntry[]): Merge<JournalEntry> {
  const known = new Map(ours.map((entry) => [entry.id, entry]));
  return merged(theirs, (entry) => {
    const present = known.get(entry.id);
    if (!present) return ['new', entry];
    if (sameRow(present, entry)) return ['same'];
    return entry.updatedAt > present.updatedAt ? ['changed', entry] : ['conflicts'];
  });
}

/** Alternatives without their place in the library. */
export type Incoming = Omit<StoredAlternative, 'order'>;

/**
 * What the user changed last wins over what they changed before, and anything of theirs over what came with the product.
 * A row that was merely hidden brings no text: ours may be of a newer version.
 */
export function mergeAlternatives(
  ours: readonly StoredAlternative[],
  theirs: readonly Incoming[],
): Merge<StoredAlternative> {
  const known = new Map(ours.map((row) => [keyOf(row), row]));
  return merged(theirs, (row) => {
    const present = known.get(keyOf(row));
    if (!present) return ['new', { ...row, order: AFTER_ALL }];
    const { order, ...rest } = present;
    if (sameRow(rest, row)) return ['same'];
    if (!row.changed && row.origin !== 'own') {
      if (row.hidden === present.hidden) return ['same'];
      return present.changed ? ['conflicts'] : ['changed', { ...present, hidden: row.hidden }];
    }
    const ownWork = present.changed || present.origin === 'own';
    if (ownWork && (row.updatedAt ?? '') <= (present.updatedAt ?? '')) return ['conflicts'];
    return ['changed', { ...row, origin: present.origin, order }];
  });
}

/** A dismissal never changes: it is here or it is not. One of the same sentence, kind and document is the same one. */
export function mergeDismissals(ours: readonly Dismissal[], theirs: readonly Dismissal[]): Merge<Dismissal> {
  const byId = new Map(ours.map((dismissal) => [dismissal.id, dismissal]));
  const meanings = new Set(ours.map(meaningOf));
  return merged(theirs, (dismissal) => {
    const present = byId.get(dismissal.id);
    if (present) return sameRow(present, dismissal) ? ['same'] : ['conflicts'];
    return meanings.has(meaningOf(dismissal)) ? ['same'] : ['new', dismissal];
  });
}

/** Where the user's own stand: after the built-in ones. */
export const AFTER_ALL = 10_000;

export function keyOf({ language, id }: Pick<StoredAlternative, 'language' | 'id'>): string {
  return `${language}/${id}`;
}

/** Equal in all fields, whatever their order. */
export function sameRow(left: unknown, right: unknown): boolean {
  if (Object.is(left, right)) return true;
  if (typeof left !== 'object' || typeof right !== 'object' || left === null || right === null) return false;
  if (Array.isArray(left) !== Array.isArray(right)) return false;
  const [a, b] = [Object.entries(left), right as Record<string, unknown>];
  return (
    a.length === Object.keys(b).length && a.every(([name, value]) => Object.hasOwn(b, name) && sameRow(value, b[name]))
  );
}

function merged<Theirs, Row>(theirs: readonly Theirs[], judge: (row: Theirs) => [Verdict, Row?]): Merge<Row> {
  const tally: Tally = { new: 0, changed: 0, same: 0, conflicts: 0 };
  const put: Row[] = [];
  for (const row of theirs) {
    const [verdict, write] = judge(row);
    tally[verdict] += 1;
    if (write !== undefined) put.push(write);
  }
  return { tally, put };
}

function meaningOf({ kind, fingerprint, documentId = '' }: Dismissal): string {
  return JSON.stringify([kind, fingerprint, documentId]);
}
