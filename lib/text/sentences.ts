/** Where sentences begin and end: paragraphs, list items, headings, abbreviations of two languages. */
import abbreviations from './abbreviations.json';
import { fold } from './fold';

export type SentenceShape = 'prose' | 'item' | 'heading';

export interface SentenceSpan {
  /** UTF-16 offsets in the whole text, end exclusive, without surrounding space or list marker. */
  start: number;
  end: number;
  /** Number of the paragraph it stands in, counted by blank lines. */
  paragraph: number;
  shape: SentenceShape;
}

/** Longer runs are cut at a space: a sentence nobody can read is not worth more work than one somebody can. */
export const LONGEST_SENTENCE = 1200;

const ABBREVIATIONS = new Set([...abbreviations.en, ...abbreviations.nl]);
const LINE_BREAK = /\r\n|[\n\r\v\f\u2028\u2029\u0085]/g;
const MARKER =
  /^(?:[-*•‣▪◦–—+o·✓✗☐]\s+|(?:art(?:ikel)?\.?\s*)?(?:§\s*)?[a-z]?\d{1,3}(?:\.\d{1,3}){0,4}[.):]?\s+(?=\D)|[a-z]{1,3}[.)]\s+|\([a-z\d]{1,3}\)\s+|#{1,6}\s+|>\s+)/i;
const SPACE = /[\s\u00a0]/;
const CLOSING = /["'\u2019\u201d)\]»*_]/;
const LOWER = /\p{Ll}/u;
const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;

interface Line {
  start: number;
  end: number;
}

/** All lines with their break excluded. */
function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let from = 0;
  for (const hit of text.matchAll(LINE_BREAK)) {
    lines.push({ start: from, end: hit.index });
    from = hit.index + hit[0].length;
  }
  lines.push({ start: from, end: text.length });
  return lines;
}

/** Most units asked about are letters and plain spaces: they need no expression. */
const isSpaceAt = (text: string, at: number): boolean => {
  const unit = text.charCodeAt(at);
  return unit === 32 || (unit < 33 || unit > 126 ? SPACE.test(text.charAt(at)) : false);
};

function trim(text: string, start: number, end: number): Line {
  while (start < end && isSpaceAt(text, start)) start++;
  while (end > start && isSpaceAt(text, end - 1)) end--;
  return { start, end };
}

/** Length of the list marker the line opens with, 0 when it has none. */
function markerLength(text: string, line: Line): number {
  return MARKER.exec(text.slice(line.start, Math.min(line.end, line.start + 40)))?.[0].length ?? 0;
}

