/** A sentence reduced to what survives small edits, so that dismissed stays dismissed. */

/** Lower-case words and numbers in order, everything else dropped: case, quotes, spacing and punctuation do not matter. */
export function fingerprint(sentence: string): string {
  return (
    sentence
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{M}]+|\p{N}+/gu) ?? []
  ).join(' ');
}

/** Above this share of common words two sentences count as the same one, slightly edited. */
const SAME = 0.8;

/**
 * Whether two fingerprints are of one sentence before and after a small edit (a typo, a word more or less, another
 * amount). Compares the words they share, as multisets (Dice), so a sentence rewritten into something else differs.
 */
export function sameSentence(left: string, right: string): boolean {
  if (left === right) return left !== '';
  const a = left.split(' ');
  const b = right.split(' ');
  // Short sentences have no words to spare: there one word is the difference between two rules.
  if (Math.min(a.length, b.length) < 5) return false;
  const counts = new Map<string, number>();
  for (const word of a) counts.set(word, (counts.get(word) ?? 0) + 1);
  let shared = 0;
  for (const word of b) {
    const left = counts.get(word) ?? 0;
    if (left === 0) continue;
    counts.set(word, left - 1);
    shared++;
  }
  return (2 * shared) / (a.length + b.length) >= SAME;
}
