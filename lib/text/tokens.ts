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

/** Splits a sentence into tokens, in one pass. */
export function tokenize(sentence: string): Token[] {
  const folded = fold(sentence);
  const at = (i: number): number => (folded.offsets ? (folded.offsets[i] as number) : i);
  const tokens: Token[] = [];
  for (const match of folded.text.matchAll(TOKEN)) {
    const norm = match[0];
    const start = at(match.index);
    const end = match.index + norm.length;
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
