/** What can be done to one alternative, each with its way back. */
import { builtInAlternatives } from '../../lib/advise/packs';
import type { Alternative } from '../../lib/advise/types';
import {
  ownAlternativeId,
  removeAlternative,
  resetAlternative,
  restoreAlternative,
  saveAlternative,
} from '../../lib/journal/alternatives';
import type { StoredAlternative } from '../../lib/journal/database';
import type { Shelf } from './use-shelf';

interface Change {
  work: () => Promise<unknown>;
  undo: () => Promise<unknown>;
}

/** Keeps one; a new one gets a name to be known by in both languages. */
export function keepAlternative(alternative: Alternative, { en, nl }: Shelf): Promise<void> {
  const taken = [...en, ...nl].map(({ id }) => id);
  return saveAlternative({ ...alternative, id: alternative.id || ownAlternativeId(alternative.title, taken) });
}

/** Undefined where there are no original words to go back to. */
export function restoration(item: StoredAlternative): Change | undefined {
  const original = builtInAlternatives(item.language).find(({ id }) => id === item.id);
  if (item.origin !== 'built-in' || !item.changed || !original) return undefined;
  return { work: () => resetAlternative(original), undo: () => saveAlternative(item) };
}

/** Undefined for what is not one's own: that can be hidden. */
export function removal(item: StoredAlternative): Change | undefined {
  if (item.origin !== 'own') return undefined;
  return { work: () => removeAlternative(item.language, item.id), undo: () => restoreAlternative(item) };
}
