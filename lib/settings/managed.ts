/**
 * What an organisation may preset through the browser's managed storage: the language, sites to offer, a pack of its own.
 * Nothing about the journal can be preset, collected or forced. Pure.
 */
import type { Settings } from './types';

export interface ManagedPresets {
  /** Used until the user chooses one. */
  interfaceLanguage?: Settings['interfaceLanguage'];
  /** Match patterns of whole sites, to be offered; the user grants each of them. */
  sites: string[];
  /** Alternatives as they came, still to be checked. */
  pack: unknown[];
}

/** The presets out of policies of any shape; what is not valid is left out. */
export function parseManaged(policies: unknown): ManagedPresets {
  const { interfaceLanguage, sites, pack } = (
    typeof policies === 'object' && policies !== null ? policies : {}
  ) as Record<string, unknown>;
  const language = (['auto', 'en', 'nl'] as const).find((known) => known === interfaceLanguage);
  return {
    ...(language === undefined ? {} : { interfaceLanguage: language }),
    sites: Array.isArray(sites) ? [...new Set(sites.flatMap((site) => wholeSite(site) ?? []))] : [],
    pack: Array.isArray(pack) ? pack : [],
  };
}

/** "intranet.example" and "https://intranet.example/a/page" are the site `https://intranet.example/*`. */
function wholeSite(site: unknown): string | undefined {
  if (typeof site !== 'string' || site.includes('*')) return undefined;
  try {
    const { protocol, hostname } = new URL(/^[a-z]+:\/\//i.test(site) ? site : `https://${site}`);
    return /^https?:$/.test(protocol) && hostname !== '' ? `${protocol}//${hostname}/*` : undefined;
  } catch {
    return undefined;
  }
}
