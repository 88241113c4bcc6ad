/** Finding an alternative by words in any of its texts; case and accents do not matter. Pure. */
import type { Alternative } from '../../lib/advise/types';

/** Every word has to occur somewhere; no words, everything. */
export function found<T extends Alternative>(alternatives: T[], query: string): T[] {
  const words = folded(query).split(/\s+/).filter(Boolean);
  if (words.length === 0) return alternatives;
  return alternatives.filter((alternative) => {
    const text = folded(textsOf(alternative).join('\n'));
    return words.every((word) => text.includes(word));
  });
}

function textsOf({ title, fits, notFor, steps, openers, questions, avoid, followUp }: Alternative): string[] {
  return [title, fits, notFor, ...steps, ...openers, ...questions, ...avoid, followUp];
}

function folded(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
