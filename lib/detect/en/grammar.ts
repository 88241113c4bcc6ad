/** The main clause of an English sentence: the first finite verb and who stands before it, by a small lexicon of forms. */
import type { Token } from '../../text/tokens';
import type { Matcher } from '../cues';
import type { Grammar, Subject, VerbForm } from '../grammar';
import forms from './verbs.json';

const MODAL = new Set(forms.modal);
const FUTURE = new Set(forms.future);
const BE = new Set([...forms.be, ...forms.get]);
const HAVE = new Set(forms.have);
const DO = new Set(forms.do);
const PAST = new Set(forms.past);
const PARTICIPLE = new Set(forms.participle);
const BASE = new Set(forms.base);

const PRONOUNS: Record<string, Subject> = {
  you: 'you',
  we: 'we',
  us: 'we',
  i: 'i',
  it: 'it',
  this: 'it',
  that: 'it',
  there: 'it',
  they: 'people',
  he: 'person',
  she: 'person',
};
const EVERYONE = new Set(['everyone', 'everybody', 'all', 'anyone', 'anybody', 'every', 'each', 'whoever']);
const NOBODY = new Set(['nobody', 'noone', 'none', 'no', 'no-one']);
const NOT = new Set(['not', 'never', 'no', 'nobody', 'neither', 'cannot']);
const CLAUSE_END = new Set(['.', ';', ':', '!', '?']);
/** Words a noun follows: what looks like a verb after one of these is none. */
const BEFORE_NOUN = new Set(
  'a an the this that these those my your our their his her its no any some all every each of in on at for with by from to and or'.split(
    ' ',
  ),
);
/** How far from the first verb the one with the meaning stands. */
const REACH = 6;

/** Makes the reader; people are told from things by the lexicon. */
export function createEnglishGrammar(matcher: Matcher): Grammar {
  const isPerson = (norm: string): boolean => matcher.isA(norm, 'person');
  return (tokens) => {
    const all = tokens.filter((t) => t.kind !== 'mark' || CLAUSE_END.has(t.norm));
    const end = all.findIndex((t) => CLAUSE_END.has(t.norm));
    const words = end > 1 ? all.slice(0, end) : all;
    const at = words.findIndex((_, i) => isFiniteVerb(words, i, isPerson));
    const before = at < 0 ? words : words.slice(0, at);
    const subject = subjectOf(before, isPerson);
    if (at < 0) return { verb: 'none', subject, negated: words.some((w) => NOT.has(w.norm)) };
    const phrase = phraseAt(words, at);
    const negated =
      phrase.some((norm) => NOT.has(norm) || norm.endsWith("n't")) || before.some((w) => NOBODY.has(w.norm));
    return { verb: verbOf(phrase, at), subject, negated };
  };
}

const isPast = (norm: string): boolean => PAST.has(norm) || (norm.length > 4 && norm.endsWith('ed'));

/** The base of a third person: "signs", "carries", "watches". */
function baseOf(norm: string): string | null {
  if (norm.length < 4 || !norm.endsWith('s')) return null;
  if (BASE.has(norm.slice(0, -1))) return norm.slice(0, -1);
  if (norm.endsWith('ies')) return `${norm.slice(0, -3)}y`;
  return norm.endsWith('es') ? norm.slice(0, -2) : null;
}

function isFiniteVerb(words: readonly Token[], i: number, isPerson: (norm: string) => boolean): boolean {
  const { norm } = words[i] as Token;
  if (MODAL.has(norm) || FUTURE.has(norm) || BE.has(norm) || HAVE.has(norm) || DO.has(norm)) return true;
  const before = words[i - 1]?.norm;
  if (before === undefined) return BASE.has(norm);
  if (BEFORE_NOUN.has(before)) return false;
  if (isPast(norm)) return i > 0;
  const pronoun = PRONOUNS[before];
  if (BASE.has(norm)) return (pronoun !== undefined && pronoun !== 'it') || isPerson(before) || before === 'please';
  const base = baseOf(norm);
  return base !== null && BASE.has(base) && !isPerson(norm);
}

/** The first verb and what belongs to it: auxiliaries, adverbs and negation up to the word that carries the meaning. */
function phraseAt(words: readonly Token[], at: number): string[] {
  const phrase: string[] = [];
  for (const { norm } of words.slice(at, at + REACH)) {
    phrase.push(norm);
    if (phrase.length === 1 || norm === 'be' || norm === 'been' || norm === 'being' || norm === 'have') continue;
    if (NOT.has(norm) || norm.endsWith('ly') || norm === 'also' || norm === 'now' || norm === 'longer') continue;
    break;
  }
  return phrase;
}

function verbOf(phrase: readonly string[], at: number): VerbForm {
  const first = phrase[0] as string;
  const last = phrase[phrase.length - 1] as string;
  const participle = phrase.length > 1 && (PARTICIPLE.has(last) || (last.length > 3 && last.endsWith('ed')));
  const passive = participle && phrase.some((norm) => BE.has(norm) || norm === 'been' || norm === 'being');
  if (MODAL.has(first)) return passive ? 'passive-modal' : 'modal';
  if (FUTURE.has(first)) return passive ? 'passive-modal' : 'future';
  if (BE.has(first)) return participle ? 'passive' : at === 0 ? 'imperative' : 'present';
  if (HAVE.has(first)) return participle ? 'perfect' : 'present';
  if (isPast(first)) return 'past';
  return at === 0 ? 'imperative' : 'present';
}

/** The last telling word before the verb says who it is about. */
function subjectOf(before: readonly Token[], isPerson: (norm: string) => boolean): Subject {
  if (before.some((w) => NOBODY.has(w.norm))) return 'nobody';
  if (before.some((w) => EVERYONE.has(w.norm))) return 'everyone';
  for (let i = before.length - 1; i >= 0; i--) {
    const { norm } = before[i] as Token;
    const pronoun = PRONOUNS[norm];
    if (pronoun) return pronoun;
    if (isPerson(norm)) return norm.endsWith('s') || norm === 'people' || norm === 'staff' ? 'people' : 'person';
  }
  return before.some((w) => w.kind === 'word') ? 'things' : 'none';
}
