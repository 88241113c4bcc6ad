/** What a rewording kept, left out and added, word by word, for a before and an after that can be read side by side. */
import type { Span } from '../detect/types';

/** `dropped` lies in `before`; `kept` and `added` lie in `after` and cover all its words. In reading order, runs joined. */
export interface Difference {
  kept: Span[];
  dropped: Span[];
  added: Span[];
}

interface Word extends Span {
  /** What is compared: without case and without the punctuation around it. */
  key: string;
}

/** Longer texts are not compared word by word but as a whole: the table grows with the product of both. Words. */
const LONGEST = 800;

/** The longest common run of words, in order; case and punctuation do not make a word another one. */
export function differenceOf(before: string, after: string): Difference {
  const old = wordsOf(before);
  const fresh = wordsOf(after);
  const { inOld, inFresh } = old.length > LONGEST || fresh.length > LONGEST ? nothingCommon() : common(old, fresh);
  return {
    kept: joined(fresh, (index) => inFresh.has(index)),
    dropped: joined(old, (index) => !inOld.has(index)),
    added: joined(fresh, (index) => !inFresh.has(index)),
  };
}

function wordsOf(text: string): Word[] {
  return [...text.matchAll(/\S+/gu)].map(({ 0: word, index }) => ({
    start: index,
    end: index + word.length,
    key: word.toLowerCase().replace(/^[^\p{L}\p{N}€$£]+|[^\p{L}\p{N}%]+$/gu, '') || word,
  }));
}

interface Common {
  inOld: Set<number>;
  inFresh: Set<number>;
}

function nothingCommon(): Common {
  return { inOld: new Set(), inFresh: new Set() };
}

/** Longest common subsequence by the usual table, read back from its start. */
function common(old: Word[], fresh: Word[]): Common {
  const width = fresh.length + 1;
  const length = new Uint16Array((old.length + 1) * width);
  const at = (i: number, j: number) => length[i * width + j] ?? 0;
  for (let i = old.length - 1; i >= 0; i -= 1) {
    for (let j = fresh.length - 1; j >= 0; j -= 1) {
      length[i * width + j] =
        old[i]?.key === fresh[j]?.key ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const found = nothingCommon();
  for (let i = 0, j = 0; i < old.length && j < fresh.length; ) {
    if (old[i]?.key === fresh[j]?.key) {
      found.inOld.add(i);
      found.inFresh.add(j);
      i += 1;
      j += 1;
    } else if (at(i + 1, j) >= at(i, j + 1)) i += 1;
    else j += 1;
  }
  return found;
}

/** Neighbouring words that agree become one span. */
function joined(words: Word[], wanted: (index: number) => boolean): Span[] {
  const spans: Span[] = [];
  words.forEach(({ start, end }, index) => {
    if (!wanted(index)) return;
    const last = spans.at(-1);
    if (last && index > 0 && wanted(index - 1)) last.end = end;
    else spans.push({ start, end });
  });
  return spans;
}
