/** English: the norm behind an offence. "Whoever leaves dishes in the kitchen pays" asks people not to leave dishes there. */
import { arePeople } from './people';
import { pluralEn } from './plurals';
import { threatens } from './threat';
import { baseForm, fromParticiple } from './verbs-en';

/** Where the consequence begins. */
const CONSEQUENCE =
  "(?:will|shall|(?<!\\d )may|must|can|cannot|is|are|gets?|loses?|pays?|forfeits?|receives?|faces?|risks?|starts?|stands?|does not|do not|don['’]t|doesn['’]t|won['’]t|means|goes?|sits?|stays?|owes?|buys?|brings?)";

const WHO = new RegExp(
  `^(?:all |any |every |each |the )?((?:[\\p{L}’'-]+ ){0,3}?[\\p{L}’'-]+) (?:who|that) (.+?),? ${CONSEQUENCE}\\b`,
  'iu',
);
const WHOEVER = new RegExp(`^(?:whoever|he who) (.+?),? ${CONSEQUENCE}\\b`, 'iu');
const IF = /^(?:if|when|whenever|once|where) ([^,]+),\s/iu;
const SUBJECT =
  /^(you|anyone|someone|somebody|anybody|everyone|(?:one|a|an|any|the|two|one of the) (?:[\p{L}-]+ ){0,2}?[\p{L}-]+|[\p{L}-]+s) (.+)$/iu;

const DO_NOT = /^(?:do not|don['’]t|does not|doesn['’]t|fails? to) (.+)$/i;
const NOT_IN =
  /^((?:the|your|a|an) (?:[\p{L}-]+ ){0,2}?[\p{L}-]+) (?:is not|isn['’]t|has not been|hasn['’]t been) (.+)$/iu;
const NOT_DONE = /^(?:have|has) not (?:yet )?(\p{L}+) (.+)$/iu;
const PERFECT = /^(?:have|has|had|haven|hasn|is|are|was|were|can|cannot|could|did|would|will|may)\b/i;

const EACH_LATE =
  /\bfor (?:each|every|any) ((?:[\p{L}-]+ ){0,2}?[\p{L}-]+) (?:(?:that|which) (?:is|are|comes?|arrives?) )?((?:submitted|handed in|returned|filed|delivered|received|entered|paid|in) )late\b/iu;
const EACH_AFTER =
  /\bfor (?:each|every|any) ((?:[\p{L}-]+ ){0,2}?[\p{L}-]+) (?:(?:that|which) (?:is|are) )?(\p{L}+(?:ed|d in|en)) after ((?:\d|[^,;.]*day)[^,;.]{0,25})$/iu;
const EACH_BACK =
  /\bfor (?:each|every|any) ([\p{L}-]+) (?:that|which) (?:comes back|is brought back|is returned) late\b/iu;
const EACH_LATE_THING = /^(?:each|every|any) late ([\p{L}-]+) (?:costs?|means|leads|results|will|is)\b/iu;
const LATE_THINGS = /^(?:all |any )?late ([\p{L}-]+s|[\p{L}-]+ [\p{L}-]+s)(?= (?:is|are|will|may)\b)/iu;

const REFUSED =
  /^((?:all |any )?(?:[^\s,]+ ){0,12}?[^\s,]+?),? (?:(?:will|shall|can|may|are|is)(?: automatically)?(?: not| no longer| never)? (?:automatically )?(?:be )?(?:longer |automatically )?(?:reimbursed|refunded|considered|accepted|processed|granted|honou?red|paid|rejected|refused|returned(?: unread)?|declined|deleted)\b)/iu;
const NEGATED_REFUSAL =
  /\b(?:not|no longer|never) (?:be )?(?:reimbursed|refunded|considered|accepted|processed|granted|honou?red|paid)\b|\b(?:rejected|refused|returned unread|declined|deleted)\b/i;
const DEFINITE = /^(?:the|your|our|this|that|these|those|my|his|her|their|it|they|we|I|you|he|she|no|none)\b/i;

const EXCEPTIONS_TO =
  /\bno (?:more )?(?:exceptions?|deviations?) (?:to|from) ((?:the|this|these|our) [^,;.]+?)(?: will| are| is| can| may|$)/iu;
const ZERO_TOLERANCE = /\bzero[- ]tolerance (?:policy |approach )?(?:to|for|towards|on) ([^,;.]+)$/iu;

const GERUND: Record<string, string> = {
  missing: 'miss',
  exceeding: 'exceed',
  skipping: 'skip',
  forgetting: 'forget',
  leaving: 'leave',
  ignoring: 'ignore',
  losing: 'lose',
  breaking: 'break',
  using: 'use',
};
const DOING =
  /^(missing|exceeding|skipping|forgetting|leaving|ignoring|losing|breaking|using) ([^,;]{3,60}?),? (?:means|results? in|leads? to|costs?|will|counts?|is)\b/i;

/** The norm behind an offence as an infinitive phrase or a noun phrase, or null. */
export function deedNormEn(part: string): string | null {
  return byPeople(part) ?? byThing(part);
}

