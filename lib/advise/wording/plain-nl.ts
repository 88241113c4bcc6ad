/** Dutch: the writer's own main clause, which can always stand after a colon, without its universal and its absolutes. */
import { isFiniteVerb, refronted } from './phrase-nl';
import { threatens } from './threat';
import { isVerb } from './verbs-nl';

/** What stands in front and is no part of the norm; without it the next phrase takes its place. */
const FRONT =
  /^(?:voortaan|vanaf nu|vanaf heden|van nu af aan|met onmiddellijke ingang|per direct|per omgaande|daarom|dus|vandaar|om die reden|daarnaast|verder|bovendien|tevens|helaas|tot nader order|voor de (?:duidelijkheid|zekerheid)|(?:naar aanleiding|in het licht) (?:hier|daar)van|om te beginnen|tegelijkertijd|vanzelfsprekend|uiteraard|nogmaals|hierbij|tot slot)$/i;
const CONNECTIVE = /^(?:(?:en|maar|want|kortom|dus|nee|ja|let op)[, ]\s*)+/i;
const REASON =
  /^(?:omdat|aangezien|nu|nadat|doordat|hoewel|sinds|om|gezien|vanwege|wegens|naar aanleiding van)\s(?:[^,]|,(?=\d))*,\s+/i;

const ABSOLUTE =
  /,?\s*(?<!\p{L})(?:t[e]n? alle[n]? tijden?(?: en(?= zonder))?|in alle gevallen|zonder (?:enige )?uitzondering(?:en)?|zonder (?:pardon|discussie|meer)|onder geen (?:enkel )?beding|in geen geval|ongeacht de reden|voortaan|vanaf nu|vanaf heden|met onmiddellijke ingang|per direct|per omgaande|hoe dan ook|altijd|strikt|ten strengste|daarom|helaas|punt uit|geen discussie)(?!\p{L})/giu;
const TRAILING =
  /,?\s+(?:zoniet|zo niet|zodat|opdat|want|omdat|op straffe van|aangezien|punt\.?$|klaar\.?$|geen (?:uitzonderingen|discussie|excuses|gemaar))(?!\p{L}).*$/iu;

/** What the writers do or think, what happened, what points at something else. */
const NO_NORM =
  /(?<!\p{L})(?:we|wij|ik|was|waren|werd|werden|had|hadden|gebleken|gebeurd|besloten|weggenomen|verdwenen|gemerkt|geconstateerd|vastgesteld|blijkt|zal|zullen|wil|willen|vind|vinden wij|hoop|recht om|het recht|nodigen|helaas|blijkbaar|kennelijk|iedereen|niemand|vervallen|wie|hij|hem|['’]m|['’]t|ze|zulks|aldus|afgelopen|vorige|bedoeling|mogelijk dat|verleden tijd|toegelaten|gecontroleerd|gemonitord|gemeten|uitgelezen|doorzocht|gefilmd|opgenomen|nultolerantie|niet nodig|hoef\p{L}*|zelf weten|verplicht om)(?!\p{L})/iu;
const NO_SUBJECT =
  /^(?:na|vanwege|wegens|sinds|dit|dat|deze|die|zij|ze|hij|het is|het blijft|het gaat|het kan|zo|daar\p{L}*|hier\p{L}*|toch|ook|wel|niet|alleen|anders|dan|wat|hoe|waarom|waar|sommige|enkele|een paar|een aantal|veel|velen|de meeste|om|te|uw|je|jouw|jij|u|wie|tenzij|tot|totdat|zolang|als|indien|wanneer|zodra|mocht|is|kan|mag|moet|wordt|heeft|door|volgens)(?!\p{L})/iu;

const ONLY = /(?<!\p{L})(?:niet|geen|nooit|alleen|enkel|uitsluitend|slechts|pas)(?!\p{L})/iu;

const RELATIVE =
  /^(?:die|dat|waar\p{L}*|wie|wat|welke|of|omdat|als|indien|wanneer|zodra|aangezien|nu|nadat|mits|tenzij)$/iu;
