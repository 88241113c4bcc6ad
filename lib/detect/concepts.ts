/** Concepts that both languages have words for: what is learnt from a sentence in one is known in the other. */
import { fold } from '../text/fold';
import data from './concepts.json';
import type { Language } from './types';

/** Names of the concepts a folded word belongs to. */
export type Concepts = (word: string) => readonly string[];

const NONE: readonly string[] = [];
const NUMBER: readonly string[] = ['num'];

/** The concepts of one language. */
export function conceptsIn(language: Language): Concepts {
  const byWord = new Map<string, string[]>();
  for (const [name, words] of Object.entries(data))
    for (const word of new Set(fold(words[language]).text.split(' ')))
      byWord.set(word, [...(byWord.get(word) ?? []), name]);
  return (word) => byWord.get(word) ?? (/^\p{N}/u.test(word) ? NUMBER : NONE);
}

/** How many words apart two concepts may stand to be a pair. */
const APART = 4;
/** How many concepts further a pair is looked for: words with several concepts must not make it long. */
const FURTHER = 8;

/** Concepts of a sentence and pairs of them that stand close together, whatever their order. */
export function conceptFeatures(words: readonly string[], concepts: Concepts): string[] {
  const said = words.flatMap((word, at) => concepts(word).map((name) => ({ name, at })));
  const features: string[] = [];
  said.forEach(({ name, at }, i) => {
    features.push(`z:${name}`);
    for (const other of said.slice(i + 1, i + 1 + FURTHER)) {
      if (other.at === at || other.at - at > APART) continue;
      features.push(name < other.name ? `zz:${name}+${other.name}` : `zz:${other.name}+${name}`);
    }
  });
  return features;
}
