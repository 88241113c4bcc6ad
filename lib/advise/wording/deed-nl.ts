/** Dutch: the norm behind an offence. "Wie niet inklokt, ontvangt een waarschuwing" asks people to clock in. */
import { withNiet } from './clause-nl';
import { infinitiveFromSingular } from './derive-nl';
import { arePeople } from './people';
import { FUNCTION_WORD, nounPhraseEnd } from './phrase-nl';
import { pluralNl } from './plurals';
import { threatens } from './threat';
import { infinitiveOf, infinitiveOfParticiple } from './verbs-nl';

const WHO = /^(?:al )?(?:wie|degene die|iedereen die|eenieder die) ((?:[^,]|,(?=\d))+), /iu;
const PEOPLE_WHO = /^((?:alle |elke |iedere |de |een )?(?:\p{L}+ ){0,2}?\p{L}+) die ((?:[^,]|,(?=\d))+), /iu;
const IF =
  /^(?:als|indien|wanneer|zodra) (een \p{L}+|één (?:\p{L}+ )??\p{L}+|iemand|je|jullie|u) ((?:[^,]|,(?=\d))+), /iu;
const IF_NOT = /^(?:is|zijn|staat|staan|ligt|liggen) (.+) niet (.+?), dan /iu;
const AS_LONG_AS = /^zolang (de|het|onze|een) (\p{L}+) niet (.+) (is|zijn|staat|ligt), /iu;

const NOUN_OF =
  /(?<!\p{L})(overschrijding|overtreding|schending|misbruik) van ((?:de|het|deze|dit|onze) \p{L}+)(?!\p{L})/iu;
const VERB_OF: Record<string, string> = {
  overschrijding: 'overschrijden',
  overtreding: 'overtreden',
  schending: 'schenden',
};
const LATE = /^(?:alle )?te late? (\p{L}+(?:en|s))(?= (?:worden|wordt|neemt|nemen|krijgen|gaan|zijn) )/iu;
const EACH_AFTER =
  /(?<!\p{L})voor (?:elk|elke|ieder|iedere) (\p{L}+) (?:dat|die) na (\d{1,2} \p{L}+|\p{L}*dag) (?:wordt|is) (\p{L}*ge\p{L}+)$/iu;
const EACH_BACK =
  /(?<!\p{L})voor (?:elk|elke|ieder|iedere) (\p{L}+) (?:dat|die) te laat (?:terugkomt|wordt teruggebracht|teruggebracht wordt)/iu;
const EACH_LATE =
  /^(?:elk|elke|ieder|iedere) te laat (\p{L}*ge\p{L}+) (\p{L}+) (?:kost|betekent|leidt|wordt|is)(?!\p{L})/iu;
const EXCEPTIONS =
  /(?<!\p{L})op ((?:deze|de|dit|het|onze) \p{L}+) (?:worden|wordt|zijn|is|maken|kunnen|kan) (?:\p{L}+ ){0,2}?geen uitzondering/iu;
const EXCEPTIONS_BACK = /(?<!\p{L})geen uitzondering(?:en)? op ((?:deze|de|dit|het|onze) \p{L}+)$/iu;
const ZERO = /^(?:voor|op|bij) (.{3,50}?) (?:hanteren|geldt|voeren|is er) .*(?:nul|zero)[- ]?toleran/iu;

const REFUSE =
  '(?:in behandeling genomen|in behandeling|vergoed|geaccepteerd|aanvaard|verleend|uitbetaald|betaald|uit|behandeld|besproken|gehonoreerd|beoordeeld|geaccordeerd|toegekend|aangenomen)';
const NOT = '(?:niet|nooit|onder geen enkele voorwaarde|in geen geval|onder geen beding|onder geen enkel beding)';
const REFUSED = new RegExp(
  `^(?:alle )?((?:\\p{L}+ ){0,9}?\\p{L}+),? (?:worden|wordt|nemen wij|nemen we|neemt|betalen wij|betalen we|behandelen we|vergoeden we|vergoeden wij) (?:voortaan |dan )?(?:${NOT} (?:meer |langer )?(?:${REFUSE})?|(?:automatisch |direct )?(?:afgewezen|geweigerd|ongelezen geretourneerd|ongelezen teruggestuurd|teruggestuurd))(?:,.*)?$`,
  'iu',
);

/** The norm behind an offence as an infinitive phrase or a noun phrase, or null. */
export function deedNormNl(part: string): string | null {
  return byPeople(part) ?? byThing(part);
}

