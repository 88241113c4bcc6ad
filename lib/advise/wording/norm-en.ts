/** English norms: a bare infinitive ("hand in grades"), a noun phrase ("attendance at the stand-up"), or "not to ..." / "no ...". */

import type { Audience } from './audience';
import type { Clause } from './clause';
import { arePeople } from './people';
import { MASS, WATCHED } from './plain-en';
import { lowerFirst, tidy } from './text';
import { baseForm, RULE_VERBS } from './verbs-en';

/** Words of the offence or of the penalty: they tell what goes wrong or what is done to people, not what is asked. */
const OFFENCE =
  /\b(?:late|overdue|fail(?:s|ed|ing|ure)?|exceed(?:s|ed|ing)?|miss(?:es|ed|ing)?|violat\w*|breach\w*|without permission|non-compliance|offen[cs]e|infringement|fined|penali[sz]ed|punished|charged|deducted|excluded|blocked|rejected|forfeits?|lose|loses|disciplin\w*)\b/i;

/** Absolutes and change words: a rewording keeps the norm and lets these go. */
const ABSOLUTE =
  /,?\s*\b(?:at all times(?! (?:that|when|while)\b)|without (?:any )?exceptions?|no exceptions|in all cases|under (?:any|no) circumstances|from now on|as of now|effective immediately|with immediate effect|immediately|henceforth|hereby|always|strictly|any ?more|any longer|for whatever reason|whatever the reason|no later than today)(?=$|[\s,.;])/gi;

const QUANTIFIER = /^(?:all(?: of)?(?: the| our)?|every single|each and every|both)\s+/i;
const EACH = /^(?:every|each|any)\s+/i;

/** The norm, or null when these words cannot stand alone as one. */
export function englishNorm(clause: Clause, spokenTo: Audience, threat: boolean): string | null {
  const rest = tidy(clause.rest.replace(ABSOLUTE, ''));
  const subject = plain(clause.subject);
  // Who says "you" and "their" means other people by the second.
  const audience = /^you\b/i.test(clause.subject) ? { ...spokenTo, readers: false } : spokenTo;
  const people = clause.subject === '' || arePeople(clause.subject, 'en');
  if (OFFENCE.test(`${people ? '' : subject} ${rest}`)) return null;
  switch (clause.kind) {
    case 'duty':
      if (
        !rest.includes(' ') ||
        /^do (?:so|this|that|it)\b|^be \w+ing\b/i.test(rest) ||
        (threat && /^(?:receive|get|pay|face)\b/i.test(rest))
      )
        return null;
      // Somebody of the reader's own has to: it is not the reader who is asked.
      if (/^your\b/i.test(clause.subject) && people) return null;
      if (/^be (?:aware|advised|informed|reminded|given|told)\b/i.test(rest)) return null;
      // "children must be dropped off by nine": done to them, so they stay the subject.
      if (
        people &&
        subject !== '' &&
        /^(?:only )?be (?:\w+(?:ed|en)|sent|told|put|left|cut|kept|held|shown|made)\b(?! to\b)/i.test(rest) &&
        !/^be (?:prepared|dressed|seated|registered|signed|logged)\b/i.test(rest)
      )
        return audience.readers ? null : `${subject} should ${rest}`;
      return people ? addressed(allowed(rest), audience) : (passive(rest, subject) ?? `${subject} should ${rest}`);
    case 'ban':
      // What the writers refuse is not what people are asked.
      if (
        rest === '' ||
        (!people && /^be (?:paid|reimbursed|refunded|accepted|considered|processed|granted|taken into)\b/i.test(rest))
      )
        return null;
      // "you will not be paid": a consequence, done to those who are spoken to.
      if (people && /^be (?:\w+(?:ed|en)|paid|sent|told|put|left|kept|held|shown|made)\b(?! to\b)/i.test(rest))
        return audience.readers || /^(?:you|anyone|everyone)?$/i.test(subject) ? null : `${subject} should not ${rest}`;
      return people ? addressed(`not to ${rest}`, audience) : `${subject} should not ${rest}`;
    case 'noun-duty':
      // "attendance" alone says nothing that can be asked.
      if (!subject.includes(' ') && rest === '' && !clause.group) return null;
      return clause.group && !arePeople(clause.group, 'en') && !/^(?:all|everyone)\b/i.test(clause.group)
        ? `${subject} for ${clause.group}`
        : tidy(`${subject}, ${rest}`);
    case 'noun-ban':
      return addressed(
        tidy(
          `no ${subject.replace(/^(?:the|an?|any)\s+/i, '')} ${rest.replace(/^(on|in|at) all (?:the |our )?/i, '$1 the ')}`,
        ),
        audience,
      );
    case 'statement':
      if (/^be\b/i.test(rest))
        return people || WATCHED.test(rest) || /^your\b/i.test(subject) ? null : passive(rest, subject);
      if (!people) return /^(?:is|are|was|were|requires?|needs?)\b/i.test(rest) ? null : `${subject} ${rest}`;
      if (/^(?:nobody|no[ -]?one)$/i.test(clause.subject)) return avoided(rest, audience);
      return /^(?:no|nobody|none)\b/i.test(clause.subject) ? null : personal(rest, audience);
  }
}

