/** Being quiet for a while, or on one site, because somebody asked. */
import type { Settings } from '../settings/types';

/** The moment (ISO 8601) at which tomorrow begins where the writer is. */
export function untilTomorrow(now: Date): string {
  return new Date(now.getFullYear(), now.getMonth(), now.getDate() + 1).toISOString();
}

export function isPaused({ pausedUntil }: Pick<Settings, 'pausedUntil'>, now: Date): boolean {
  return pausedUntil !== null && now.getTime() < new Date(pausedUntil).getTime();
}

/** Host name of a page, as `quietSites` has it; undefined for addresses without one. */
export function hostOf(url: string): string | undefined {
  try {
    return new URL(url).hostname || undefined;
  } catch {
    return undefined;
  }
}

export function isQuietSite({ quietSites }: Pick<Settings, 'quietSites'>, url: string): boolean {
  const host = hostOf(url);
  return host !== undefined && quietSites.includes(host);
}

/** The quiet sites with `host` among them, or without it. */
export function withQuietSite({ quietSites }: Pick<Settings, 'quietSites'>, host: string, quiet: boolean): string[] {
  const others = quietSites.filter((other) => other !== host);
  return quiet ? [...others, host] : others;
}
