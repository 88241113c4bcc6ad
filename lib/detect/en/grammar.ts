/** The main clause of an English sentence, by compromise's tagger. */
import nlp from 'compromise/two';
import { fold } from '../../text/fold';
import type { Matcher } from '../cues';
import type { Clause, Grammar, Subject, VerbForm } from '../grammar';

/** Where a clause ends that is worth reading; a lead-in before a comma is passed over. */
const LONGEST = 400;

interface Word {
  text: string;
  tags: Set<string>;
}

const PRONOUNS: Record<string, Subject> = {
  you: 'you',
  we: 'we',
  us: 'we',
  i: 'i',
  it: 'it',
  this: 'it',
  that: 'it',
  they: 'people',
  he: 'person',
  she: 'person',
};
const EVERYONE = new Set(['everyone', 'everybody', 'all', 'anyone', 'anybody', 'every', 'each', 'whoever']);
const NOBODY = new Set(['nobody', 'noone', 'none', 'no']);
const NOT = new Set(['not', 'never', 'no', 'nobody', 'neither']);

/** Makes the reader; people are told from things by the lexicon. */
export function createEnglishGrammar(matcher: Matcher): Grammar {
  return (sentence) => {
    const words = wordsOf(fold(sentence).text.slice(0, LONGEST));
    const at = words.findIndex((w) => w.tags.has('Verb') && !w.tags.has('Gerund'));
    if (at < 0)
      return { verb: 'none', subject: subjectOf(words, matcher), negated: words.some((w) => NOT.has(w.text)) };
    const { verb, negated } = verbAt(words, at);
    const before = words.slice(0, at);
    return { verb, negated: negated || before.some((w) => NOBODY.has(w.text)), subject: subjectOf(before, matcher) };
  };
}

function wordsOf(text: string): Word[] {
  return nlp(text)
    .docs.flat()
    .map((term) => ({ text: term.normal, tags: term.tags ?? new Set<string>() }));
}

/** The verb phrase that starts at `at`: auxiliaries, adverbs and negation up to the word that carries the meaning. */
function verbAt(words: readonly Word[], at: number): Pick<Clause, 'verb' | 'negated'> {
  const phrase: Word[] = [];
  for (const word of words.slice(at, at + 6)) {
    const belongs = word.tags.has('Verb') || word.tags.has('Adverb') || word.tags.has('Negative') || NOT.has(word.text);
    if (!belongs) break;
    phrase.push(word);
  }
  const has = (tag: string): boolean => phrase.some((w) => w.tags.has(tag));
  const said = (...texts: string[]): boolean => phrase.some((w) => texts.includes(w.text));
  const first = phrase[0] as Word;
  const last = phrase.filter((w) => w.tags.has('Verb')).at(-1) as Word;
  const negated = has('Negative') || phrase.some((w) => NOT.has(w.text));
  const be = said('is', 'are', 'be', 'being', 'gets', 'get');
  const participle = phrase.length > 1 && (last.tags.has('PastTense') || last.tags.has('Participle'));
  let verb: VerbForm;
  if (first.tags.has('Modal') && !said('will', "'ll")) verb = be && participle ? 'passive-modal' : 'modal';
  else if (said('will', "'ll")) verb = be && participle ? 'passive-modal' : 'future';
  else if (be && participle) verb = 'passive';
  else if (said('have', 'has', 'had') && participle) verb = 'perfect';
  else if (first.tags.has('PastTense') || said('was', 'were', 'had', 'did')) verb = 'past';
  else if (first.tags.has('Imperative') || (at === 0 && first.tags.has('Infinitive'))) verb = 'imperative';
  else verb = 'present';
  return { verb, negated };
}

/** The last telling word before the verb says who it is about. */
function subjectOf(before: readonly Word[], matcher: Matcher): Subject {
  if (before.some((w) => NOBODY.has(w.text))) return 'nobody';
  if (before.some((w) => EVERYONE.has(w.text))) return 'everyone';
  for (const word of [...before].reverse()) {
    const pronoun = PRONOUNS[word.text];
    if (pronoun) return pronoun;
    if (matcher.isA(word.text, 'person'))
      return word.tags.has('Plural') || word.text.endsWith('s') ? 'people' : 'person';
  }
  return before.some((w) => w.tags.has('Noun')) ? 'things' : 'none';
}
