/** Dutch: finds who has to do what in a sentence. The finite verb stands second, so the subject may follow it. Unsure means null. */
import type { Clause } from './clause';
import { infinitiveFromSingular } from './derive-nl';
import { arePeople, areReaders } from './people';
import { FUNCTION_WORD } from './phrase-nl';
import { lowerFirst, tidy } from './text';
import { infinitiveOf, isVerb } from './verbs-nl';

/** A subordinate clause in front of the measure; the main clause after it is inverted. */
const FRONTED =
  /^(?:omdat|aangezien|nu|nadat|zolang|als|wanneer|indien|zodra|doordat|totdat|hoewel|daar|om)\s(?:[^,]|,(?=\d))*,\s+/i;

const TRAILING =
  /(?:,?\s+(?:zodat|opdat|want|omdat|op straffe van|zonder (?:enige )?uitzondering(?:en)?|ongeacht|ook niet|ook als|punt)|,\s+anders)(?:\s.*)?$/i;

const DUTY = /^(?:moet|moeten|dient|dienen|dien|hoort|horen|behoort|behoren)$/i;
const MAY = /^(?:mag|mogen|kan|kunnen)$/i;
const NO = /^(?:niet|geen|niemand|nooit|nergens|nimmer)$/i;
const QUANTIFIER =
  /^(?:alle|elke|elk|iedere|ieder|geen|een|de|het|onze|ons|deze|die|al|hele|gehele|voltallige|beide|enkele)$/i;

/** Phrases in front that limit the norm ("op kantoor", "in de pauze") go with it; dates and reasons do not. */
const LIMIT = /^(?:tot|op|in|bij|tijdens|binnen|buiten|zonder|onder|aan|tussen|voor|gedurende)$/i;
const ASIDE =
  /^(?:voortaan|vanaf|uiterlijk|ten|per|met|na|door|om|vanwege|wegens|naar|gezien|daarom|daarnaast|daarna|daartoe|dus|vandaar|verder|ook|voor de zekerheid|vandaag|morgen|dagelijks|elke|elk|iedere|ieder|via|volgens|omdat)$/i;

const IS = '(?:is|zijn|blijft|blijven)';
const OBLIGED = new RegExp(
  `^(.+?) (?:${IS}|wordt|worden) (?:\\p{L}+ ){0,2}?(?:verplicht|gehouden|geacht|verzocht|gevraagd)(?:,? om)? ((?:.+ )?te .+)$`,
  'iu',
);
const EXPECTED = /(?:^|\s)van (.+?) wordt (?:\p{L}+ )?verwacht dat (?:zij|ze|iedereen|men|hij|u|je|jullie) (.+)$/iu;
const NOUN_DUTY = new RegExp(
  `^(.+?) (?:${IS}|wordt|worden) (?:voortaan )?(?:voor (.+?) )?(?:voortaan )?(?:verplicht|een vereiste|vereist)$`,
  'iu',
);
const NOT_ALLOWED =
  /^het is (?:(.+?) )?(?:verboden|(?:niet|in geen geval)(?: meer| langer)? (?:toegestaan|toegelaten|geoorloofd))(?:,? om)? ((?:.+ )?te .+)$/iu;
const BANNED = '(?:verboden|uit den boze|niet (?:meer |langer )?(?:toegestaan|toegelaten|welkom|mogelijk))';
const INVERTED_BANNED = new RegExp(
  `^(?:voortaan|vanaf \\S+(?: \\S+)?|met ingang van \\S+(?: \\S+)?|met onmiddellijke ingang|per \\S+(?: \\S+)?|(?:na|vanwege|wegens|sinds) (?:\\S+ ){1,8}?\\S+) ${IS} (.+?) (?:((?:op|in|bij|tijdens|voor|na) .+?) )?${BANNED}(?: (.+))?$`,
  'iu',
);
const NOUN_BANNED = new RegExp(`^(.+?) ${IS} (?:voortaan |vanaf nu )?(?:(.+?) )?${BANNED}(?: (.+))?$`, 'iu');
const NO_NOUN = /^geen (\S+) ((?:zonder|in|op|bij|tijdens|na|voor|buiten)\s.+)$/i;
const MAY_NOT_BE = /^(.+?) (?:mag|mogen|kan|kunnen) (?:voortaan )?(?:niet|nooit)(?: meer| langer)?$/iu;
const NOT_FOLLOWING = /(?:^|\s)het niet (.+? van .+?) (?:leidt|heeft|betekent|kan|wordt|zal)(?:\s|$)/iu;

/** A verb, a preposition in front or a time inside the subject: the sentence was cut in the wrong place. */
const BROKEN =
  /(?:^|\s)(?:is|was|wordt|worden|heeft|hebben|moet|moeten|mag|mogen|kan|kunnen|dient|dienen|zal|zullen|dat|wie|dit|daarom|er|we|wij|ik)(?:\s|$)|^het$|^ook\s|^(?:op|in|na|bij|tijdens|voor|van|met|gedurende|tot|zonder|aan|onder|om|per|vanaf|door)\s|(?:^|\s)(?:jaar|maand|week|dag|kwartaal|keer)$/i;

