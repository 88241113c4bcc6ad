/** The incident as a neutral noun phrase without persons: "the incident at the Christmas party", else "what happened". */
import type { Finding, Language } from '../../detect/types';
import { lowerFirst, slotText, tidy } from './text';

const TRIGGER: Record<Language, RegExp> = {
  en: /^(?:after|following|because of|due to|in response to|in light of|given|in view of|owing to|as a result of)\s+/i,
  nl: /^(?:na|naar aanleiding van|n\.a\.v\.|wegens|vanwege|door|als gevolg van|gezien|in verband met)\s+/i,
};

const NOUN: Record<Language, string> = {
  en: 'incidents?|complaints?|breach(?:es)?|losses|loss|thefts?|leaks?|mistakes?|errors?|accidents?|events?|disruptions?|problems?|misunderstandings?|delays?|damage|situation',
  nl: 'incident(?:en)?|klachten|klacht|datalek(?:ken)?|lek(?:ken)?|verlies|diefstal(?:len)?|fout(?:en)?|ongeluk(?:ken)?|ongeval(?:len)?|gebeurtenis(?:sen)?|verstoring(?:en)?|probleem|problemen|vertraging(?:en)?|schade|situatie|misverstand(?:en)?',
};

const OPENING: Record<Language, string> = {
  en: "(?:the |a |an |this |these |that |some |several |last (?:week|month|year)['’]s |yesterday['’]s )?(?:recent |latest |previous |various |several |repeated |unfortunate |serious )?",
  nl: '(?:het |de |een |dit |deze |dat |die |enkele |diverse |verschillende )?(?:recente |laatste |eerdere |vervelende |ernstige |herhaalde |vele )?',
};

/** What may follow without naming anybody: a place, a thing or a time. */
const PLACE: Record<Language, string> = {
  en: '(?: (?:at|in|on|during|with) (?:the |our |a )?[\\p{Ll}\\p{Lu}-]+(?: (?:party|room|building|meeting|event|week|month|garden|lab|office|server|key|van|car|park|trip|day))?)?',
  nl: '(?: (?:op|in|bij|tijdens|met|van) (?:de |het |onze |ons |een )?[\\p{Ll}-]+)?',
};

/** A phrase with a person in it is cut after its noun. */
const PERSON =
  /\b(?:colleagues?|employees?|students?|teachers?|lecturers?|supervisors?|managers?|members?|people|person|someone|somebody|parents?|one|two|three|collega|medewerker|student|docent|ouder|leidinggevende|iemand|persoon|leerling)/i;

/** Never null: without a noun phrase it is "what happened" / "wat er is gebeurd". */
export function incidentOf(finding: Finding): string {
  const { language } = finding;
  const fallback = language === 'nl' ? 'wat er is gebeurd' : 'what happened';
  const raw = slotText(finding, 'incident');
  if (raw === null) return fallback;
  const text = tidy(raw).replace(TRIGGER[language], '');
  const noun = new RegExp(`^${OPENING[language]}(?:[\\p{L}]+ )?(?:${NOUN[language]})(?![\\p{L}\\p{M}])`, 'iu').exec(
    text,
  )?.[0];
  if (!noun || PERSON.test(noun)) return fallback;
  const place = new RegExp(`^${PLACE[language]}`, 'u').exec(text.slice(noun.length))?.[0] ?? '';
  return lowerFirst(PERSON.test(place) ? noun : `${noun}${place}`);
}
