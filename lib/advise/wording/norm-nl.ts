/** Dutch norms: an infinitive at the end ("de uren uiterlijk vrijdag invullen"), a noun phrase, or "niet ..." / "geen ...". */
import type { Audience } from './audience';
import type { Clause } from './clause';
import { withNiet } from './clause-nl';
import { infinitiveFromSingular } from './derive-nl';
import { arePeople } from './people';
import { FUNCTION_WORD } from './phrase-nl';
import { lowerFirst, tidy } from './text';
import { infinitiveOf, isVerb, PARTICLES } from './verbs-nl';

const OFFENCE =
  /(?:^|\s)(?:te laat|niet op tijd|overschrijd\p{L}*|overtred\p{L}*|nalat\p{L}*|nalaat|vergeet|vergeten|mist|zonder toestemming|schend\p{L}*|boete\p{L}*|beboet|sanctie\p{L}*|gestraft|ingehouden|uitgesloten|geblokkeerd|geweigerd|waarschuwing)(?![\p{L}\p{M}])/iu;

const ABSOLUTE =
  /,?\s*(?<![\p{L}\p{M}])(?:te allen tijde|ten allen tijde|in alle gevallen|zonder (?:enige )?uitzondering(?:en)?|onder geen beding|in geen geval|voortaan|vanaf nu|vanaf heden|met onmiddellijke ingang|per direct|per omgaande|hoe dan ook|zonder pardon|altijd|strikt|ten strengste|ten strengste|daarom|helaas|verplicht)(?![\p{L}\p{M}])/giu;

const QUANTIFIER = /^(?:alle|al de|al het|allen)\s+/i;
const EACH = /^(?:elke|elk|iedere|ieder)\s+/i;

/** A verb that stands for the doing itself: "Roken is verboden". */
const ACT =
  /^(?:\p{L}*eren|filmen|eten|drinken|roken|praten|bellen|rennen|fietsen|kamperen|overnachten|zwemmen|slapen|\p{L}*werken|lopen|koken|spelen)$/iu;
/** Plurals that end like such a verb. */
const NO_ACT = /(?:dieren|kinderen|goederen|liederen)$/iu;
const AT = / (?:op|in|bij|tijdens|na|voor) /iu;

/** "Eten of drinken in de zaal": one or more doings, and where or when. */
function areActs(words: string): boolean {
  const [acts = ''] = words.split(AT, 1);
  return acts.split(/ (?:en|of) /iu).every((act) => ACT.test(act) && !NO_ACT.test(act));
}

const DOING_OF = /^het (\p{Ll}+en) van (.+)$/iu;
const MOST_WORDS = 8;

/** "het meenemen van jassen": a doing with what it is done to, short enough to be turned round. */
function isDoingOf(subject: string): boolean {
  const [, verb = '', what = ''] = DOING_OF.exec(subject) ?? [];
  if (verb === '' || what.split(' ').length > MOST_WORDS) return false;
  return !/^gebruik/i.test(verb) && !/^dragen van de zorg/i.test(`${verb} van ${what}`);
}

/** "het meenemen van jassen" -> "geen jassen meenemen", "het verlaten van het gebouw" -> "het gebouw niet verlaten". */
function forbiddenDoing(subject: string): string {
  const [, verb = '', what = ''] = DOING_OF.exec(subject) ?? [];
  const place = AT.exec(what);
  const [object, where] = place ? [what.slice(0, place.index), what.slice(place.index)] : [what, ''];
  return /^(?:de|het|een|deze|dit|onze|zijn|hun|uw|je) /i.test(object)
    ? `${object.replace(/^een /i, 'geen ')}${/^een /i.test(object) ? '' : ' niet'}${where} ${verb}`
    : `geen ${object}${where} ${verb}`;
}

