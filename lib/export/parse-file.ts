/** From the text of a file to data of ours, or to the reason why not. */
import { type Reader, Refusal } from './read';
import type { Parsed, Rejection } from './rejection';

/** Largest file that is read, in UTF-16 units: some 50,000 entries with everything filled in. */
export const LARGEST = 100_000_000;

export interface FileKind<T> {
  format: string;
  /** The newest version we know. */
  version: number;
  reader: Reader<T>;
}

/** Reads a file of one kind. Never throws, and what it answers is complete and valid or nothing at all. */
export function parseFile<T>(source: string, { format, version, reader }: FileKind<T>): Parsed<T> {
  const written = source.replace(/^\uFEFF/, '');
  if (written.trim() === '') return rejected({ code: 'empty' });
  if (written.length > LARGEST) return rejected({ code: 'too-large' });
  let data: unknown;
  try {
    data = JSON.parse(written);
  } catch {
    const ours = written.slice(0, 200).includes(`"${format}"`);
    return rejected({ code: ours && isCutShort(written) ? 'truncated' : 'not-json' });
  }
  const head = headOf(data);
  if (head?.format !== format) return rejected({ code: 'foreign' });
  if (typeof head.version === 'number' && head.version > version) return rejected({ code: 'newer-version' });
  try {
    return { ok: true, value: reader(data, '') };
  } catch (error) {
    if (error instanceof Refusal) return rejected({ code: 'invalid', path: error.path, problem: error.problem });
    throw error;
  }
}

/** Whether something that was opened is never closed: the end is missing, rather than something in between being wrong. */
function isCutShort(json: string): boolean {
  let depth = 0;
  let quoted = false;
  for (let at = 0; at < json.length; at += 1) {
    const character = json[at];
    if (quoted && character === '\\') at += 1;
    else if (character === '"') quoted = !quoted;
    else if (quoted) continue;
    else if (character === '{' || character === '[') depth += 1;
    else if (character === '}' || character === ']') depth -= 1;
  }
  return quoted || depth > 0;
}

function headOf(data: unknown): { format?: unknown; version?: unknown } | undefined {
  return typeof data === 'object' && data !== null ? data : undefined;
}

function rejected(rejection: Rejection): Parsed<never> {
  return { ok: false, rejection };
}
