/** Dutch norms: an infinitive at the end ("de uren uiterlijk vrijdag invullen"), a noun phrase, or "niet ..." / "geen ...". */
import type { Audience } from './audience';
import type { Clause } from './clause';
import { arePeople } from './people';
import { lowerFirst, tidy } from './text';
import { infinitiveOf, PARTICLES } from './verbs-nl';

const OFFENCE =
  /(?:^|\s)(?:te laat|niet op tijd|overschrijd\p{L}*|overtred\p{L}*|nalat\p{L}*|nalaat|vergeet|vergeten|mist|zonder toestemming|schend\p{L}*|boete\p{L}*|beboet|sanctie\p{L}*|gestraft|ingehouden|uitgesloten|geblokkeerd|geweigerd|waarschuwing)(?![\p{L}\p{M}])/iu;

const ABSOLUTE =
  /,?\s*(?<![\p{L}\p{M}])(?:te allen tijde|ten allen tijde|in alle gevallen|zonder (?:enige )?uitzondering(?:en)?|onder geen beding|in geen geval|voortaan|vanaf nu|vanaf heden|met onmiddellijke ingang|per direct|per omgaande|hoe dan ook|zonder pardon|altijd|strikt|ten strengste)(?![\p{L}\p{M}])/giu;

const QUANTIFIER = /^(?:alle|al de|al het|allen)\s+/i;
const EACH = /^(?:elke|elk|iedere|ieder)\s+/i;

/** The norm, or null when these words cannot stand alone as one. */
export function dutchNorm(clause: Clause, audience: Audience, threat: boolean): string | null {
  const rest = tidy(clause.rest.replace(ABSOLUTE, ''));
  const people = clause.subject === '' || arePeople(clause.subject, 'nl');
  if (OFFENCE.test(`${people ? '' : clause.subject} ${rest}`)) return null;
  switch (clause.kind) {
    case 'duty':
      if (rest === '') return null;
      return people ? addressed(plainInfinitive(rest), audience) : passive(rest, plain(clause.subject));
    case 'ban':
      return rest === '' || !people ? null : addressed(plainInfinitive(rest), audience);
    case 'noun-duty':
      return lowerFirst(clause.subject);
    case 'noun-ban':
      return tidy(`geen ${plain(clause.subject).replace(/^(?:de|het|een)\s+/i, '')} ${rest}`);
    case 'statement': {
      if (!people || threat) return null;
      const infinitive = infinitiveLast(rest, audience.singular);
      return infinitive === null ? null : addressed(infinitive, audience);
    }
  }
}

function plain(subject: string): string {
  const bare = subject.replace(QUANTIFIER, '');
  const single = bare.replace(EACH, '');
  return single === bare ? lowerFirst(bare) : `een ${single}`;
}

/** "in te vullen" -> "invullen", "e-mail te beantwoorden" -> "e-mail beantwoorden". */
function plainInfinitive(words: string): string {
  return words
    .replace(/(?<![\p{L}\p{M}])(\p{L}+) te (\p{L}+n)(?![\p{L}\p{M}])/u, (all, first: string, verb: string) =>
      PARTICLES.has(first.toLowerCase()) ? `${first}${verb}` : all,
    )
    .replace(/(^|\s)te (\p{L}+n(?: worden| hebben| zijn)?)$/u, '$1$2');
}

/** "[cijfers] binnen 15 werkdagen worden ingeleverd" -> "cijfers binnen 15 werkdagen ingeleverd". Null when it is no passive. */
function passive(rest: string, subject: string): string | null {
  const bare = rest
    .replace(/(?:^|\s)(?:te )?worden(?=\s|$)/giu, '')
    .replace(/(?:^|\s)(?:te )?zijn(?= (?:ge|be|ver|her|ont|in|af|aan)\p{L}+$)/iu, '')
    .trim();
  return bare === rest || bare === '' ? null : `${subject} ${bare}`;
}

/** Verbs that tell what is done to people rather than what they do. */
const TELLS =
  /^(?:wordt|worden|heeft|hebben|krijgt|krijgen|ontvangt|ontvangen|verliest|verliezen|betaalt|betalen|mogen|kunnen|willen|zullen)$/i;

/** "levert maandelijks de checklist aan" -> "maandelijks de checklist aanleveren". Null when the verb is not known. */
function infinitiveLast(words: string, singular: boolean): string | null {
  const [verb = '', ...rest] = words.split(' ');
  const infinitive = infinitiveOf(verb, singular);
  if (infinitive === null || rest.length === 0 || TELLS.test(verb)) return null;
  // "... en uploadt die": a second verb would be left behind.
  if (rest.some((word, index) => /^(?:en|of)$/i.test(word) && infinitiveOf(rest[index + 1] ?? '', true) !== null))
    return null;
  if (infinitive === 'zijn' && /^ge\p{L}+(?:d|t|en)$/iu.test(rest.at(-1) ?? '')) return null;
  // A particle that is also a preposition counts only at the very end; the others wherever they stand.
  const at = rest.findLastIndex((word, index) => {
    const token = word.toLowerCase();
    return index === rest.length - 1
      ? PARTICLES.has(token)
      : /^(?:vast|af|mee|terug|schoon|klaar|stop|weg)$/.test(token);
  });
  if (at < 0) return [...rest, infinitive].join(' ');
  const particle = rest[at] ?? '';
  return [...rest.slice(0, at), ...rest.slice(at + 1), `${particle}${infinitive}`].join(' ');
}

/** A possessive, not the verb "zijn": a lower-case word follows that is no preposition or conjunction. */
const POSSESSIVE =
  /(?<![\p{L}\p{M}])(?:zijn of haar|haar of zijn|zijn\/haar|haar\/zijn|hun|zijn|haar)(?= (?!(?:op|in|aan|bij|met|voor|van|en|of|om|tot|uit|naar|als|te|er|geweest)\s)\p{Ll})/giu;
const ONESELF = /(?<![\p{L}\p{M}])zich(?![\p{L}\p{M}])/giu;

/** "zijn uren" -> "jullie uren" for readers, "hun uren" for a group that was written in the singular. */
function addressed(words: string, audience: Audience): string {
  const own = words.match(POSSESSIVE) ?? [];
  if (audience.readers) {
    const yours = own.length === 1 ? words.replace(POSSESSIVE, 'jullie') : words;
    return own.length <= 1 ? yours.replace(ONESELF, 'je') : yours;
  }
  const group = audience.singular && !audience.text.startsWith('een ');
  return group && own.length === 1 ? words.replace(POSSESSIVE, 'hun') : words;
}
