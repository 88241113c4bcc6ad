import type { Alternative } from '../advise/types';
import { alternative } from './fields';
import { PACK_FORMAT, PACK_FORMAT_VERSION, type Pack } from './pack';
import { parseFile } from './parse-file';
import { list, object, oneOf, Refusal, text } from './read';
import type { Parsed } from './rejection';

/** A library of a thousand alternatives is one nobody reads. */
const MOST = 1000;

const alternatives = list<Alternative>(alternative, {
  most: MOST,
  filled: true,
  key: ({ language, id }) => `${language}/${id}`,
});

const pack = object<Pack>({
  format: oneOf([PACK_FORMAT]),
  version: oneOf([PACK_FORMAT_VERSION]),
  name: text(200),
  alternatives,
});

/** The pack in a file, every field checked, or the reason why it is none. */
export function parsePack(source: string): Parsed<Pack> {
  return parseFile(source, { format: PACK_FORMAT, version: PACK_FORMAT_VERSION, reader: pack });
}

/** The alternatives of a pack that came as data rather than as a file: from the policies of an organisation. */
export function readAlternatives(data: unknown): Parsed<Alternative[]> {
  try {
    return { ok: true, value: alternatives(data, 'alternatives') };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { ok: false, rejection: { code: 'invalid', path: error.path, problem: error.problem } };
  }
}
