/**
 * Passages that went away after their card was opened, to be offered as an entry. Kept in session storage: in memory, out
 * of reach of pages, and gone with the browser.
 */
import { storage } from 'wxt/utils/storage';
import type { Kind, Language, PatternId } from '../detect/types';
import type { SiteType } from '../journal/types';

export interface TakenOut {
  id: string;
  /** When it was noticed to be gone (ISO 8601). */
  at: string;
  kinds: Kind[];
  patterns: PatternId[];
  language: Language;
  /** Its first 120 characters. */
  passage: string;
  siteType: SiteType;
}

const item = storage.defineItem<TakenOut[]>('session:taken-out', { fallback: [] });

/** More than this and it would be a log of its own; the oldest go first. */
const MOST = 5;

/** Writes of this context one after the other. */
let writing: Promise<unknown> = Promise.resolve();

/** The latest first. */
export async function readTakenOut(): Promise<TakenOut[]> {
  return item.getValue();
}

/** Adds one in front; the same passage a second time stays one. */
export function addTakenOut(taken: TakenOut): Promise<void> {
  return change((list) => [taken, ...list.filter(({ passage }) => passage !== taken.passage)].slice(0, MOST));
}

/** Takes one away and answers it; undefined when it was not there. */
export async function removeTakenOut(id: string): Promise<TakenOut | undefined> {
  let removed: TakenOut | undefined;
  await change((list) => {
    removed = list.find((taken) => taken.id === id);
    return list.filter((taken) => taken.id !== id);
  });
  return removed;
}

export async function eraseTakenOut(): Promise<void> {
  await change(() => []);
}

/** Calls back after every change, wherever it was made, until `signal` aborts. */
export function watchTakenOut(listener: (list: TakenOut[]) => void, signal?: AbortSignal): void {
  if (signal?.aborted) return;
  const stop = item.watch((list) => listener(list));
  signal?.addEventListener('abort', stop, { once: true });
}

function change(to: (list: TakenOut[]) => TakenOut[]): Promise<void> {
  const written = writing.then(async () => item.setValue(to(await item.getValue())));
  writing = written.catch(() => undefined);
  return written;
}
