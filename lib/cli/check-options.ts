/** The command line of `npm run check`. */
import type { Language } from '../detect/types';
import { Stop, terminalLanguage } from './say.mjs';

export const USAGE = `Usage: npm run check -- [--lang en|nl] [--json] FILE...
       npm run check -- --jsonl < RECORDS

  FILE      a text file in UTF-8; - is standard input
  --lang    language of the messages (and of the alternatives); default: the system's
  --json    findings as JSON, one document for all files
  --jsonl   batch: a record {"id","language","prev","text","next"} a line in, an answer a line out
  --help    this text

Exit code: 0 nothing found, 1 something found, 2 input that cannot be checked.`;

export interface CheckOptions {
  mode: 'people' | 'json' | 'jsonl' | 'help';
  language: Language;
  files: string[];
}

/** Reads the command line. Throws a Stop on anything it does not know. */
export function checkOptions(
  args: readonly string[],
  env: Record<string, string | undefined> = process.env,
): CheckOptions {
  const files: string[] = [];
  let mode: CheckOptions['mode'] = 'people';
  for (let i = 0; i < args.length; i++) {
    const arg = args[i] as string;
    if (arg === '--json') mode = 'json';
    else if (arg === '--jsonl') mode = 'jsonl';
    else if (arg === '--help' || arg === '-h') mode = 'help';
    else if (arg === '--lang') i++;
    else if (arg.startsWith('--lang=')) continue;
    else if (arg === '--') {
      files.push(...args.slice(i + 1));
      break;
    } else if (arg.startsWith('-') && arg !== '-') throw new Stop(`Unknown option ${arg}.\n\n${USAGE}`);
    else files.push(arg);
  }
  if (mode !== 'help' && mode !== 'jsonl' && files.length === 0) throw new Stop(`Nothing to check.\n\n${USAGE}`);
  if (mode === 'jsonl' && files.some((file) => file !== '-'))
    throw new Stop('--jsonl reads records from standard input and takes no files.');
  return { mode, language: terminalLanguage([...args], env), files };
}