function byPeople(part: string): string | null {
  const who = WHO.exec(part);
  if (who) return punished(part, who[0]) ? opposite(who[1] ?? '', true) : null;
  const people = PEOPLE_WHO.exec(part);
  if (people && punished(part, people[0]) && arePeople(people[1] ?? '', 'nl'))
    return opposite(people[2] ?? '', /^(?:elke|iedere|de|een) /i.test(people[1] ?? ''));
  const condition = IF.exec(part);
  if (
    condition &&
    punished(part, condition[0]) &&
    (arePeople((condition[1] ?? '').split(' ').at(-1) ?? '', 'nl') || /^iemand$/i.test(condition[1] ?? ''))
  ) {
    return opposite(condition[2] ?? '', true);
  }
  return null;
}

/** "zijn laptop op 1 september niet heeft ingeleverd", "niet ingeleverd heeft". */
const UNDONE = /^(.+) (?:nog )?niet (?:(?:heeft|hebben) (\p{L}+)|(\p{L}+) (?:heeft|hebben))$/iu;
const ON_DATE = /(?<!\p{L})op (?=\d{1,2} \p{L}+|\p{L}*dag(?!\p{L}))/iu;
const BEHIND = /^(.+) (\p{L}+t) ((?:tijdens|in|op|bij|na|voor|buiten) (?:de|het|een|zijn|werktijd)(?: \p{L}+)?)$/iu;

/** "worden niet ingeroosterd", "krijgt geen pas": done to them. "parkeren niet op het terrein" is what they are asked. */
const BEFALLS =
  /(?<!\p{L})(?:wordt|worden|kan|kunnen|mag|mogen|krijgt|krijgen|ontvangt|ontvangen|heeft|hebben|komt|komen|hoeft|hoeven|is|zijn|speelt|spelen|telt|tellen)\s(?:[^,.]* )?(?:niet|geen)(?!\p{L})/iu;

/** Whoever does it has something coming; else the deed is a condition, no offence. */
function punished(part: string, deed: string): boolean {
  return threatens(part.slice(deed.length - 2), 'nl') || BEFALLS.test(part.slice(deed.length - 2));
}

/** "niet inklokt" -> "inklokken", "het budget overschrijden" -> "het budget niet overschrijden". Null for a perfect or a passive. */
function opposite(deed: string, singular: boolean): string | null {
  const undone = UNDONE.exec(deed);
  if (undone) {
    const infinitive = infinitiveOfParticiple(undone[2] ?? undone[3] ?? '');
    return infinitive === null ? null : `${(undone[1] ?? '').replace(ON_DATE, 'uiterlijk ')} ${infinitive}`;
  }
  // What stands behind the verb: "zijn telefoon gebruikt tijdens de les".
  const behind = BEHIND.exec(deed);
  if (behind && singular && (infinitiveOf(behind[2] ?? '', true) ?? infinitiveFromSingular(behind[2] ?? '')) !== null) {
    const norm = opposite(`${behind[1]} ${behind[2]}`, singular);
    return norm === null ? null : `${norm} ${behind[3]}`;
  }
  if (
    /(?<!\p{L})(?:en|of|maar|die|dat|omdat|heeft|hebben|is|zijn(?= (?:en|niet|te|op|in|om)(?!\p{L})|$)|wordt|worden|was|had|kan|kunnen|mag|mogen|moet|moeten|wil|willen|meer dan|toch|daar|hier)(?!\p{L})/iu.test(
      deed,
    )
  )
    return null;
  const words = deed.split(' ');
  const last = words.at(-1) ?? '';
  const leave = words.at(-2)?.toLowerCase() === 'laat' && /en$|staan$/.test(last);
  const infinitive = leave
    ? `laten ${last}`
    : singular
      ? (infinitiveOf(last, true) ?? infinitiveFromSingular(last))
      : /en$/.test(last)
        ? last
        : null;
  if (infinitive === null) return null;
  const front = words.slice(0, leave ? -2 : -1);
  const late = /(?:^| )te laat$/i.test(front.join(' '));
  if (late) return [...front.slice(0, -2), 'op tijd', infinitive].join(' ');
  const not = front.findIndex((word) => /^(?:niet|geen)$/i.test(word));
  if (not >= 0) {
    // "geen badge draagt": a badge is what is asked.
    const kept =
      front[not]?.toLowerCase() === 'geen'
        ? [...front.slice(0, not), 'een', ...front.slice(not + 1)]
        : front.filter((_, index) => index !== not);
    return [...kept, infinitive].join(' ');
  }
  if (front.length === 0) return null;
  const done = front.filter((word) => !/^nog$/i.test(word));
  const [before = '', noun = ''] = [done.at(-2), done.at(-1)];
  // A bare noun takes "geen": "geen machinevertaling gebruiken".
  if (
    /^\p{Ll}{3,}$/u.test(noun) &&
    !FUNCTION_WORD.test(noun) &&
    !/(?:e|te|dan|van|lijk)$|^(?:zijn|haar|hun|je|uw)$/i.test(before) &&
    !FUNCTION_WORD.test(before) &&
    !/(?:lijk|ig|jes|dig|s)$/.test(noun)
  ) {
    return [...done.slice(0, -1), 'geen', noun, infinitive].join(' ');
  }
  return withNiet([...done, ...infinitive.split(' ')]);
}

