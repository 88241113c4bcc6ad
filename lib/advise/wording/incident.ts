/** The incident as a neutral noun phrase without persons: "the incident at the Christmas party", else "what happened". */
import type { Finding, Language } from '../../detect/types';
import { lowerFirst, slotText, tidy } from './text';

const TRIGGER: Record<Language, RegExp> = {
  en: /(?:^|\s)(?:after|following|because of|due to|in response to|in light of|given|in view of|owing to|as a result of)\s+/i,
  nl: /(?:^|\s)(?:na|naar aanleiding van|n\.a\.v\.|wegens|vanwege|door|als gevolg van|gezien|in verband met)\s+/i,
};

const NOUN: Record<Language, string> = {
  en: 'incidents?|complaints?|breach(?:es)?|losses|loss|thefts?|leaks?|mistakes?|errors?|accidents?|events?|disruptions?|problems?|misunderstandings?|delays?|damage|situation|break-?ins?|burglar(?:y|ies)|fires?|fraud|injur(?:y|ies)',
  nl: 'incident(?:en)?|klachten|klacht|datalek(?:ken)?|lek(?:ken)?|verlies|diefstal(?:len)?|fout(?:en)?|ongeluk(?:ken)?|ongeval(?:len)?|gebeurtenis(?:sen)?|verstoring(?:en)?|probleem|problemen|vertraging(?:en)?|schade|situatie|misverstand(?:en)?|inbraak|inbraken|brand|vernieling(?:en)?|fraude|ruzies?',
};

/** An incident noun with at most an article, an adjective and one more word in front of it. */
const NOUN_PHRASE: Record<Language, RegExp> = {
  en: new RegExp(
    `^(?:the |a |an |this |these |that |some |several |last (?:week|month|year)['’]s |yesterday['’]s )?(?:recent |latest |previous |various |repeated |unfortunate |serious )?(?:\\p{L}+ )?(?:${NOUN.en})(?!\\p{L})`,
    'iu',
  ),
  nl: new RegExp(
    `^(?:het |de |een |dit |deze |dat |die |enkele |diverse |verschillende )?(?:recente |laatste |eerdere |vervelende |ernstige |herhaalde |vele )?(?:\\p{L}+ )?(?:${NOUN.nl})(?!\\p{L})`,
    'iu',
  ),
};

/** What may follow without naming anybody: a place, a thing or a time. */
const PLACE: Record<Language, RegExp> = {
  en: /^ (?:at|in|on|during|with) (?:the |our |a )?[\p{L}-]+(?: (?:party|rooms?|building|meeting|event|week|month|garden|lab|office|server|key|van|car|park|trip|day)(?!\p{L}))?/u,
  nl: /^ (?:op|in|bij|tijdens|met) (?:de |het |onze |ons |een )?[\p{Ll}-]+/u,
};

const DETERMINED: Record<Language, RegExp> = {
  en: /^(?:the|an?|this|these|that|some|several|last|yesterday['’]s)\s/i,
  nl: /^(?:het|de|een|dit|deze|dat|die|enkele|diverse|verschillende)\s/i,
};

/** A plural or a mass takes no article. */
const MANY: Record<Language, RegExp> = {
  en: /(?:[^s]s|damage|loss|theft|fraud)$/i,
  nl: /(?:en|schade|verlies|diefstal|brand|fraude)$/i,
};

/** A phrase with a person in it is cut after its noun. */
const PERSON =
  /\b(?:colleagues?|employees?|students?|teachers?|lecturers?|supervisors?|managers?|members?|people|person|someone|somebody|parents?|one|two|three|collega|medewerker|student|docent|ouder|leidinggevende|iemand|persoon|leerling)/i;

/** The incident is told early in a sentence. UTF-16 units. */
const LONGEST = 300;

/** Never null: without a noun phrase it is "what happened" / "wat er is gebeurd". */
export function incidentOf(finding: Finding): string {
  const { language } = finding;
  const fallback = language === 'nl' ? 'wat er is gebeurd' : 'what happened';
  const told = tidy(slotText(finding, 'incident') ?? '');
  const phrases = [told, afterTrigger(told, language), afterTrigger(tidy(finding.sentence), language)]
    .map((text) => nounPhrase(text, language))
    .filter((phrase) => phrase !== null);
  // What the writer gave an article of its own comes first.
  const best = phrases.find((phrase) => DETERMINED[language].test(phrase.noun)) ?? phrases[0];
  if (best === undefined) return fallback;
  return lowerFirst(withArticle(best.noun, language) + best.place);
}

/** What follows "after", "following", "naar aanleiding van"; empty without such words. */
function afterTrigger(words: string, language: Language): string {
  const match = TRIGGER[language].exec(words.slice(0, LONGEST));
  return match ? words.slice(match.index + match[0].length) : '';
}

interface Phrase {
  noun: string;
  place: string;
}

function nounPhrase(text: string, language: Language): Phrase | null {
  const noun = NOUN_PHRASE[language].exec(text)?.[0];
  if (!noun || PERSON.test(noun)) return null;
  const told = PLACE[language].exec(text.slice(noun.length))?.[0] ?? '';
  // "in the changing": the noun it belongs to was not read.
  const place = /ing$/.test(told) && language === 'en' && !/ (?:building|meeting)$/.test(told) ? '' : told;
  return { noun, place: PERSON.test(place) ? '' : place };
}

function withArticle(noun: string, language: Language): string {
  if (DETERMINED[language].test(noun) || MANY[language].test(noun)) return noun;
  return `${language === 'nl' ? 'een' : /^[aeiou]/i.test(noun) ? 'an' : 'a'} ${noun}`;
}