/** The norm, or null when these words cannot stand alone as one. */
export function dutchNorm(clause: Clause, audience: Audience, threat: boolean): string | null {
  const rest = tidy(
    clause.rest.replace(ABSOLUTE, '').replace(/(?<!\p{L})(niet|geen) (?:meer|langer)(?!\p{L})/giu, '$1'),
  );
  const people = clause.subject === '' || arePeople(clause.subject, 'nl');
  if (OFFENCE.test(`${people ? '' : clause.subject} ${rest}`)) return null;
  switch (clause.kind) {
    case 'duty':
      if (rest === '' || (people && /(?:^|\s)worden(?:\s|$)/i.test(rest))) return null;
      return people ? addressed(plainInfinitive(rest), audience) : passive(rest, plain(clause.subject));
    case 'ban':
      // Who may not take part, was left out: that is what befalls them.
      if (/(?<!\p{L})(?:deelnemen|meedoen)(?!\p{L})/iu.test(rest)) return null;
      return rest === '' || !people ? null : addressed(plainInfinitive(withGeen(rest)), audience);
    case 'noun-duty':
      return lowerFirst(clause.subject);
    case 'noun-ban':
      // A finite verb of its own: two clauses in one.
      if (clause.subject.split(' ').some((word) => /t$/.test(word) && isVerb(word))) return null;
      // "het schenken van sterke drank": the doing is the verb of the norm.
      if (isDoingOf(clause.subject)) return tidy(`${forbiddenDoing(clause.subject)} ${rest}`);
      // What people do rather than what they have: "niet fotograferen en filmen".
      if (
        areActs(clause.subject) ||
        /(?<!\p{L})(?:\p{L}+en) en .*(?:wassen|maken|doen|koken|zetten|halen|brengen)$/iu.test(clause.subject)
      )
        return tidy(`niet ${lowerFirst(clause.subject)} ${rest}`);
      return tidy(
        `geen ${plain(clause.subject).replace(/^(?:de|het|een)\s+/i, '')} ${rest.replace(/^(op|in|bij) alle /i, '$1 de ')}`,
      );
    case 'statement':
      return people && !threat ? statement(rest, clause.subject, audience) : null;
  }
}

/** "niet planten buiten te zetten" -> "geen planten buiten te zetten": a bare plural takes "geen". */
function withGeen(rest: string): string {
  const acronym = rest.replace(/^niet (?=\p{Lu}{2,}(?!\p{L}))/u, 'geen ');
  if (acronym !== rest) return acronym;
  // "niet deelnemen aan de loting": the verb itself stands behind "niet" when none closes the phrase.
  const later = rest.split(' ').slice(2);
  if (!later.some((word) => /(?:\p{L}en|gaan|staan|doen|zien)$/u.test(word) && !FUNCTION_WORD.test(word))) return rest;
  return rest.replace(/^niet (?=(\p{Ll}+(?:en|[ea][lr]s|ets|jes)),? )/u, (all, noun: string) =>
    FUNCTION_WORD.test(noun) || /^(?:samen|anders|anderen|elders|alleen|eigen|morgen|iets)$/.test(noun) || isVerb(noun)
      ? all
      : 'geen ',
  );
}

/** "niemand verlaat het gebouw" is a ban, "iedereen draagt een badge" a duty. */
function statement(rest: string, subject: string, audience: Audience): string | null {
  const nobody = /^(?:niemand|geen)(?:\s|$)/i.test(subject);
  const [verb = '', ...others] = rest.split(' ');
  const told = nobody
    ? [verb, withNiet(others.filter((word) => !/^(?:nog|meer|langer)$/i.test(word)))].join(' ')
    : rest;
  const closed = infinitiveLast(told, audience.singular);
  const infinitive = closed === null || !nobody ? closed : withGeen(closed);
  return infinitive === null ? null : addressed(infinitive.replace(/^niet iets(?!\p{L})/iu, 'niets'), audience);
}

function plain(subject: string): string {
  const bare = subject.replace(QUANTIFIER, '');
  const single = bare.replace(EACH, '');
  return single === bare ? lowerFirst(bare) : `een ${single}`;
}

