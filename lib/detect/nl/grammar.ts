/** The main clause of a Dutch sentence: verb second, separable verbs and infinitives, by its own small lexicon of forms. */
import type { Token } from '../../text/tokens';
import type { Matcher } from '../cues';
import type { Grammar, Subject, VerbForm } from '../grammar';
import forms from './verbs.json';

const MODAL = new Set(forms.modal);
const FUTURE = new Set(forms.future);
const PASSIVE = new Set(forms.passive);
const BE_HAVE = new Set(forms.beHave);
const PAST = new Set(forms.past);
const PRESENT = new Set(forms.present);
const IMPERATIVE = new Set(forms.imperative);

const PRONOUNS: Record<string, Subject> = {
  je: 'you',
  jij: 'you',
  jullie: 'you',
  u: 'you',
  ge: 'you',
  gij: 'you',
  we: 'we',
  wij: 'we',
  ik: 'i',
  het: 'it',
  dit: 'it',
  dat: 'it',
  er: 'it',
  ze: 'people',
  zij: 'people',
  hij: 'person',
};
const EVERYONE = new Set([
  'iedereen',
  'alle',
  'allen',
  'elke',
  'elk',
  'iedere',
  'ieder',
  'eenieder',
  'wie',
  'allemaal',
]);
const NOBODY = new Set(['niemand', 'geen']);
const NOT = new Set(['niet', 'geen', 'nooit', 'niemand', 'niets', 'niks']);
const CLAUSE_END = new Set(['.', ';', ':', '!', '?']);
const PARTICIPLE =
  /^(?:(?:aan|af|in|op|uit|mee|toe|voor|door|bij|terug|weg|na|over|vast|goed)?ge\w{2,}(?:d|t|en)|(?:be|ver|ont|her)\w{3,}(?:d|t|en))$/;
const INFINITIVE = /^\w{3,}en$/;
/** From the finite verb to the participle or infinitive at the end of the clause. */
const REACH = 25;

/** Makes the reader; people are told from things by the lexicon. */
export function createDutchGrammar(matcher: Matcher): Grammar {
  return (tokens) => {
    const all = tokens.filter((t) => t.kind !== 'mark' || CLAUSE_END.has(t.norm));
    const end = all.findIndex((t) => CLAUSE_END.has(t.norm));
    const words = end > 1 ? all.slice(0, end) : all;
    const at = finiteAt(words, matcher);
    const negated = words.some((w) => NOT.has(w.norm));
    if (at < 0) {
      const last = words.at(-1)?.norm ?? '';
      return { verb: INFINITIVE.test(last) ? 'infinitive' : 'none', subject: subjectOf(words, at, matcher), negated };
    }
    return { verb: verbAt(words, at), subject: subjectOf(words, at, matcher), negated };
  };
}

/** The finite verb: a known form, or a word in -t or -en right beside somebody. */
function finiteAt(words: readonly Token[], matcher: Matcher): number {
  const known = words.findIndex(
    ({ norm }, i) =>
      MODAL.has(norm) ||
      FUTURE.has(norm) ||
      PASSIVE.has(norm) ||
      BE_HAVE.has(norm) ||
      PAST.has(norm) ||
      PRESENT.has(norm) ||
      (i === 0 && IMPERATIVE.has(norm)),
  );
  const guessed = words.findIndex(
    ({ norm, kind }, i) =>
      i > 0 &&
      kind === 'word' &&
      norm.length > 3 &&
      /(?:t|en)$/.test(norm) &&
      isPerson((words[i - 1] as Token).norm, matcher) &&
      !matcher.isA(norm, 'person'),
  );
  if (known < 0) return guessed;
  return guessed >= 0 && guessed < known ? guessed : known;
}

const isPerson = (norm: string, matcher: Matcher): boolean =>
  matcher.isA(norm, 'person') || norm === 'iedereen' || norm === 'niemand' || norm === 'ieder';

function verbAt(words: readonly Token[], at: number): VerbForm {
  const { norm } = words[at] as Token;
  const rest = words.slice(at + 1, at + 1 + REACH).map((w) => w.norm);
  const participle = rest.some((w) => PARTICIPLE.test(w) && w.length > 5);
  if (MODAL.has(norm))
    return rest.includes('worden') || (rest.includes('zijn') && participle) ? 'passive-modal' : 'modal';
  if (FUTURE.has(norm)) return rest.includes('worden') ? 'passive-modal' : 'future';
  if (PASSIVE.has(norm)) return participle ? 'passive' : 'present';
  if (BE_HAVE.has(norm)) return participle ? 'perfect' : 'present';
  if (PAST.has(norm)) return 'past';
  if (at === 0 && IMPERATIVE.has(norm)) return 'imperative';
  return 'present';
}

/** Who or what stands before the finite verb, or right after it when something else was put first. */
function subjectOf(words: readonly Token[], at: number, matcher: Matcher): Subject {
  const near = at < 0 ? words : [...words.slice(Math.max(0, at - 6), at).reverse(), ...words.slice(at + 1, at + 5)];
  if (
    near.some((w) => w.norm === 'niemand') ||
    (near.some((w) => NOBODY.has(w.norm)) && near.some((w) => isPerson(w.norm, matcher)))
  )
    return 'nobody';
  if (near.some((w) => EVERYONE.has(w.norm))) return 'everyone';
  for (const { norm } of near) {
    const pronoun = PRONOUNS[norm];
    if (pronoun) return pronoun;
    if (matcher.isA(norm, 'person')) return /(?:s|en)$/.test(norm) ? 'people' : 'person';
  }
  return near.length ? 'things' : 'none';
}