/** Points back at a sentence before. */
const AWAY =
  /(?<!\p{L})(?:hier|daar)(?:van|mede|mee|bij|toe|voor|over|op|in|naar|door|aan|mede)(?!\p{L})|(?<!\p{L})(?:zonder|met|in|na|volgens|op|voor) (?:dit|deze|die|dat)(?!\p{L})|^(?:gelet op|naar aanleiding|in verband|in het licht|gezien)/iu;
/** "voor elke ziekmelding, ook van één dag, is ...". */
const REMARK = /,\s(?:ook|hoe|ongeacht|zelfs|inclusief|welke)\s[^,]{1,40},\s(?=(\p{L}+))/iu;
/** An amount that is to be paid, not one from which a rule holds. */
const PRICE = /(?<!(?:boven|tot|vanaf|onder|maximaal|minimaal|van|meer dan|minder dan|dan) )(?:€ ?\d|\d+ euro)/iu;

/** The clause as it stands, softened, or null when it is no plain statement of what holds. */
export function plainNormNl(part: string): string | null {
  const text = part
    .replace(/^\(?(?:[a-z][.)]|\d{1,2}(?:\.\d{1,2})*[.)]|\d{1,2}(?:\.\d{1,2})+)\s+/i, '')
    .replace(CONNECTIVE, '')
    .replace(TRAILING, '')
    .replace(REMARK, (all, next: string) => (isFiniteVerb(next) ? ' ' : all));
  const clause = fronted(text);
  if (clause === null) return null;
  const plain = withoutMore(
    clause
      .replace(/, dus(?= )/gi, ',')
      .replace(/ dus(?= )/gi, '')
      .replace(ABSOLUTE, ''),
  )
    .replace(/\s+/g, ' ')
    .trim();
  if (threatens(plain, 'nl') || PRICE.test(plain) || /(?<!\p{L})(?:dan wel|zal)(?!\p{L})/u.test(plain)) return null;
  if (/^geen \p{L}/iu.test(plain)) return nothing(plain);
  if (NO_NORM.test(plain) || NO_SUBJECT.test(plain)) return null;
  const words = plain.split(' ');
  const verb = words.findIndex((word, index) => index > 0 && isFiniteVerb(word));
  if (verb < 0 || verb > 12 || words.length < 3) return null;
  // A verb behind a relative is not the sentence's own.
  if (words.slice(0, verb).some((word) => RELATIVE.test(word)) || AWAY.test(words.slice(0, 6).join(' '))) return null;
  if (/,$|^(?:dan|die|dat|om|en|of)$/i.test(words[verb - 1] ?? '')) return null;
  // "..., maar ...": another clause, with a subject of its own.
  if (/(?:,|;) (?:maar|dan|want|dus|die daar|wat)\s/.test(plain)) return null;
  return subject(passive(words, verb) ?? '');
}

/** The clause in its own order when nothing in front has to go; else with the next phrase in front. */
function fronted(text: string): string | null {
  const bare = text.replace(REASON, '');
  if (bare !== text) return moved(bare);
  const words = text.split(' ');
  for (let end = Math.min(4, words.length - 2); end >= 1; end -= 1) {
    if (FRONT.test(words.slice(0, end).join(' ').replace(/,$/, ''))) return moved(words.slice(end).join(' '));
  }
  return isFiniteVerb(words[0] ?? '') ? null : text;
}

function moved(text: string): string | null {
  const words = text.split(' ');
  if (!isFiniteVerb(words[0] ?? '')) return null;
  return refronted(words)?.join(' ') ?? null;
}

/** "niet meer", "geen telefoons meer", "niet langer": the norm is the same without the word for what changes. */
function withoutMore(text: string): string {
  return text
    .replace(/(?<!\p{L})(niet|nooit) (?:meer|langer)(?! dan)(?!\p{L})/giu, '$1')
    .replace(/(?<!\p{L})(geen(?: [\p{Ll}-]+,?){1,6}?) meer(?! dan)(?!\p{L})/giu, '$1')
    .replace(/(?<!\p{L})(alleen|enkel|uitsluitend) nog(?!\p{L})/giu, '$1');
}