export function dutchClause(sentence: string): Clause | null {
  const parts = tidy(sentence).split(/;\s+|:\s+|\s[–—-]\s|,\s+(?:daarom|dus|vandaar dat|om die reden)\s+/i);
  for (const part of parts) {
    // "als één van hen het doet, blijft de hele klas na": what follows is the consequence.
    if (/^(?:als|indien|wanneer|zodra) (?:één|iemand|een enkele)(?!\p{L})/iu.test(part)) continue;
    const main = part.replace(/^(?:dus|en|maar|want),? (?=\p{L})/iu, '').replace(FRONTED, '');
    const text = tidy(
      main.replace(TRAILING, '').replace(/^(?:\d{1,2}(?:\.\d{1,2})*[.)]|\d{1,2}(?:\.\d{1,2})+)\s+/, ''),
    );
    // "Kan iemand niet komen, dan ...": a condition and its consequence.
    if (!text.includes(' ') || /, dan /i.test(text)) continue;
    const clause = byPhrase(text) ?? byVerb(text.split(' '), main !== part);
    if (clause && !BROKEN.test(clause.subject) && clause.subject.split(' ').length <= 8) return clause;
  }
  return null;
}

function byPhrase(text: string): Clause | null {
  const not = NOT_FOLLOWING.exec(text);
  if (not) return { kind: 'noun-duty', subject: `het ${not[1]}`, rest: '' };
  const forbidden = NOT_ALLOWED.exec(text);
  if (forbidden) return { kind: 'ban', subject: forbidden[1] ?? '', rest: `niet ${forbidden[2]}` };
  const obliged = OBLIGED.exec(text);
  if (obliged) return { kind: 'duty', subject: obliged[1] ?? '', rest: obliged[2] ?? '' };
  const expected = EXPECTED.exec(text);
  if (expected) return { kind: 'duty', subject: expected[1] ?? '', rest: lastVerbPlain(expected[2] ?? '') };
  const noun = NOUN_DUTY.exec(text);
  if (noun) return { kind: 'noun-duty', subject: noun[1] ?? '', rest: '', ...(noun[2] ? { group: noun[2] } : {}) };
  const none = NO_NOUN.exec(text);
  if (none) return { kind: 'noun-ban', subject: none[1] ?? '', rest: none[2] ?? '' };
  const may = MAY_NOT_BE.exec(text);
  if (may) return { kind: 'noun-ban', subject: may[1] ?? '', rest: '' };
  const inverted = INVERTED_BANNED.exec(text);
  if (inverted) return { kind: 'noun-ban', subject: inverted[1] ?? '', rest: inverted[2] ?? inverted[3] ?? '' };
  const banned = NOUN_BANNED.exec(text);
  return banned && { kind: 'noun-ban', subject: banned[1] ?? '', rest: banned[2] ?? banned[3] ?? '' };
}

/** Only after a subordinate clause may the verb come first; else it asks a question or sets a condition. */
function byVerb(words: string[], inverted: boolean): Clause | null {
  const first = inverted ? 0 : 1;
  const modal = words.findIndex((word) => DUTY.test(word) || MAY.test(word));
  if (modal >= first) return modalClause(words, modal);
  for (let start = 0; start < Math.min(words.length, 12) && modal < 0; start += 1) {
    const end = peopleAt(words, start);
    if (end < 0) continue;
    const subject = words.slice(start, end).join(' ');
    // "je wensen staan ...": a possessive, no subject.
    if (start === 0 && /^(?:je|jullie|u|zij|ze)$/i.test(subject) && !isVerb(words[end] ?? '')) return null;
    if (start === 0)
      return end < words.length ? { kind: 'statement', subject, rest: words.slice(end).join(' ') } : null;
    // "voortaan tekent elke medewerker ...": the verb stands in front of the subject, and goes to the front of the rest.
    const verb = words[start - 1] ?? '';
    const limit = limitOf(words.slice(0, start - 1));
    const object = limit === null && isObjectOf(words.slice(0, start - 1), verb, subject);
    if (object)
      return {
        kind: 'statement',
        subject,
        rest: [`${verb}t`, ...words.slice(0, start - 1).map(lowerFirst), ...words.slice(end)].join(' '),
      };
    const known = isVerb(verb) || (infinitiveFromSingular(verb) !== null && !FUNCTION_WORD.test(verb));
    if (!known || limit === null || start - 1 < first) return null;
    return { kind: 'statement', subject, rest: [verb, ...limit, ...words.slice(end)].join(' ') };
  }
  return null;
}

/** "de risicoanalyse lever je ... in": the object stands in front, and "je" takes the bare stem. */
function isObjectOf(fronted: string[], verb: string, subject: string): boolean {
  return (
    /^(?:je|jij)$/i.test(subject) &&
    /^(?:de|het|een|je|elke|elk|iedere|ieder|alle)$/i.test(fronted[0] ?? '') &&
    fronted.length <= 4 &&
    isVerb(`${verb}t`)
  );
}

