/** Dutch norms: an infinitive at the end ("de uren uiterlijk vrijdag invullen"), a noun phrase, or "niet ..." / "geen ...". */
import type { NormPiece } from './norm';
import { lowerFirst } from './text';
import { infinitiveOf, PARTICLES } from './verbs-nl';

const MODAL = /^(?:moet|moeten|dient|dienen|zal|zullen|hoort|horen|behoort|behoren|mag|mogen|kan|kunnen)$/;
const MODAL_FIRST = /^(?:moet|moeten|dient|dienen|zal|zullen|hoort|horen|behoort|behoren|om)\s+/i;
const MODAL_LAST = /\s+(?:moet|moeten|dient|dienen|zal|zullen)$/i;

/** The words before hold a duty that governs an infinitive. */
const DUTY_BEFORE =
  /(?:^|\s)(?:moet|moeten|dient|dienen|zal|zullen|hoort|horen|behoort|behoren|verplicht|verwacht|geacht|gehouden|gevraagd|verzoeken|verzocht|vragen)(?:\s|$)/;
const DUTY_AFTER =
  /^\s*(?:is|zijn|wordt|worden|blijft)\s(?:\p{L}+\s){0,6}(?:verplicht|vereist|noodzakelijk|een vereiste)(?![\p{L}\p{M}])/u;

const NEGATION = /(?:^|\s)(?:niet|geen|niemand|nooit|verboden|nimmer)(?:\s|$)/;
const BAN_VERB_BEFORE =
  /(?:^|\s)(?:mag|mogen|kan|kunnen|toegestaan|toegelaten|verboden|geoorloofd|om|niet|nooit)(?:,? om)?\s*$/;
const BAN_AFTER =
  /^\s*(?:(?:is|zijn|wordt|worden|mag|mogen|kan|kunnen|blijft|blijven)\s)?(?:\p{L}+\s){0,5}(?:verboden|uit den boze|(?:niet|nooit)(?: meer| langer)?(?: (?:toegestaan|toegelaten|geaccepteerd|getolereerd|geduld))?)(?![\p{L}\p{M}])/u;

const OFFENCE =
  /(?:^|\s)(?:te laat|niet op tijd|overschrijd\p{L}*|overtred\p{L}*|verzuim\p{L}*|nalat\p{L}*|nalaat|vergeet|vergeten|mist|zonder toestemming|schend\p{L}*)(?![\p{L}\p{M}])/iu;

const ABSOLUTE =
  /,?\s*(?<![\p{L}\p{M}])(?:te allen tijde|ten allen tijde|in alle gevallen|zonder (?:enige )?uitzondering(?:en)?|onder geen beding|in geen geval|voortaan|vanaf nu|vanaf heden|met onmiddellijke ingang|per direct|per omgaande|hoe dan ook|zonder pardon|altijd|strikt|ten strengste)(?![\p{L}\p{M}]),?/giu;

/** The norm, or null when these words cannot stand alone as one. */
export function dutchNorm(piece: NormPiece): string | null {
  const words = piece.words.replace(ABSOLUTE, '').trim().replace(MODAL_FIRST, '').replace(MODAL_LAST, '').trim();
  if (words === '' || OFFENCE.test(words)) return null;
  const duty = DUTY_BEFORE.test(piece.before) && !NEGATION.test(piece.before);
  if (piece.ban && !duty) return banned(words, piece);
  if (/^volgen van /i.test(words) && /(?:^|\s)niet\s*$/.test(piece.before)) return `het ${words}`;
  if (piece.threat && !duty && !DUTY_AFTER.test(piece.after)) return null;
  const passive = passiveNorm(words, piece);
  if (passive !== null) return passive;
  if (piece.followsAudience && !MODAL.test(piece.beforeAudience)) {
    const infinitive = infinitiveLast(words, piece);
    return infinitive === null ? null : addressed(infinitive, piece);
  }
  return addressed(plainInfinitive(words), piece);
}