/** "moeten binnen een dag worden ingeleverd" -> "worden binnen een dag ingeleverd". Other modals stay, but for a permission. */
function passive(words: string[], verb: number): string | null {
  const modal = (words[verb] ?? '').toLowerCase();
  if (!/^(?:moet|moeten|mag|mogen|kan|kunnen|dient|dienen|hoort|horen|behoort|behoren)$/.test(modal))
    return words.join(' ');
  const rest = words.slice(verb + 1).join(' ');
  if (/^(?:mag|mogen|kan|kunnen)$/.test(modal) && !ONLY.test(words.join(' '))) return null;
  // Two halves with an auxiliary each cannot share one.
  if (/ zijn \p{L}+ en (?:wordt|worden) /u.test(rest)) return null;
  const active = rest.replace(/(?:^| )(?:te )?worden(?= |$|,)/g, '').trim();
  if (active !== rest) {
    if (
      !/(?<!\p{L})(?:\p{L}*ge\p{L}+|be\p{L}+|ver\p{L}+|ont\p{L}+|her\p{L}+|over\p{L}+|onder\p{L}+|\p{L}+eerd)(?!\p{L})/u.test(
        active,
      )
    )
      return null;
    return [...words.slice(0, verb), /en$/.test(modal) ? 'worden' : 'wordt', active].join(' ');
  }
  // "moeten langs de commissie": the way things go.
  if (/^moet(?:en)?$/.test(modal) && /^(?:langs|via|naar) /i.test(rest) && !/\p{L}+(?:en|gaan)$/u.test(rest))
    return [...words.slice(0, verb), modal === 'moet' ? 'gaat' : 'gaan', rest].join(' ');
  if (/^(?:dient|dienen|hoort|horen|behoort|behoren)$/.test(modal) && !/(?:^| )te \p{L}+/u.test(rest)) return null;
  return words.join(' ');
}

const TIME =
  /^(?:dag|werkdag|week|weekend|maand|kwartaal|jaar|keer|ochtend|avond|middag|maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag|uur|twee|drie|vier|les)$/i;

/** "alle overleggen" -> "overleggen", "elke declaratie" -> "een declaratie", but not "elke week". */
function subject(text: string): string | null {
  if (text === '') return null;
  const words = text.split(' ');
  if (/^alle$/i.test(words[0] ?? '') && !TIME.test(words[1] ?? '')) return words.slice(1).join(' ');
  if (/^(?:elke|elk|iedere|ieder)$/i.test(words[0] ?? '') && !TIME.test(words[1] ?? ''))
    return ['een', ...words.slice(1)].join(' ');
  return text
    .replace(
      /^([Vv]oor|[Vv]an|[Bb]ij|[Ii]n|[Oo]p) (?:elke|elk|iedere|ieder) (?=(\p{L}+))/u,
      (all, preposition: string, noun: string) => (TIME.test(noun) ? all : `${preposition} een `),
    )
    .replace(/(?<= (?:wordt|worden|is|zijn|gaat|gaan) )alle (?=\p{L}+en)/u, '');
}

/** "geen deploys buiten kantooruren": a ban without a verb stands as it is. */
function nothing(text: string): string | null {
  const words = text.split(' ');
  if (words.length > 14 || words.slice(1).some((word) => /^geen$/i.test(word) || (isFiniteVerb(word) && !isVerb(word))))
    return null;
  if (
    /^geen (?:uitzonder\p{L}*|discussie|excuus|excuses|gemaar|probleem|idee|zin|reden|pardon|enkele|sprake|wonder|recht|zorgen|tijd)(?!\p{L})/iu.test(
      text,
    )
  )
    return null;
  if (/(?<!\p{L})(?:vergoeding|toegang|training|les|geld|diploma|als|omdat|tot we|je|jij)(?!\p{L})/iu.test(text))
    return null;
  return text;
}
