/**
 * `npm run check -- FILE...`: the detector in a terminal. `-` is standard input.
 * Exit code 0: nothing found. 1: something found. 2: input that cannot be checked, with the reason on standard error.
 */
import { createDetector } from '../detect/detect';
import type { Finding, Language } from '../detect/types';
import { MARK_THRESHOLD } from '../restraint/restrain';
import { readDraft } from './check-input';
import { answerRecords } from './check-records';
import { reportFinding, reportNothing } from './check-report';
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
    else if (arg === '--') files.push(...args.slice(i + 1).splice(0, args.length));
    else if (arg.startsWith('-') && arg !== '-') throw new Stop(`Unknown option ${arg}.\n\n${USAGE}`);
    else files.push(arg);
    if (arg === '--') break;
  }
  if (mode !== 'help' && mode !== 'jsonl' && files.length === 0) throw new Stop(`Nothing to check.\n\n${USAGE}`);
  if (mode === 'jsonl' && files.some((file) => file !== '-'))
    throw new Stop('--jsonl reads records from standard input and takes no files.');
  return { mode, language: terminalLanguage([...args], env), files };
}

/** Findings shown at the default sensitivity. */
export const isShown = (finding: Finding): boolean => finding.confidence >= MARK_THRESHOLD.balanced;

/** The command. Sets the exit code of the process. */
export async function main(args: string[]): Promise<void> {
  const { mode, language, files } = checkOptions(args);
  if (mode === 'help') {
    console.log(USAGE);
    return;
  }
  if (mode === 'jsonl') {
    process.exitCode = await answerRecords(process.stdin, process.stdout, process.stderr);
    return;
  }
  const detector = createDetector();
  const results: { file: string; findings: Finding[] }[] = [];
  let found = false;
  for (const file of files) {
    const text = await readDraft(file);
    const findings = detector.detect(text).filter(isShown);
    found ||= findings.length > 0;
    if (mode === 'json') results.push({ file, findings });
    else for (const finding of findings) console.log(reportFinding(file, text, finding, language));
  }
  if (mode === 'json') console.log(JSON.stringify(results, null, 2));
  else if (!found) console.log(reportNothing(files, language));
  process.exitCode = found ? 1 : 0;
}