function banned(words: string, piece: NormPiece): string | null {
  const still = words.replace(/(?:^|\s)(?:nog|meer|langer)(?=\s)/giu, '').trim();
  if (/(?:^|\s)(?:niet|geen|nooit)(?:\s|$)/iu.test(still))
    return piece.followsAudience ? null : addressed(plainInfinitive(still), piece);
  if (NEGATION.test(piece.before) && BAN_VERB_BEFORE.test(piece.before)) {
    return addressed(negated(plainInfinitive(still)), piece);
  }
  if (BAN_AFTER.test(piece.after))
    return `geen ${lowerFirst(still.replace(/^(?:de|het|een|alle|elke|elk|ieder|iedere)\s+/i, ''))}`;
  return null;
}

/** "niet" stands after a definite object, before everything else; only the second is safe without a parser. */
function negated(words: string): string {
  return /^een\s/i.test(words) ? words.replace(/^een\s/i, 'geen ') : `niet ${words}`;
}

/** "in te vullen" -> "invullen", "e-mail te beantwoorden" -> "e-mail beantwoorden". */
function plainInfinitive(words: string): string {
  return words
    .replace(/(?<![\p{L}\p{M}])(\p{L}+) te (\p{L}+n)(?![\p{L}\p{M}])/u, (all, first: string, verb: string) =>
      PARTICLES.has(first.toLowerCase()) ? `${first}${verb}` : all,
    )
    .replace(/(^|\s)te (\p{L}+n(?: worden| hebben| zijn)?)$/u, '$1$2');
}

/** "[Cijfers] moeten binnen 15 werkdagen worden ingeleverd" -> "cijfers binnen 15 werkdagen ingeleverd". Null when it is no passive. */
function passiveNorm(words: string, piece: NormPiece): string | null {
  const bare = words.replace(/(?:^|\s)(?:te )?worden(?=\s|$)/iu, '').trim();
  if (bare === words || bare === '') return null;
  const around = /^(.*?)(?:^|\s)(?:moet|moeten|dient|dienen)(?:\s|$)(.*)$/u.exec(piece.before);
  if (!around) return null;
  const subject = ((around[2] ?? '').trim() || (around[1] ?? '').trim()).replace(
    /^(?:alle|elke|elk|iedere|ieder)\s+/,
    '',
  );
  if (subject === '' || subject.split(' ').length > 5) return null;
  if (!piece.audience.readers && subject === piece.audience.text.toLowerCase()) return null;
  return `${subject} ${bare}`;
}

/**
 * "levert maandelijks de checklist aan" -> "maandelijks de checklist aanleveren"; in an inverted clause the verb stands
 * before the audience. Null when the verb is not known.
 */
function infinitiveLast(words: string, { audience, beforeAudience }: NormPiece): string | null {
  const inverted = infinitiveOf(beforeAudience, audience.singular);
  const [verb = '', ...others] = words.split(' ');
  const infinitive = inverted ?? infinitiveOf(verb, audience.singular);
  const rest = inverted === null ? others : [verb, ...others];
  if (infinitive === null || rest.length === 0) return null;
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

const POSSESSIVE =
  /(?<![\p{L}\p{M}])(?:zijn of haar|haar of zijn|zijn\/haar|haar\/zijn|hun|zijn|haar)(?= (?!(?:op|in|aan|bij|met|voor|van|en|of|om|tot|uit|naar|als|te|er|geweest)\s)\p{Ll})/giu;

/** "zijn uren" -> "jullie uren" for readers, "hun uren" for a group that was written in the singular. */
function addressed(words: string, piece: NormPiece): string {
  const own = words.match(POSSESSIVE) ?? [];
  if (own.length !== 1)
    return piece.audience.readers ? words.replace(/(?<![\p{L}\p{M}])zich(?![\p{L}\p{M}])/giu, 'je') : words;
  if (piece.audience.readers) {
    return words.replace(POSSESSIVE, 'jullie').replace(/(?<![\p{L}\p{M}])zich(?![\p{L}\p{M}])/giu, 'je');
  }
  return piece.audience.singular && !piece.audience.text.startsWith('een ') ? words.replace(POSSESSIVE, 'hun') : words;
}