/** The words in front of an inverted clause that belong to the norm; null when they may be its object. */
function limitOf(fronted: string[]): string[] | null {
  const first = fronted[0];
  if (first === undefined || ASIDE.test(first)) return [];
  return LIMIT.test(first) ? [first.toLowerCase(), ...fronted.slice(1)] : null;
}

function modalClause(words: string[], modal: number): Clause | null {
  const may = MAY.test(words[modal] ?? '');
  const tailFrom = (from: number) => words.slice(from).filter((word) => !may || !/^(?:nog|meer|langer)$/i.test(word));
  // "medewerkers moeten alle bezoekers aanmelden": who has to is told already.
  const told = arePeople(words.slice(0, modal).join(' '), 'nl');
  const people = told ? -1 : peopleAt(words, modal + 1);
  const thing = !told && people < 0 && /^(?:alle|elke|elk|iedere|ieder)$/i.test(words[modal + 1] ?? '');
  const inverted = people > 0 ? people : thing ? modal + 3 : -1;
  const subject = (inverted > 0 ? words.slice(modal + 1, inverted) : words.slice(0, modal)).join(' ');
  const limit = inverted > 0 ? limitOf(words.slice(0, modal)) : [];
  const tail = tailFrom(inverted > 0 ? inverted : modal + 1);
  if (tail.length === 0 || limit === null) return null;
  // "iedereen dient zijn lijst in": no modal, but "indienen".
  if (/^dien/i.test(words[modal] ?? '') && !tail.includes('te')) return null;
  const rest = (norm: string) => [...limit, norm].join(' ');
  // "..., als kern ben je ...": another clause follows.
  if (!may) return { kind: 'duty', subject, rest: rest(tail.join(' ')).replace(/, (?:als|dan|maar|en)\s.*$/i, '') };
  if (/^(?:alleen|enkel|uitsluitend|slechts)$/i.test(tail[0] ?? '') && arePeople(subject, 'nl')) {
    return { kind: 'duty', subject, rest: rest(tail.join(' ')) };
  }
  const negated = tail.some((word) => NO.test(word));
  if (!negated && !/^(?:niemand|geen)\b/i.test(subject)) return null;
  return { kind: 'ban', subject, rest: rest(negated ? tail.join(' ') : withNiet(tail)) };
}

/** "niet" stands after a definite object ("in de pauze het gebouw niet verlaten"), else in front ("niet op vrijdag thuiswerken"). */
export function withNiet(words: string[]): string {
  if (/^een$/i.test(words[0] ?? '')) return ['geen', ...words.slice(1)].join(' ');
  const object = words.findIndex(
    (word, index) =>
      /^(?:de|het|dit|dat|deze|die|zijn|haar|hun)$/i.test(word) && !PREPOSITION.test(words[index - 1] ?? ''),
  );
  let noun = object + 1;
  // Adjectives end in -e: "zijn vuile kopjes".
  while (object >= 0 && /^\p{Ll}+e$/u.test(words[noun] ?? '') && words.length > noun + 2) noun += 1;
  const after = object >= 0 && words.length > noun ? noun + 1 : 0;
  return [...words.slice(0, after), 'niet', ...words.slice(after)].join(' ');
}

const PREPOSITION =
  /^(?:aan|achter|bij|binnen|boven|buiten|door|in|langs|met|na|naar|naast|om|onder|op|over|per|rond|sinds|te|tegen|tijdens|tot|tussen|uit|van|vanaf|via|v[oó]{2}r|zonder)$/i;

/** Where a phrase for people that starts at `start` ends; -1 when there is none. At most a quantifier, an adjective, a noun. */
function peopleAt(words: string[], start: number): number {
  const first = words[start];
  if (first === undefined) return -1;
  if (/^(?:ieder|elk|iedereen) van (?:jullie|u|ons)$/i.test(words.slice(start, start + 3).join(' '))) return start + 3;
  if (/^(?:iedereen|eenieder|niemand|men|we|wij|jullie|je|u|ze|zij)$/i.test(first)) return start + 1;
  for (let end = start + 1; end <= Math.min(start + 4, words.length); end += 1) {
    const word = words[end - 1] ?? '';
    if (end > start + 1 && (!QUANTIFIER.test(first) || areReaders(word, 'nl') || isVerb(word))) return -1;
    if (arePeople(word, 'nl')) return end;
  }
  return -1;
}

/** "elk verslag zelf ondertekent" -> "elk verslag zelf ondertekenen". */
function lastVerbPlain(text: string): string {
  const words = text.split(' ');
  const last = words.at(-1) ?? '';
  const infinitive = infinitiveOf(last, true) ?? infinitiveFromSingular(last);
  return infinitive === null ? text : [...words.slice(0, -1), infinitive].join(' ');
}