function byThing(part: string): string | null {
  const after = EACH_AFTER.exec(part);
  if (after) return `${pluralNl(after[1] ?? '')} uiterlijk ${after[2]} ${after[3]}`;
  const back = EACH_BACK.exec(part)?.[1];
  if (back) return `${pluralNl(back)} op tijd terug`;
  const handed = EACH_LATE.exec(part);
  if (handed) return `${pluralNl(handed[2] ?? '')} op tijd ${(handed[1] ?? '').replace(/e$/, '')}`;
  const late = LATE.exec(part)?.[1];
  if (late) return `${late} op tijd`;
  const exceptions = EXCEPTIONS.exec(part)?.[1] ?? EXCEPTIONS_BACK.exec(part)?.[1];
  if (exceptions) return `${exceptions} aanhouden`;
  const noun = NOUN_OF.exec(part);
  if (noun) {
    const verb = VERB_OF[(noun[1] ?? '').toLowerCase()];
    return verb ? `${noun[2]} niet ${verb}` : `geen misbruik van ${noun[2]}`;
  }
  const zero = ZERO.exec(part)?.[1];
  if (zero)
    return /(?:komen|gaan|maken|laten|doen|\p{L}eren)$|^(?:eten|drinken|roken|\p{L}*werken|praten|bellen|parkeren)(?: |$)/u.test(
      zero,
    )
      ? `niet ${zero}`
      : zero.includes(' ')
        ? null
        : `geen ${zero}`;
  const missing = IF_NOT.exec(part);
  if (missing) {
    const phrase = (missing[1] ?? '').split(' ');
    const end = nounPhraseEnd(phrase, 0);
    const verb = part.split(' ')[0]?.toLowerCase() ?? '';
    if (end > 0 && !arePeople(phrase.slice(0, end).join(' '), 'nl'))
      return [...phrase.slice(0, end), verb, ...phrase.slice(end), missing[2]].join(' ');
  }
  const asLong = AS_LONG_AS.exec(part);
  // Found again is nothing that can be asked.
  if (asLong && !/^(?:terecht|terug|gevonden|bekend|duidelijk)$/i.test(asLong[3] ?? ''))
    return `${asLong[1]} ${asLong[2]} ${asLong[4]} ${asLong[3]}`;
  return refused(part);
}

function refused(part: string): string | null {
  const thing = (REFUSED.exec(part)?.[1] ?? '').replace(/^alle /i, '');
  const [first = ''] = thing.split(' ');
  if (
    thing === '' ||
    /^(?:de|het|een|deze|die|dit|dat|uw|je|onze|er|elke|elk|dan|daarom|voortaan|smoes\p{L}*|excuses|uitzonderingen|geen|wie|als)$/iu.test(
      first,
    )
  )
    return null;
  if (!/(?:en|s|uitstel)$/i.test(first) && !/^(?:\p{Ll}+e) \p{Ll}+(?:en|s)(?: |$)/iu.test(thing)) return null;
  if (/^(?:aanvragen|verzoeken|declaraties|kosten|klachten|opdrachten)$/i.test(thing) || arePeople(first, 'nl'))
    return null;
  if (/(?<!\p{L})(?:en|of|maar|wordt|moet|moeten)(?!\p{L})/iu.test(thing)) return null;
  return `geen ${thing.charAt(0).toLowerCase()}${thing.slice(1)}`;
}
