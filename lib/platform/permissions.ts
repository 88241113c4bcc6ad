import { browser } from 'wxt/browser';

export interface HeldPermissions {
  /** Names as in the manifest: "storage", "alarms". */
  permissions: string[];
  /** Match patterns. */
  origins: string[];
}

/** Everything the browser lets us do now, for the page that tells people so. */
export async function heldPermissions(): Promise<HeldPermissions> {
  const { permissions = [], origins = [] } = await browser.permissions.getAll();
  return { permissions: [...permissions], origins };
}
