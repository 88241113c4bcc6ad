/** Alternatives in a file, to pass on to somebody. Nothing else of the user is in it. */
import type { Alternative } from '../advise/types';
import { alternativeFields } from './fields';

export const PACK_FORMAT = 'talk-first-pack';

/** Raise it when the meaning of a field changes or a field is added, and teach `parsePack` the version before. */
export const PACK_FORMAT_VERSION = 1;

export interface Pack {
  format: typeof PACK_FORMAT;
  version: typeof PACK_FORMAT_VERSION;
  name: string;
  alternatives: Alternative[];
}

/** Takes the fields of an alternative alone: rows of the library carry more than is meant to travel. */
export function makePack(name: string, alternatives: readonly Alternative[]): Pack {
  return {
    format: PACK_FORMAT,
    version: PACK_FORMAT_VERSION,
    name,
    alternatives: alternatives.map(travelling),
  };
}

/** What `parsePack` reads is what is written, in the same order. */
function travelling(row: Alternative): Alternative {
  const names = Object.keys(alternativeFields) as (keyof Alternative)[];
  return Object.fromEntries(names.map((name) => [name, row[name]])) as unknown as Alternative;
}

export function packText(pack: Pack): string {
  return `${JSON.stringify(pack, undefined, 2)}\n`;
}
