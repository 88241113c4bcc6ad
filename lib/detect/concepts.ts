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