/** "in te vullen" -> "invullen", "medewerking te verlenen aan" -> "medewerking verlenen aan": the first verb is the norm's. */
export function plainInfinitive(words: string): string {
  return words
    .replace(
      /(^|\s)(\p{L}+) te (laten|kunnen|moeten) (\p{L}+n)(?!\p{L})/u,
      (all, space: string, first: string, help: string, verb: string) =>
        PARTICLES.has(first.toLowerCase()) ? `${space}${help} ${first}${verb}` : all,
    )
    .replace(
      /(^|\s)(?:(\p{L}+) )?te (\p{L}+n)(?![\p{L}\p{M}])/u,
      (_all, space: string, first: string | undefined, verb: string) => {
        if (first === undefined) return `${space}${verb}`;
        return PARTICLES.has(first.toLowerCase()) ? `${space}${first}${verb}` : `${space}${first} ${verb}`;
      },
    )
    .replace(/ (en|of) te (?=\p{L}+n(?![\p{L}\p{M}]))/gu, ' $1 ')
    .replace(
      /^((?:(?! om ).)* (?:en|of) (?:(?! om ).)*) (\p{L}+) te (\p{L}+n)$/u,
      (all, front: string, particle: string, verb: string) =>
        PARTICLES.has(particle.toLowerCase()) ? `${front} ${particle}${verb}` : all,
    );
}

/** "[cijfers] binnen 15 werkdagen worden ingeleverd" -> "cijfers binnen 15 werkdagen ingeleverd". Null when it is no passive. */
function passive(rest: string, subject: string): string | null {
  const bare = rest
    .replace(/(?:^|\s)(?:te )?worden(?=\s|$)/giu, '')
    .replace(/(?:^|\s)(?:te )?zijn(?= (?:ge|be|ver|her|ont|in|af|aan)\p{L}+(?: en |$))/iu, '')
    .trim();
  return bare === rest || bare === '' ? null : `${subject} ${bare}`;
}

/** Verbs that tell what is done to people rather than what they do. */
const TELLS =
  /^(?:wordt|worden|heeft|hebben|krijgt|krijgen|ontvangt|ontvangen|verliest|verliezen|betaalt|betalen|mogen|kunnen|willen|zullen)$/i;

/** A second clause in the rest: the verb would end up in the wrong one. */
const SECOND =
  /^(?:wordt|worden|is|moet|moeten|mag|mogen|zal|zullen|dan|dat|als|wie|waarbij|waarvan|heeft|hebben|kan|kunnen|die)$/i;
const PREPOSITION = /^(?:bij|via|op|aan|v[oó]{2}r|om|met|in|na|uit|als|tot|per|naar)$/i;

/** Begins a remark behind a comma rather than the next item of a list. */
const ADDITION =
  /^(?:te|ten|met|waaronder|waarvan|alle|ook|inclusief|exclusief|volledig|één|elke|zonder|v[oó]{2}r|uiterlijk|minimaal|maximaal|namelijk|ongeacht)$/i;

/** After "en", any form in the third person counts: "volgt de les en voert de opdracht uit". */
function secondVerb(word: string): boolean {
  return isVerb(word) || (infinitiveFromSingular(word) !== null && !FUNCTION_WORD.test(word));
}

/** Begins what stands behind the verb: "het licht uitdoen als je weggaat", "niets plaatsen zonder akkoord". */
const BEHIND = /^(?:als|wanneer|zodra|voordat|zonder)$/i;
const SOMEONE = /^(?:hij|zij|ze|men)$/i;