function byPeople(part: string): string | null {
  const who = WHO.exec(part);
  if (who && punished(part, who[0]) && arePeople(who[1] ?? '', 'en')) return opposite(who[2] ?? '');
  const whoever = WHOEVER.exec(part);
  if (whoever && punished(part, whoever[0])) return opposite(whoever[1] ?? '');
  const condition = IF.exec(part)?.[1];
  if (condition === undefined || !punished(part, condition)) return null;
  const missing = NOT_IN.exec(condition);
  if (missing && !arePeople(missing[1] ?? '', 'en')) return `${missing[1]} is ${missing[2]}`;
  const subject = SUBJECT.exec(condition);
  return subject && arePeople(headOf(subject[1] ?? ''), 'en') ? opposite(subject[2] ?? '') : null;
}

/** Whoever does it has something coming; else the deed is a condition, no offence. */
function punished(part: string, deed: string): boolean {
  const rest = part.slice(part.indexOf(deed) + deed.length - (/\S+$/.exec(deed)?.[0].length ?? 0));
  return threatens(rest, 'en') || /\b(?:not|no|never)\b|n['’]t\b/i.test(rest);
}

/** "one of the members" -> "members". */
function headOf(words: string): string {
  return words.replace(/^(?:one of the|one|two|a|an|any|the) /i, '');
}

/** "does not badge in" -> "badge in"; "exceeds the budget" -> "not to exceed the budget". Null when the verb is no plain one. */
function opposite(deed: string): string | null {
  // Two deeds, or a relative inside: which of them is the offence cannot be told.
  if (/\b(?:and|or|but|who|which|that|because|if)\b|,/i.test(deed)) return null;
  const undone = NOT_DONE.exec(deed);
  if (undone) {
    const verb = fromParticiple(undone[1] ?? '');
    return verb === null ? null : `${verb} ${undone[2]}`;
  }
  const not = DO_NOT.exec(deed);
  if (not) return not[1] ?? null;
  if (/^(?:is|are|arrives?|comes?(?: in)?|turns? up|shows? up) (?:too )?late\b/i.test(deed))
    return deed.replace(/^\S+(?: in| up)?/i, (verb) => baseForm(verb)).replace(/(?:too )?late\b/i, 'on time');
  if (
    PERFECT.test(deed) ||
    /^(?:of|in|at|on|with|from|for|to|by|about|not|never|no|decides?|chooses?|wants?|wish(?:es)?|intends?)\b/i.test(
      deed,
    ) ||
    !/^[\p{L}-]+\s\S/u.test(deed)
  )
    return null;
  const verb = baseForm(deed.split(' ')[0] ?? '');
  if (/(?:ed|ing|ly)$/i.test(verb)) return null;
  return `not to ${[verb, ...deed.split(' ').slice(1)].join(' ')}`;
}

function byThing(part: string): string | null {
  const each = EACH_LATE.exec(part);
  if (each) return `${pluralEn(each[1] ?? '')} ${each[2]}on time`;
  const after = EACH_AFTER.exec(part);
  if (after) return `${pluralEn(after[1] ?? '')} ${after[2]} by ${after[3]}`;
  const back = EACH_BACK.exec(part)?.[1];
  if (back) return `${pluralEn(back)} back on time`;
  const single = EACH_LATE_THING.exec(part)?.[1];
  if (single) return `${pluralEn(single)} on time`;
  const late = LATE_THINGS.exec(part)?.[1];
  if (late) return `${late} on time`;
  const exceptions = EXCEPTIONS_TO.exec(part)?.[1];
  if (exceptions) return `keep to ${exceptions}`;
  const zero = ZERO_TOLERANCE.exec(part)?.[1];
  if (zero && zero.split(' ').length <= 4 && !/^(?:the|this|that|all|any)\b/i.test(zero)) return `no ${zero}`;
  const doing = DOING.exec(part);
  if (doing && threatens(part, 'en')) return `not to ${GERUND[(doing[1] ?? '').toLowerCase()]} ${doing[2]}`;
  const refused = REFUSED.exec(part);
  if (!refused || !NEGATED_REFUSAL.test(refused[0])) return null;
  const thing = (refused[1] ?? '').replace(/^(?:all|any) /i, '');
  if (
    DEFINITE.test(thing) ||
    !/^(?:[\p{L}-]+ ){0,2}?[\p{L}-]+s\b/iu.test(thing) ||
    arePeople(thing.split(' ')[0] ?? '', 'en')
  )
    return null;
  // "Requests" alone: a ban on all of them is not what is meant; "excuses" name no norm.
  if (
    /^(?:requests?|claims?|applications?|excuses?|items?|reports?|reasons?|complaints?|expenses|bookings)$/i.test(thing)
  )
    return null;
  if (
    /\b(?:is|are|was|were|will|has|have|and|or|but|if|when|unless|excuses?|exceptions?)\b(?! (?:been|not))/i.test(
      thing.replace(/\b(?:that|which) (?:is|are|have|has|was|were)\b/i, ''),
    )
  )
    return null;
  return `no ${thing.charAt(0).toLowerCase()}${thing.slice(1)}`;
}
