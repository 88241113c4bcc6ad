/** The batch protocol: one JSON record a line in, one answer a line out, in order, in constant memory. */
import { once } from 'node:events';
import readline from 'node:readline';
import { createDetector } from '../detect/detect';
import type { Language } from '../detect/types';
import { MARK_THRESHOLD } from '../restraint/restrain';
import { recordSentences } from './record';

export interface CheckRecord {
  id: string;
  language?: Language;
  prev?: string;
  text: string;
  next?: string;
}

/** Answers every record of `input`. Returns the exit code: 2 when a line was not a record, else 0. */
export async function answerRecords(
  input: NodeJS.ReadableStream,
  output: NodeJS.WritableStream,
  errors: NodeJS.WritableStream,
): Promise<number> {
  const detector = createDetector();
  let number = 0;
  let malformed = false;
  for await (const line of readline.createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    number++;
    if (!line.trim()) continue;
    const record = recordOf(line);
    if (!record) {
      errors.write(`line ${number}: not a record with "id" and "text"\n`);
      malformed = true;
      continue;
    }
    const { whole, base, sentences } = recordSentences(record);
    const findings = detector
      .judge(
        whole,
        sentences,
        record.language ? { language: record.language } : undefined,
        (i) => sentences[i]?.own === true,
      )
      .map(({ language, span, kinds, patterns, severity, confidence }) => ({
        start: span.start - base,
        end: span.end - base,
        shown: confidence >= MARK_THRESHOLD.balanced[language],
        kinds,
        patterns,
        severity,
        confidence,
      }));
    if (!output.write(`${JSON.stringify({ id: record.id, findings })}\n`)) await once(output, 'drain');
  }
  return malformed ? 2 : 0;
}

function recordOf(line: string): CheckRecord | null {
  try {
    const value: unknown = JSON.parse(line);
    if (typeof value !== 'object' || value === null || !('id' in value) || !('text' in value)) return null;
    const { id, text } = value;
    if (typeof id !== 'string' || typeof text !== 'string') return null;
    const part = (name: string): string => {
      const other: unknown = name in value ? (value as Record<string, unknown>)[name] : '';
      return typeof other === 'string' ? other : '';
    };
    const language = part('language');
    return {
      id,
      text,
      prev: part('prev'),
      next: part('next'),
      ...(language === 'en' || language === 'nl' ? { language } : {}),
    };
  } catch {
    return null;
  }
}
