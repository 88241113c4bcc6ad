/**
 * A text on its way to the page that checks it. In session storage: in memory, out of reach of pages, gone with the
 * browser; and taken away as it is read. Never in an address, which histories keep.
 */
import { storage } from 'wxt/utils/storage';

interface HandedOver {
  id: string;
  text: string;
}

/** One at a time: who checks another selection has left the first one. */
const item = storage.defineItem<HandedOver | null>('session:handed-over', { fallback: null });

/** Longer than any text somebody selects to have it checked, and well within what a session may keep. */
const LONGEST = 500_000;

/** Answers the id it can be taken by. */
export async function handOver(text: string): Promise<string> {
  const id = crypto.randomUUID();
  await item.setValue({ id, text: text.slice(0, LONGEST) });
  return id;
}

/** The text, once. */
export async function takeOver(id: string): Promise<string | undefined> {
  const handed = await item.getValue();
  if (handed?.id !== id) return undefined;
  await item.removeValue();
  return handed.text;
}

export async function eraseHandedOver(): Promise<void> {
  await item.removeValue();
}
