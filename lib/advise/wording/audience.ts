/** Whom a text speaks to, as a plain object: "employees", "het team", or "you" when it speaks to all. */
import type { Finding, Language } from '../../detect/types';
import { lowerFirst, opensSentence, slotText, tidy } from './text';

export interface Audience {
  text: string;
  /** The text speaks to its readers ("everyone", "niemand") rather than to a named group. */
  readers: boolean;
  /** It was written in the singular ("every lecturer", "elke docent", "everyone"). */
  singular: boolean;
}

/** Whole-group words that name nobody in particular. */
const READERS: Record<Language, RegExp> = {
  en: /^(?:everyone|everybody|every one|every person|each person|each of you|all of (?:you|us)|you all|all|no[ -]?one|nobody|none of (?:you|us)|anyone|anybody|whoever|who|those|people|you|we|us)(?: else)?$/i,
  nl: /^(?:iedereen|eenieder|een ieder|ieder|elkeen|elk van (?:jullie|ons)|niemand|wie|al wie|degenen?|zij|jullie|je|u|allen|allemaal|men|mensen|we|wij|ons)$/i,
};

const SINGULAR_READERS: Record<Language, RegExp> = {
  en: /^(?:every|each|no|none|any|whoever|who$)/i,
  nl: /^(?:iedereen|eenieder|een ieder|ieder|elk|niemand|wie|al wie|degene$|men)/i,
};

const DETERMINER: Record<Language, RegExp> = {
  en: /^(?:all of the|all the|all our|all|every single|every|each and every|each of the|each|none of the|no|any of the|any|both)\s+/i,
  nl: /^(?:al de|al het|al onze|alle|allen|iedere|ieder|elke|elk|geen enkele|geen enkel|geen|beide)\s+/i,
};

const SINGULAR_DETERMINER: Record<Language, RegExp> = {
  en: /^(?:every|each(?! of)|any(?! of))\b/i,
  nl: /^(?:iedere|ieder|elke|elk|geen enkele|geen enkel)\b/i,
};

/** "the entire department" -> "the department". */
const WHOLE: Record<Language, RegExp> = {
  en: /^(the|our|this|that) (?:entire|whole|complete|full) /i,
  nl: /^(de|het|ons|onze|dit|dat|deze|die) (?:gehele|hele|ganse|volledige|voltallige|complete) /i,
};

/** Words for people that are plural, or a mass, without an ending. */
const PLURAL_AS_IT_IS = /^(?:staff|personnel|people|police|faculty|crew|management|children|women|men)$/i;

function pluralEn(noun: string): string {
  const [head = noun, ...rest] = noun.split(/ (?=of |in |at |on |from |with )/);
  const words = head.split(' ');
  const last = words.pop() ?? '';
  let plural = `${last}s`;
  if (PLURAL_AS_IT_IS.test(last)) plural = last;
  else if (/person$/i.test(last)) plural = last.replace(/person$/i, 'people');
  else if (/child$/i.test(last)) plural = `${last}ren`;
  else if (/(?:wo)?man$/i.test(last) && !/human$|german$/i.test(last)) plural = last.replace(/an$/i, 'en');
  else if (/[^aeiou]y$/i.test(last)) plural = last.replace(/y$/i, 'ies');
  else if (/(?:s|x|z|ch|sh)$/i.test(last)) plural = `${last}es`;
  return [[...words, plural].join(' '), ...rest].join(' ');
}

/** Dutch plurals cannot be made by rule for every noun; what no sure ending covers keeps its singular with an article. */
function pluralNl(noun: string): string {
  const match = /^(\p{L}+)(.*)$/su.exec(noun);
  const [, head = noun, rest = ''] = match ?? [];
  // A second word may be the noun ("nieuwe medewerker"); the adjective is left as it is.
  const words = noun.split(' ');
  const index = words.length > 1 && /e$/.test(head) && !NL_PREPOSITION.test(words[1] ?? '') ? 1 : 0;
  const target = words[index] ?? head;
  const plural = pluralNlWord(target);
  if (plural === null) return `een ${noun}`;
  return index === 0 ? `${plural}${rest}` : [words[0], plural, ...words.slice(2)].join(' ');
}

const NL_PREPOSITION = /^(?:van|in|op|bij|met|uit|voor|aan|zonder|die|dat)$/;

const NL_IRREGULAR: Record<string, string> = {
  lid: 'leden',
  teamlid: 'teamleden',
  personeelslid: 'personeelsleden',
  bestuurslid: 'bestuursleden',
  raadslid: 'raadsleden',
  commissielid: 'commissieleden',
  kind: 'kinderen',
  arts: 'artsen',
  huisarts: 'huisartsen',
  klas: 'klassen',
  groep: 'groepen',
  man: 'mannen',
  vrouw: 'vrouwen',
  persoon: 'personen',
  burger: 'burgers',
  hoofd: 'hoofden',
  afdelingshoofd: 'afdelingshoofden',
  diensthoofd: 'diensthoofden',
  directeur: 'directeuren',
  adviseur: 'adviseurs',
  ouder: 'ouders',
  coach: 'coaches',
  school: 'scholen',
  collega: "collega's",
  leerkracht: 'leerkrachten',
  leverancier: 'leveranciers',
};

function pluralNlWord(word: string): string | null {
  const known = NL_IRREGULAR[word.toLowerCase()];
  if (known) return known;
  if (/(?:er|el|aar|ier|team|eur|manager|stagiair)$/i.test(word)) return `${word}s`;
  if (/(?:ing|ent|ant|ist|heid|kracht|dienst)$/i.test(word)) return `${word}en`;
  if (/(?:loog|graaf)$/i.test(word)) return null;
  if (/(?:schap)$/i.test(word)) return `${word}pen`;
  if (/[^aeiou]e$/i.test(word)) return `${word}n`;
  return null;
}

/** The audience of a finding, without "all", "every", "alle", "elke". Falls back to "you" / "jullie". */
export function audienceOf(finding: Finding): Audience {
  const { language } = finding;
  const readers: Audience = { text: language === 'nl' ? 'jullie' : 'you', readers: true, singular: true };
  const raw = slotText(finding, 'audience');
  const slot = finding.slots.audience;
  if (raw === null || !slot) return { ...readers, singular: false };
  const words = tidy(raw);
  if (READERS[language].test(words)) return { ...readers, singular: SINGULAR_READERS[language].test(words) };

  const bare = words.replace(DETERMINER[language], '').replace(WHOLE[language], '$1 ');
  if (bare === '' || READERS[language].test(bare) || /\b(?:who|that|wie|die|dat)\b/i.test(bare)) return readers;
  const singular = SINGULAR_DETERMINER[language].test(words);
  const named = singular ? (language === 'nl' ? pluralNl(bare) : pluralEn(bare)) : bare;
  const determined = words !== bare;
  return { text: determined || opensSentence(finding, slot) ? lowerFirst(named) : named, readers: false, singular };
}