/** True when the second line goes on with the sentence of the first: mail and plain text wrapped at a column. */
function isWrapped(text: string, line: Line, next: Line): boolean {
  const length = line.end - line.start;
  if (length < 55 || length > 100) return false;
  if (/[.!?:;]["'\u2019\u201d)]?$/.test(text.slice(Math.max(line.start, line.end - 3), line.end))) return false;
  const first = text.charAt(next.start);
  return (
    markerLength(text, next) === 0 &&
    (LOWER.test(first) || next.end - next.start >= 40 || /[.!?]$/.test(text.slice(next.end - 1, next.end)))
  );
}

/** Splits a text into sentences, in reading order. One pass; never throws. */
export function splitSentences(text: string): SentenceSpan[] {
  const sentences: SentenceSpan[] = [];
  let paragraph = 0;
  let open: (Line & { item: boolean }) | null = null;
  const close = (): void => {
    if (open) splitRun(text, open, open.item, paragraph, sentences);
    open = null;
  };
  for (const raw of linesOf(text)) {
    const line = trim(text, raw.start, raw.end);
    if (line.start === line.end) {
      close();
      paragraph++;
      continue;
    }
    const last = open as (Line & { item: boolean }) | null;
    if (last) {
      const tail = { start: Math.max(last.start, lastLineStart(text, last)), end: last.end };
      if (isWrapped(text, tail, line)) {
        last.end = line.end;
        continue;
      }
    }
    close();
    const marker = markerLength(text, line);
    open = { start: line.start + marker, end: line.end, item: marker > 0 };
    if (open.start >= open.end) open = null;
  }
  close();
  return sentences;
}

function lastLineStart(text: string, run: Line): number {
  for (let i = run.end - 1; i > run.start && i > run.end - 200; i--)
    if (/[\n\r\v\f\u2028\u2029\u0085]/.test(text.charAt(i))) return i + 1;
  return run.start;
}

/** One of . ! ? and the ellipsis. */
const isStop = (unit: number): boolean => unit === 46 || unit === 33 || unit === 63 || unit === 0x2026;

function splitRun(text: string, run: Line, item: boolean, paragraph: number, out: SentenceSpan[]): void {
  const informal = LOWER.test(text.charAt(run.start));
  let from = run.start;
  const first = out.length;
  const push = (end: number): void => {
    const piece = trim(text, from, end);
    from = end;
    if (piece.start === piece.end) return;
    const shape = item ? 'item' : 'prose';
    const { start, end: pieceEnd } = piece;
    if (pieceEnd - start <= LONGEST_SENTENCE) out.push({ start, end: pieceEnd, paragraph, shape });
    else for (const part of chunks(text, piece)) out.push({ ...part, paragraph, shape });
  };
  for (let i = run.start; i < run.end; i++) {
    if (!isStop(text.charCodeAt(i))) continue;
    let end = i + 1;
    while (end < run.end && isStop(text.charCodeAt(end))) end++;
    while (end < run.end && CLOSING.test(text.charAt(end))) end++;
    if (end >= run.end || !isSpaceAt(text, end)) {
      i = end - 1;
      continue;
    }
    let next = end;
    while (next < run.end && isSpaceAt(text, next)) next++;
    if (isBoundary(text, from, i, end, next, informal)) push(end);
    i = end - 1;
  }
  push(run.end);
  const only = out[first];
  if (only && out.length === first + 1 && isHeading(text, only)) only.shape = 'heading';
}

function isBoundary(text: string, from: number, stop: number, end: number, next: number, informal: boolean): boolean {
  const following = text.charAt(next);
  if (LOWER.test(following))
    return informal && end === stop + 1 && wordBefore(text, from, stop).length > 2 && !isAbbreviation(text, from, stop);
  if (text.charAt(stop) === '.' && end === stop + 1 && isAbbreviation(text, from, stop)) return false;
  return true;
}

function wordBefore(text: string, from: number, stop: number): string {
  let i = stop;
  while (i > from && i > stop - 12 && !SPACE.test(text.charAt(i - 1)) && !/["'(\u2018\u201c]/.test(text.charAt(i - 1)))
    i--;
  return text.slice(i, stop);
}

function isAbbreviation(text: string, from: number, stop: number): boolean {
  const word = fold(wordBefore(text, from, stop)).text;
  if (word.length === 1 && /[a-z]/.test(word)) return true;
  // "1. Players ..." inside a line, and "4. april" in dates.
  if (/^\d{1,2}$/.test(word) && stop - from <= 3) return true;
  return ABBREVIATIONS.has(word);
}

/** A short line of its own without an end mark: a title, not a sentence. */
function isHeading(text: string, s: SentenceSpan): boolean {
  if (s.shape === 'item' || s.end - s.start > 70) return false;
  if (/[.!?:;,]["'\u2019\u201d)]?$/.test(text.slice(Math.max(s.start, s.end - 2), s.end))) return false;
  return text.slice(s.start, s.end).split(/\s+/).length <= 6 && LETTER_OR_DIGIT.test(text.charAt(s.start));
}

function* chunks(text: string, piece: Line): Generator<Line> {
  let { start } = piece;
  while (piece.end - start > LONGEST_SENTENCE) {
    let cut = start + LONGEST_SENTENCE;
    while (cut > start + LONGEST_SENTENCE / 2 && !SPACE.test(text.charAt(cut))) cut--;
    if (!SPACE.test(text.charAt(cut))) cut = start + LONGEST_SENTENCE;
    yield trim(text, start, cut);
    start = cut;
    while (start < piece.end && SPACE.test(text.charAt(start))) start++;
  }
  if (start < piece.end) yield { start, end: piece.end };
}
