/** Words, numbers and marks of one sentence, folded, each with its place in the original. */
import { fold } from './fold';

export interface Token {
  /** Folded form: lower case, bare letters, straight quotes. */
  norm: string;
  /** UTF-16 offsets in the string that was tokenised, end exclusive. */
  start: number;
  end: number;
  kind: 'word' | 'number' | 'mark';
}

/** A word keeps its inner apostrophes and hyphens; a number keeps its inner points, commas and colons. */
const TOKEN = /\p{N}+(?:[.,:]\p{N}+)*[\p{L}\p{N}]*|[\p{L}\p{M}\p{N}]+(?:['-][\p{L}\p{M}\p{N}]+)*|[^\s]/gu;
const DIGIT = /^\p{N}/u;
const LETTER = /^[\p{L}\p{M}]/u;

/** A small letter of the alphabet: folded text has no others that are plain. */
const isPlain = (unit: number): boolean => unit >= 97 && unit <= 122;
/** A space or one of , . : ; ! ? after a word ends it. */
const isBreak = (unit: number): boolean =>
  unit === 32 || unit === 44 || unit === 46 || unit === 58 || unit === 59 || unit === 33 || unit === 63;

/** Splits a sentence into tokens, in one pass. */
export function tokenize(sentence: string): Token[] {
  const folded = fold(sentence);
  const at = (i: number): number => (folded.offsets ? (folded.offsets[i] as number) : i);
  const tokens: Token[] = [];
  const { text } = folded;
  let from = 0;
  while (from < text.length) {
    // Most words are plain letters between spaces: no need to ask the whole expression.
    while (text.charCodeAt(from) === 32) from++;
    let to = from;
    while (isPlain(text.charCodeAt(to))) to++;
    if (to > from && (to === text.length || isBreak(text.charCodeAt(to)))) {
      if (!folded.offsets) {
        tokens.push({ norm: text.slice(from, to), start: from, end: to, kind: 'word' });
        from = to;
        continue;
      }
    }
    TOKEN.lastIndex = from;
    const match = TOKEN.exec(text);
    if (!match) break;
    const norm = match[0];
    const start = at(match.index);
    const end = match.index + norm.length;
    from = end;
    tokens.push({
      norm,
      start,
      // A dropped combining mark after the last unit belongs to this token.
      end: folded.offsets ? at(end - 1) + markedLength(sentence, at(end - 1)) : end,
      kind: DIGIT.test(norm) ? 'number' : LETTER.test(norm) ? 'word' : 'mark',
    });
  }
  return tokens;
}

/** Length of the unit at `from` together with the combining marks that follow it. */
function markedLength(text: string, from: number): number {
  let end = from + 1;
  while (end < text.length && text.charAt(end) >= '\u0300' && text.charAt(end) <= '\u036f') end++;
  return end - from;
}
