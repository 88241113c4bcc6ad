/** A draft from a file or from standard input, or a clear word why not. */
import fs from 'node:fs';
import { buffer } from 'node:stream/consumers';
import { Stop } from './say.mjs';

const UTF8 = new TextDecoder('utf-8', { fatal: true });

/** Reads the text of `file` (`-`: standard input). Throws a Stop when it cannot be read as text. */
export async function readDraft(file: string, stdin: NodeJS.ReadableStream = process.stdin): Promise<string> {
  const name = file === '-' ? 'standard input' : file;
  let bytes: Uint8Array;
  try {
    bytes = file === '-' ? await buffer(stdin) : fs.readFileSync(file);
  } catch (error) {
    throw new Stop(`${name}: ${reasonOf(error)}`);
  }
  // A NUL in the first part is what tells a binary file from text everywhere.
  if (bytes.subarray(0, 8000).includes(0)) throw new Stop(`${name}: this is not a text file.`);
  try {
    return UTF8.decode(bytes);
  } catch {
    throw new Stop(`${name}: this is not UTF-8 text.`);
  }
}

function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  switch (code) {
    case 'ENOENT':
      return 'there is no such file.';
    case 'EISDIR':
      return 'this is a folder; name the files in it.';
    case 'EACCES':
    case 'EPERM':
      return 'this file may not be read.';
    default:
      return `cannot be read (${error instanceof Error ? error.message : String(error)}).`;
  }
}