/** As `closedClause`, with what depends on it behind the verb. */
function infinitiveLast(words: string, singular: boolean): string | null {
  const all = words.split(' ');
  const at = all.findIndex((word, index) => index > 1 && BEHIND.test(word));
  if (at < 0) return closedClause(words, singular);
  const [link = '', who = '', ...rest] = all.slice(at);
  const someone = SOMEONE.test(who);
  // "als ze": nobody knows any more who they are.
  if (someone && !singular) return null;
  const head = all.slice(0, at).join(' ');
  const closed = closedClause(head.replace(/,$/, ''), singular);
  const norm = closed === null || !head.endsWith(',') ? closed : `${closed},`;
  return norm === null ? null : [norm, link, someone ? 'je' : who, ...rest].join(' ');
}

/** "levert maandelijks de checklist aan" -> "maandelijks de checklist aanleveren". Null when the verb is not known. */
function closedClause(words: string, singular: boolean): string | null {
  const [verb = '', ...rest] = words.split(' ');
  const infinitive = infinitiveOf(verb, singular) ?? (singular ? infinitiveFromSingular(verb) : null);
  if (infinitive === null || rest.length === 0 || /^\p{Lu}/u.test(verb) || TELLS.test(verb)) return null;
  if (
    rest.some(
      (word, index) => /^(?:en|of)$/i.test(word) && index < rest.length - 2 && secondVerb(rest[index + 1] ?? ''),
    )
  )
    return null;
  if (rest.some((word, index) => SECOND.test(word) || (index > 0 && isVerb(word) && !/(?:en|zijn)$/i.test(word))))
    return null;
  if (infinitive === 'zijn' && /^ge\p{L}+(?:d|t|en)$/iu.test(rest.at(-1) ?? '')) return null;
  // The verb closes the main part; what follows a comma stays behind it.
  const comma = rest.findIndex((word, index) => word.endsWith(',') && ADDITION.test(rest[index + 1] ?? ''));
  const main = comma < 0 ? rest : [...rest.slice(0, comma), (rest[comma] ?? '').slice(0, -1)];
  const behind = comma < 0 ? '' : `, ${rest.slice(comma + 1).join(' ')}`;
  // A particle that is also a preposition counts only at the end or before another preposition.
  const at = main.findLastIndex((word, index) => {
    const next = main[index + 1];
    if (/^(?:vast|af|mee|terug|schoon|klaar|stop|weg),?$/i.test(word)) return true;
    return PARTICLES.has(word.toLowerCase()) && (next === undefined || PREPOSITION.test(next));
  });
  const closed =
    at < 0
      ? [...main, infinitive]
      : [...main.slice(0, at), ...main.slice(at + 1), `${main[at]?.replace(',', '')}${infinitive}`];
  // "in en uit": both particles belong to the verb.
  const both = /(?:^|\s)(in|af|aan|op) en (\p{L}+)$/u.exec(closed.join(' '));
  if (both && at >= 0) return `${closed.slice(0, -3).join(' ')} ${both[1]}- en ${closed.at(-1)}${behind}`.trim();
  return `${closed.join(' ')}${behind}`;
}

/** A possessive, not the verb "zijn": a lower-case word follows that is no preposition or conjunction. */
const POSSESSIVE =
  /(?<![\p{L}\p{M}])(?:zijn of haar|haar of zijn|zijn\/haar|haar\/zijn|hun|zijn|haar)(?= (?!(?:op|in|aan|bij|met|voor|van|en|of|om|tot|uit|naar|als|te|er|geweest)\s)\p{Ll})/giu;
const ONESELF = /(?<![\p{L}\p{M}])zich(?![\p{L}\p{M}])/giu;

/** "zijn uren" -> "jullie uren" for readers, "hun uren" for a group that was written in the singular. */
export function addressed(words: string, audience: Audience): string {
  const own = words.match(POSSESSIVE) ?? [];
  if (audience.readers) {
    const yours = own.length === 1 ? words.replace(POSSESSIVE, 'jullie') : words;
    return own.length <= 1 ? yours.replace(ONESELF, 'je') : yours;
  }
  const group = audience.singular && !audience.text.startsWith('een ');
  return group && own.length === 1 ? words.replace(POSSESSIVE, 'hun') : words;
}
