/** A finding in words for a terminal: where, what, why, and what could be done instead. */
import { advise } from '../advise/advise';
import { builtInAlternatives } from '../advise/packs';
import type { Finding, Language } from '../detect/types';
import { type MessageKey, translator } from '../locale/translate';

const WORDS = {
  en: { noticed: 'Noticed', instead: 'Instead', incident: 'After', nothing: 'Nothing to say about' },
  nl: { noticed: 'Viel op', instead: 'In plaats daarvan', incident: 'Na', nothing: 'Niets op te merken over' },
} as const;

const LINE_BREAK = /\r\n|[\n\r]/g;

/** Line and column of an offset, both counted from 1, columns in UTF-16 units. */
export function positionOf(text: string, offset: number): { line: number; column: number } {
  let line = 1;
  let start = 0;
  for (const hit of text.matchAll(LINE_BREAK)) {
    if (hit.index + hit[0].length > offset) break;
    line++;
    start = hit.index + hit[0].length;
  }
  return { line, column: offset - start + 1 };
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** Several lines of text about one finding. */
export function reportFinding(file: string, text: string, finding: Finding, language: Language): string {
  const words = WORDS[language];
  const { line, column } = positionOf(text, finding.span.start);
  const why = translator(language)(`card.why.${finding.patterns[0]}` as MessageKey);
  const cues = [...new Set(finding.signals.map((signal) => oneLine(signal.cue)))];
  const first = advise({ finding, language, limit: 1 }, builtInAlternatives(language)).alternatives[0];
  const lines = [`${file}:${line}:${column}  ${oneLine(finding.sentence)}`];
  if (finding.incidentSpan)
    lines.push(`    ${words.incident}: ${oneLine(text.slice(finding.incidentSpan.start, finding.incidentSpan.end))}`);
  lines.push(`    ${why}`);
  if (cues.length) lines.push(`    ${words.noticed}: ${cues.map((cue) => `"${cue}"`).join(', ')}`);
  if (first) lines.push(`    ${words.instead}: ${first.title}`);
  return `${lines.join('\n')}\n`;
}

/** One line when there is nothing to mark. */
export function reportNothing(files: readonly string[], language: Language): string {
  return `${WORDS[language].nothing} ${files.join(', ')}.`;
}
