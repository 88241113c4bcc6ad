/** English norms: a bare infinitive ("hand in grades"), a noun phrase ("attendance at the stand-up"), or "not to ..." / "no ...". */
import type { Audience } from './audience';
import type { Clause } from './clause';
import { arePeople } from './people';
import { lowerFirst, tidy } from './text';

/** Words of the offence or of the penalty: they tell what goes wrong or what is done to people, not what is asked. */
const OFFENCE =
  /\b(?:late|overdue|fail(?:s|ed|ing|ure)?|exceed(?:s|ed|ing)?|miss(?:es|ed|ing)?|violat\w*|breach\w*|without permission|non-compliance|offen[cs]e|infringement|fined|penali[sz]ed|punished|charged|deducted|excluded|blocked|rejected|forfeits?|lose|loses|disciplin\w*)\b/i;

/** Absolutes and change words: a rewording keeps the norm and lets these go. */
const ABSOLUTE =
  /,?\s*\b(?:at all times|without (?:any )?exceptions?|no exceptions|in all cases|under (?:any|no) circumstances|from now on|as of now|effective immediately|with immediate effect|immediately|henceforth|hereby|always|strictly|any ?more|any longer|for whatever reason|whatever the reason|no later than today)(?=$|[\s,.;])/gi;

const QUANTIFIER = /^(?:all(?: of)?(?: the| our)?|every single|each and every|both)\s+/i;
const EACH = /^(?:every|each|any)\s+/i;

/** The norm, or null when these words cannot stand alone as one. */
export function englishNorm(clause: Clause, audience: Audience, threat: boolean): string | null {
  const rest = tidy(clause.rest.replace(ABSOLUTE, ''));
  const subject = plain(clause.subject);
  const people = clause.subject === '' || arePeople(clause.subject, 'en');
  if (OFFENCE.test(`${people ? '' : subject} ${rest}`)) return null;
  switch (clause.kind) {
    case 'duty':
      if (
        rest === '' ||
        /^do (?:so|this|that|it)\b/i.test(rest) ||
        (threat && /^(?:receive|get|pay|face)\b/i.test(rest))
      )
        return null;
      return people ? addressed(rest, audience) : (passive(rest, subject) ?? `${subject} to ${rest}`);
    case 'ban':
      if (rest === '') return null;
      return people ? addressed(`not to ${rest}`, audience) : `${subject} not to ${rest}`;
    case 'noun-duty':
      return subject;
    case 'noun-ban':
      return addressed(tidy(`no ${subject.replace(/^(?:the|an?|any)\s+/i, '')} ${rest}`), audience);
    case 'statement':
      if (/^be\b/i.test(rest)) return people ? null : passive(rest, subject);
      if (!people) return /^(?:is|are|was|were|requires?|needs?)\b/i.test(rest) ? null : `${subject} ${rest}`;
      return /^(?:no|nobody|none)\b/i.test(clause.subject) ||
        /^(?:is|are|was|were|have|has|had|will|do|does|did|can|could|may|gets?|receives?|\w+ed|\w+ing)\b/i.test(rest)
        ? null
        : addressed(infinitive(rest), audience);
  }
}

/** "All meetings" -> "meetings", "Every order" -> "an order". */
function plain(subject: string): string {
  const bare = subject.replace(QUANTIFIER, '');
  const single = bare.replace(EACH, '');
  if (single === bare) return lowerFirst(bare);
  // "any requests": plural already.
  if (/^\S*[^s]s(?:\s|$)/i.test(single)) return single;
  return `${/^[aeiou]/i.test(single) ? 'an' : 'a'} ${single}`;
}

/** "[grades] be submitted within 15 days" -> "grades submitted within 15 days". Null when it is no passive. */
function passive(rest: string, subject: string): string | null {
  const match = /^be (?:\w+ly )?((?:\w+(?:ed|en|wn|ought|aid|ept|uilt|ade|one|ent|old|eft|et|ut))\b.*)$/i.exec(rest);
  return match ? `${subject} ${match[1]}` : null;
}

/** "works three days on site" -> "work three days on site". */
function infinitive(words: string): string {
  const [verb = '', ...rest] = words.split(' ');
  const known: Record<string, string> = { is: 'be', are: 'be', has: 'have', does: 'do', goes: 'go' };
  let bare = known[verb] ?? verb;
  if (bare === verb && !/(?:ss|us)$/.test(verb)) {
    bare = verb.replace(
      /(?:(ss|sh|ch|x|zz|o)es|([^aeiou])ies|s)$/,
      (_end, hiss: string | undefined, consonant: string | undefined) => hiss ?? (consonant ? `${consonant}y` : ''),
    );
  }
  return [bare, ...rest].join(' ');
}

/** Makes "their", "his or her" agree with whom the rewording speaks to. One such word only: more may mean different people. */
function addressed(words: string, audience: Audience): string {
  const plural = words.replace(/\b(?:his or her|her or his|his\/her|her\/his)\b/gi, 'their');
  const own = plural.match(/\b(?:their|themselves)\b/gi) ?? [];
  if (!audience.readers || own.length !== 1 || /\b(?:they|them)\b/i.test(plural)) return plural;
  return plural.replace(/\btheir\b/i, 'your').replace(/\bthemselves\b/i, 'yourselves');
}
