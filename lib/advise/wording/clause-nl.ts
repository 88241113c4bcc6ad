/** Dutch: finds who has to do what in a sentence. The finite verb stands second, so the subject may follow it. */
import type { Clause } from './clause';
import { arePeople } from './people';
import { tidy } from './text';
import { infinitiveOf } from './verbs-nl';

/** A subordinate clause in front of the measure; the main clause after it is inverted. */
const FRONTED =
  /^(?:omdat|aangezien|nu|nadat|zolang|als|wanneer|indien|zodra|doordat|totdat|hoewel|daar|om)\s(?:[^,]|,(?=\d))*,\s+/i;

const TRAILING =
  /,?\s+(?:zodat|opdat|want|omdat|anders|op straffe van|zonder (?:enige )?uitzondering(?:en)?|ongeacht|ook niet|ook als|punt)(?:\s.*)?$/i;

const DUTY = /^(?:moet|moeten|dient|dienen|hoort|horen|behoort|behoren)$/i;
const MAY = /^(?:mag|mogen|kan|kunnen)$/i;
const NO = /^(?:niet|geen|niemand|nooit|nergens|nimmer)$/i;
const QUANTIFIER =
  /^(?:alle|elke|elk|iedere|ieder|geen|de|het|onze|ons|deze|die|al|hele|gehele|voltallige|beide|enkele)$/i;

const OBLIGED =
  /^(.+?) (?:is|zijn|wordt|worden) (?:\p{L}+ ){0,2}?(?:verplicht|gehouden|geacht|verzocht|gevraagd)(?:,? om)? (.+ te .+)$/iu;
const EXPECTED = /(?:^|\s)van (.+?) wordt (?:\p{L}+ )?verwacht dat (?:zij|ze|iedereen|men|hij|u|je|jullie) (.+)$/iu;
const NOUN_DUTY =
  /^(.+?) (?:is|zijn|wordt|worden|blijft|blijven) (?:voortaan )?(?:voor (.+?) )?(?:voortaan )?(?:verplicht|een vereiste|vereist)$/iu;
const NOT_ALLOWED =
  /^het is (?:(.+?) )?(?:verboden|niet (?:meer |langer )?(?:toegestaan|toegelaten|geoorloofd))(?:,? om)? (.+ te .+)$/iu;
const NOUN_BANNED =
  /^(.+?) (?:is|zijn|wordt|worden|blijft|blijven) (?:voortaan |vanaf nu )?(?:(.+?) )?(?:verboden|uit den boze|niet (?:meer |langer )?(?:toegestaan|toegelaten|geaccepteerd|getolereerd|welkom))(?: (.+))?$/iu;
const INVERTED_BANNED =
  /^(?:voortaan|vanaf \S+(?: \S+)?|met ingang van \S+(?: \S+)?|met onmiddellijke ingang|per \S+(?: \S+)?) (?:is|zijn|wordt|worden) (.+?) (?:verboden|uit den boze|niet (?:meer |langer )?(?:toegestaan|toegelaten))$/iu;
const NO_NOUN = /^geen (\S+) ((?:zonder|in|op|bij|tijdens|na|voor|buiten)\s.+)$/i;
const MAY_NOT_BE = /^(.+?) (?:mag|mogen|kan|kunnen) (?:voortaan )?(?:niet|nooit)(?: meer| langer)?$/iu;
const NOT_FOLLOWING = /(?:^|\s)het niet (.+? van .+?) (?:leidt|heeft|betekent|kan|wordt|zal)(?:\s|$)/iu;

