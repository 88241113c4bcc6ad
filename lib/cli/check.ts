/**
 * `npm run check -- FILE...`: the detector in a terminal. `-` is standard input.
 * Exit code 0: nothing found. 1: something found. 2: input that cannot be checked, with the reason on standard error.
 */
import { createDetector } from '../detect/detect';
import type { Finding } from '../detect/types';
import { MARK_THRESHOLD } from '../restraint/restrain';
import { readDraft } from './check-input';
import { checkOptions, USAGE } from './check-options';
import { answerRecords } from './check-records';
import { reportFinding, reportNothing } from './check-report';

/** Findings shown at the default sensitivity. */
export const isShown = (finding: Finding): boolean => finding.confidence >= MARK_THRESHOLD.balanced[finding.language];

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
