/**
 * Features are spelt in two ways. As names, which people and the fit read: `b:must not`. As numbers, which the detector adds
 * up: a text has hundreds of features a sentence, and making a string of each was most of the work. Both are made by the same
 * code from the same parts.
 */

/** Between the parts of a feature, by its sort; sorts that are not here have one part. */
const SEPARATORS: Record<string, string> = { b: ' ', s: ' ', g: '+', zz: '+', k: '+', x: '>', y: '>' };

export interface Speller<T> {
  /** A part: a word, a family, a group. */
  part(text: string): T;
  /** Makes the features of a sort from one part, two or three. */
  one(sort: string): (a: T) => T;
  two(sort: string): (a: T, b: T) => T;
  three(sort: string): (a: T, b: T, c: T) => T;
}

const separator = (sort: string): string => {
  const found = SEPARATORS[sort];
  if (!found) throw new Error(`features of sort ${sort} have one part`);
  return found;
};

export const NAMES: Speller<string> = {
  part: (text) => text,
  one: (sort) => (a) => `${sort}:${a}`,
  two: (sort) => (a, b) => `${sort}:${a}${separator(sort)}${b}`,
  three: (sort) => (a, b, c) => `${sort}:${a}${separator(sort)}${b}${separator(sort)}${c}`,
};

/** FNV-1a with a final mix: 32 bits. */
function numberOf(text: string, from = 0, to = text.length): number {
  let hash = 2166136261;
  for (let i = from; i < to; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 16777619);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return hash ^ (hash >>> 13);
}

const joined = (a: number, b: number): number => {
  const hash = Math.imul(a ^ (b + 0x9e3779b9 + (a << 6) + (a >>> 2)), 0x85ebca6b);
  return hash ^ (hash >>> 16);
};

export const NUMBERS: Speller<number> = {
  part: (text) => numberOf(text),
  one: (sort) => {
    const own = numberOf(sort);
    return (a) => joined(own, a);
  },
  two: (sort) => {
    const own = numberOf(sort);
    return (a, b) => joined(joined(own, a), b);
  },
  three: (sort) => {
    const own = numberOf(sort);
    return (a, b, c) => joined(joined(joined(own, a), b), c);
  },
};

/** The number of a feature whose name is known. */
export function numberOfName(name: string): number {
  const at = name.indexOf(':');
  const sort = name.slice(0, at);
  const between = SEPARATORS[sort];
  let hash = numberOf(sort);
  let from = at + 1;
  if (between)
    for (let to = name.indexOf(between, from); to >= 0; to = name.indexOf(between, from)) {
      hash = joined(hash, numberOf(name, from, to));
      from = to + 1;
    }
  return joined(hash, numberOf(name, from));
}
