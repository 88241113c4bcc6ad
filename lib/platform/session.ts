/** What lasts as long as the extension runs: over stops of the background, not over a restart or being switched off. */
import { storage } from 'wxt/utils/storage';

/** Answers true the first time it is asked about `name` since the extension was started, then false. */
export async function firstInSession(name: string): Promise<boolean> {
  const key = `session:first-${name}` as const;
  if ((await storage.getItem(key)) !== null) return false;
  await storage.setItem(key, true);
  return true;
}