/** What people do as a rule: "carry the key", "be in the lab from nine", "not to take food home". */
function personal(rest: string, audience: Audience): string | null {
  const never = /^(?:never|do not|does not|don['’]t|doesn['’]t|(?:will )?no longer|will not|won['’]t) (.+)$/i.exec(
    rest,
  );
  if (never) {
    const deed = never[1] ?? '';
    if (/^(?:be|have|get|receive)\b|^\w+(?:ed|ing)\b/i.test(deed)) return null;
    return addressed(`not to ${infinitive(deed)}`, audience);
  }
  if (NO_VERB.test(rest) || /^pays? .*(?:\beuros?\b|[€£$])/i.test(rest)) return null;
  if (IS_THERE.test(rest)) return addressed(infinitive(rest), audience);
  if (NOT_THEIRS.test(rest) || SECOND_CLAUSE.test(rest) || hangingVerb(rest)) return null;
  return addressed(infinitive(rest), audience);
}

/** "nobody touches the thermostat": not to touch it. */
function avoided(rest: string, audience: Audience): string | null {
  const [verb = '', next] = rest.split(' ');
  const deed = /^(?!(?:is|has|does|was|gets|wants|likes|knows|cares|needs|seems|thinks|believes|owns|deserves)$)\w+s$/i;
  return next !== undefined && deed.test(verb) ? addressed(`not to ${infinitive(rest)}`, audience) : null;
}

/** A noun: the people in front were part of a longer name ("manager approval required"). */
const NO_VERB =
  /^(?:\w+(?:al|ment|tion|sion|ness|ity|ance|ence|ship|age|ism)\b|\w+,|\w+['’]s?\b|\w+ (?:is|are|was|were|required)\b)/i;

/** Where people are, not what is done to them. */
const IS_THERE =
  /^(?:is|are) (?:in|at|on|back|present|available|reachable|there|ready|online|dressed|off|out)\b(?! (?:risk|fault|notice|leave|charge))/i;
const NOT_THEIRS =
  /^(?:is|are|was|were|had|will|do|did|can|could|may|might|would|gets?|receives?|seems?|thinks?|believes?|knows?|deserves?|(?:have|has) (?:been|not|had|come|gone|seen|made|become|to\b|a (?:right|duty)|the (?:right|duty)|\w+(?:ed|en)\b)|\w+ed|\w+ing|\w+ly|who|that|in|on|at|of|and|or|only|simply|should)\b/i;
const SECOND_CLAUSE = /\b(?:must|shall|will be|are not|is not|because|and (?:they|it|this)|but|which means)\b/i;

/** "All meetings" -> "meetings", "Every order" -> "an order". */
function plain(subject: string): string {
  const bare = subject.replace(QUANTIFIER, '');
  const single = bare.replace(EACH, '');
  if (single === bare) return lowerFirst(bare);
  // "any requests": plural already.
  if (/^any /i.test(bare) && /^\S*[^s]s(?:\s|$)/i.test(single)) return single;
  if (MASS.test(single)) return single;
  return `${/^[aeiou]/i.test(single) ? 'an' : 'a'} ${single}`;
}

/** "[grades] be submitted within 15 days" -> "grades submitted within 15 days". Null when it is no plain passive. */
function passive(rest: string, subject: string): string | null {
  // After a long subject a participle reads as the past.
  if (subject.split(' ').length > 3 || /\w(?:ed|ing) /i.test(`${subject} `)) return null;
  const match =
    /^be (?:\w+ly )?(\w+ed\b.*|(?:given|taken|worn|kept|shown|written|sent|left|made|done|built)\b.*)$/i.exec(rest);
  return match && !/^(?:used|allowed|needed|required|supposed)\b/i.test(match[1] ?? '')
    ? `${subject} ${match[1]}`
    : null;
}

/** "works three days on site" -> "work three days on site". */
function infinitive(words: string): string {
  const [verb = '', ...rest] = words.split(' ');
  const bare = baseForm(verb);
  // A second verb in the singular follows the first ("does a round and writes it down").
  const tail = rest.join(' ');
  return `${bare} ${bare === verb ? tail : tail.replace(/\b(and|or) (\w+s)\b/gi, coordinated)}`;
}

/** "exhibits a piece and stewards for a day": a second verb in the singular that is not known would stay as it is. */
function hangingVerb(words: string): boolean {
  const [verb = ''] = words.split(' ');
  if (baseForm(verb) === verb) return false;
  const second = /\b(?:and|or) (\w+[^s]s) (?:for|in|on|at|to|it|them|this|the|an?|his|her|their|its|with|by)\b/i.exec(
    words,
  )?.[1];
  return second !== undefined && !RULE_VERBS.has(baseForm(second));
}

function coordinated(all: string, link: string, verb: string): string {
  const bare = baseForm(verb);
  return RULE_VERBS.has(bare) ? `${link} ${bare}` : all;
}

/** "only be allowed to take work home when ..." -> "only take work home when ...". */
function allowed(rest: string): string {
  return rest.replace(/^(only )be (?:allowed|permitted) to /i, '$1');
}

/** Makes "their", "his or her" agree with whom the rewording speaks to. One such word only: more may mean different people. */
export function addressed(words: string, audience: Audience): string {
  const plural = words
    .replace(/\b(?:his or her|her or his|his\/her|her\/his)\b/gi, 'their')
    .replace(/\b(?:himself\/herself|himself or herself|herself\/himself)/gi, 'themselves');
  const spoken = audience.readers
    ? plural.replace(/\b(when|if|before|after|once|until|while) they\b/gi, '$1 you')
    : plural;
  if (spoken !== plural && !/\b(?:they|them)\b/i.test(spoken))
    return spoken.replace(/\btheir\b/gi, 'your').replace(/\bthemselves\b/gi, 'yourselves');
  const own = plural.match(/\b(?:their|themselves)\b/gi) ?? [];
  // "call their lead, if employees cannot come": whose it is stands behind.
  if (/,\s(?:if|when|whenever|once|unless)\s(?!you\b)/i.test(plural)) return plural;
  // "every team books its rooms": teams book theirs.
  if (!audience.readers && audience.singular && own.length === 0) return plural.replace(/\bits\b/gi, 'their');
  if (!audience.readers || own.length !== 1 || /\b(?:they|them)\b/i.test(plural)) return plural;
  return plural.replace(/\btheir\b/i, 'your').replace(/\bthemselves\b/i, 'yourselves');
}