export function dutchClause(sentence: string): Clause | null {
  const parts = tidy(sentence).split(/;\s+|:\s+|\s[–—-]\s|,\s+(?:daarom|dus|vandaar dat|om die reden)\s+/i);
  for (const part of parts) {
    const text = tidy(part.replace(FRONTED, '').replace(TRAILING, ''));
    const clause = text.includes(' ') ? (byPhrase(text) ?? byVerb(text.split(' '))) : null;
    if (clause) return clause;
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
  if (inverted) return { kind: 'noun-ban', subject: inverted[1] ?? '', rest: '' };
  const banned = NOUN_BANNED.exec(text);
  if (banned) return { kind: 'noun-ban', subject: banned[1] ?? '', rest: banned[2] ?? banned[3] ?? '' };
  return null;
}

function byVerb(words: string[]): Clause | null {
  const modal = words.findIndex((word) => DUTY.test(word) || MAY.test(word));
  if (modal >= 0) return modalClause(words, modal);
  for (let start = 0; start < Math.min(words.length, 12); start += 1) {
    const end = peopleAt(words, start);
    if (end < 0) continue;
    const subject = words.slice(start, end).join(' ');
    // What the writers do themselves is no norm for others.
    if (/^(?:we|wij|ik)$/i.test(subject)) return null;
    const before = words[start - 1];
    // "voortaan tekent elke medewerker ...": the verb stands in front and goes to the front of the rest.
    if (before !== undefined && infinitiveOf(before, false) !== null) {
      return { kind: 'statement', subject, rest: [before, ...words.slice(end)].join(' ') };
    }
    if (start === 0 && end < words.length) return { kind: 'statement', subject, rest: words.slice(end).join(' ') };
  }
  return null;
}

function modalClause(words: string[], modal: number): Clause | null {
  const may = MAY.test(words[modal] ?? '');
  const rest = (from: number) => words.slice(from).filter((word) => !may || !/^(?:nog|meer|langer)$/i.test(word));
  const inverted = peopleAt(words, modal + 1);
  const [subject, tail] =
    inverted > 0
      ? [words.slice(modal + 1, inverted), rest(inverted)]
      : modal > 0 && !thingAt(words, modal + 1)
        ? [words.slice(0, modal), rest(modal + 1)]
        : [words.slice(modal + 1, modal + 3), rest(modal + 3)];
  if (tail.length === 0) return null;
  if (may && /^(?:alleen|enkel|uitsluitend|slechts)$/i.test(tail[0] ?? '') && arePeople(subject.join(' '), 'nl')) {
    return { kind: 'duty', subject: subject.join(' '), rest: tail.join(' ') };
  }
  if (!may) return { kind: 'duty', subject: subject.join(' '), rest: tail.join(' ') };
  const negated = tail.some((word) => NO.test(word));
  const nobody = /^(?:niemand|geen)$/i.test(subject[0] ?? '');
  if (!negated && !nobody) return null;
  return { kind: 'ban', subject: subject.join(' '), rest: negated ? tail.join(' ') : withNiet(tail) };
}

/** "niet" stands after a definite object ("de bus niet meenemen"), else in front ("niet op vrijdag thuiswerken"). */
function withNiet(words: string[]): string {
  const definite = /^(?:de|het|dit|dat|deze|die|zijn|haar|hun)$/i.test(words[0] ?? '') && words.length > 2;
  if (/^een$/i.test(words[0] ?? '')) return ['geen', ...words.slice(1)].join(' ');
  return definite ? [...words.slice(0, 2), 'niet', ...words.slice(2)].join(' ') : ['niet', ...words].join(' ');
}

/** Where a phrase for people that starts at `start` ends; -1 when there is none. At most a quantifier, an adjective, a noun. */
function peopleAt(words: string[], start: number): number {
  const first = words[start];
  if (first === undefined) return -1;
  if (/^(?:iedereen|eenieder|niemand|men|we|wij|jullie|je|u|ze|zij)$/i.test(first)) return start + 1;
  for (let end = start + 1; end <= Math.min(start + 4, words.length); end += 1) {
    const inside = words.slice(start, end - 1);
    if (inside.length > 0 && !QUANTIFIER.test(inside[0] ?? '')) return -1;
    if (!arePeople(words[end - 1] ?? '', 'nl')) continue;
    return end;
  }
  return -1;
}

/** "alle declaraties": a quantifier and a word that names no people. */
function thingAt(words: string[], start: number): boolean {
  return /^(?:alle|elke|elk|iedere|ieder)$/i.test(words[start] ?? '') && words[start + 1] !== undefined;
}

/** "elk verslag zelf ondertekent" -> "elk verslag zelf ondertekenen". */
function lastVerbPlain(text: string): string {
  const words = text.split(' ');
  const infinitive = infinitiveOf(words.at(-1) ?? '', true);
  return infinitive === null ? text : [...words.slice(0, -1), infinitive].join(' ');
}
