/** English: finds who has to do what in a sentence. Patterns over word order; no parser. */
import type { Clause } from './clause';
import { arePeople } from './people';
import { tidy } from './text';

/** A subordinate clause or phrase in front of the measure. */
const FRONTED =
  /^(?:because|since|as long as|as|after|following|due to|owing to|in response to|in view of|in light of|given|if|when|whenever|until|once|despite|to (?:stop|prevent|avoid|curb)|in order to|for|by|before|within|no later than|on)\s(?:[^,]|,(?=\d))*,\s+/i;

const ADVERBIAL =
  /^(?:from now on|effective (?:immediately|today|\w+)|with immediate effect|as of (?:now|today|tomorrow|next \w+|\w+day|\d+ \w+)|(?:starting|beginning|from|as from) (?:now|today|tomorrow|next \w+|\w+day|\d+ \w+)(?: on| onwards)?|henceforth|therefore|thus|so|hence|in future|in the future|going forward|until further notice|please note that|note that|hereby|let it be clear that|remember that|accordingly|consequently|and|also|again|please)\b,?\s+/i;

/** What follows the norm and is no part of it. */
const TRAILING =
  /,?\s+(?:so that|in order to|in order that|because|since|otherwise|or else|on pain of|under penalty|failing which|without (?:any )?exceptions?|no exceptions|whatever the reason|whatever the excuse|full stop|or (?:you|they|we|it|else|lose|face|pay|forfeit|be|risk)\b)(?:\s.*)?$/i;

const MODAL = `(?:must|shall|should|will|have to|has to|need to|needs to|ought to|is to|are to|(?:is|are|will be) (?:now |hereby )?(?:required|expected|obliged|asked|requested|instructed|supposed) to)`;
const ADVERBS = `(?:(?:now|also|always|henceforth|therefore|hereby|immediately|first|strictly|at all times) )*`;
const SUBJECT = String.raw`((?:[^\s,]+ ){0,7}[^\s,]+?)`;
const NOT = `(?: not|n['’]t| never| no longer|not)`;
const BANNED = `(?:prohibited|forbidden|banned|off limits)`;
const PLACE = /^(?:during|in|on|at|after|before|within|inside|outside|between|until|while|for)\s/i;

const FAILS =
  /\b(?:fails?|failing|failure) to (.+?),? (?:will|shall|results?|leads?|gets?|means?|is|are|must|loses?|forfeits?|may|can)\b/i;
const NO_SUBJECT =
  /^(no[ -]?one|nobody|none of (?:the |our )?\S+|no \S+(?: \S+){0,2}?) (?:may|can|must|shall|should|will|is|are)(?: be)?(?: (?:allowed|permitted|authori[sz]ed))?(?: to)? (.+)$/i;
const MAY_NOT = new RegExp(`^${SUBJECT} (?:may|must|shall|should|can)${NOT} (.+)$`, 'i');
const NOT_ALLOWED_TO = new RegExp(
  String.raw`^${SUBJECT} (?:is|are|will be)(?:${NOT} (?:allowed|permitted)| (?:\w+ly |now )?${BANNED}) to (.+)$`,
  'i',
);
const BANNED_FROM = new RegExp(
  String.raw`^${SUBJECT} (?:is|are|will be) (?:\w+ly |now )?(?:prohibited|banned|barred) from (\w+ing\b.*)$`,
  'i',
);
const NOUN_BANNED = new RegExp(
  String.raw`^${SUBJECT} (?:is|are|will be)(?:${NOT} (?:be )?(?:allowed|permitted|tolerated|accepted|welcome)| (?:\w+ly |now |hereby )?${BANNED})(?: (.+))?$`,
  'i',
);
const NO_NOUN = /^no ([^\s,]+(?: [^\s,]+)?) ((?:without|in|on|at|during|after|before|within|outside)\s.+)$/i;
const CIRCUMSTANCES = /^under no circumstances (?:may|must|should|can|shall|will) (.+)$/i;
const DUTY = new RegExp(`^${SUBJECT} (${MODAL}) ${ADVERBS}(.+)$`, 'i');
const MAY_ONLY = new RegExp(`^${SUBJECT} (?:may|can) only (.+)$`, 'i');
/** "Overtime requires approval", not "everyone needs to ...". */
const NEEDS = new RegExp(`^${SUBJECT} ((?:requires?|needs?) (?!to )\\S.*)$`, 'i');
const EXPECTED_AT = new RegExp(String.raw`^${SUBJECT} (?:is|are) expected ((?:at|in|on|behind|back)\b.+)$`, 'i');
const NOUN_DUTY = new RegExp(
  String.raw`^${SUBJECT} (?:is|are|becomes?|will be) (?:\w+ly |now |hereby )?(?:mandatory|compulsory|obligatory|required)(?: (?:for|of|from) (.+))?$`,
  'i',
);

/** A refusal or a penalty rather than something people are asked to do. */
/** What the writers will do themselves is no norm for others. */
const OURSELVES = /^(?:we|I)$/i;
const REFUSAL = /^(?:there|it|exceptions?|excuses?|extensions?|claims?|requests?|applications?)\b/i;

export function englishClause(sentence: string): Clause | null {
  const clauses = candidates(tidy(sentence)).map(parse);
  return clauses.find((clause) => clause && clause.kind !== 'statement') ?? clauses.find((clause) => clause) ?? null;
}

/** The parts of a sentence that may carry the measure, the likeliest first. */
function candidates(sentence: string): string[] {
  const parts = sentence.split(/;\s+|:\s+|\s[–—-]\s|,\s+(?:so|and so|therefore|hence|which is why)\s+/i);
  return parts.map(bare).filter((part) => part.includes(' '));
}

/** Without what stands in front and behind, and without a remark between commas. */
function bare(part: string): string {
  let text = part.replace(FRONTED, '').replace(TRAILING, '');
  for (let before = ''; before !== text; ) {
    before = text;
    text = text.replace(ADVERBIAL, '');
  }
  return tidy(text.replace(/,\s[^,]{1,40},\s/, ' '));
}

function parse(text: string): Clause | null {
  const fails = FAILS.exec(text);
  if (fails) return { kind: 'duty', subject: '', rest: fails[1] ?? '' };

  const never = CIRCUMSTANCES.exec(text);
  if (never) {
    const split = peopleFirst(never[1] ?? '');
    return split && { kind: 'ban', ...split };
  }
  const none = NO_SUBJECT.exec(text);
  if (none) {
    const [, subject = '', rest = ''] = none;
    if (REFUSAL.test(subject.replace(/^no /i, ''))) return null;
    if (arePeople(subject, 'en')) return { kind: 'ban', subject, rest };
    return { kind: 'noun-ban', subject: subject.replace(/^no /i, ''), rest: `to ${rest}` };
  }
  const ban = NOT_ALLOWED_TO.exec(text) ?? MAY_NOT.exec(text);
  if (ban) return { kind: 'ban', subject: ban[1] ?? '', rest: ban[2] ?? '' };
  const from = BANNED_FROM.exec(text);
  if (from) return { kind: 'noun-ban', subject: from[2] ?? '', rest: '', group: from[1] ?? '' };
  const bare = NO_NOUN.exec(text);
  if (bare) return { kind: 'noun-ban', subject: bare[1] ?? '', rest: bare[2] ?? '' };
  const noun = NOUN_BANNED.exec(text);
  if (noun) return nounBan(noun[1] ?? '', noun[2] ?? '');

  const asked = NOUN_DUTY.exec(text);
  if (asked) return { kind: 'noun-duty', subject: asked[1] ?? '', rest: '', ...(asked[2] ? { group: asked[2] } : {}) };
  const expected = EXPECTED_AT.exec(text);
  if (expected) return { kind: 'duty', subject: expected[1] ?? '', rest: `be ${expected[2]}` };
  const only = MAY_ONLY.exec(text);
  if (only && arePeople(only[1] ?? '', 'en')) return { kind: 'duty', subject: only[1] ?? '', rest: `only ${only[2]}` };
  const needs = NEEDS.exec(text);
  if (needs) return { kind: 'statement', subject: needs[1] ?? '', rest: needs[2] ?? '' };
  const duty = DUTY.exec(text);
  if (duty && !/^(?:not|never|no longer)\b/i.test(duty[3] ?? '')) {
    const [, subject = '', modal = '', rest = ''] = duty;
    const passive = /^be\b/i.test(rest);
    if (OURSELVES.test(subject) || (passive && REFUSAL.test(subject))) return null;
    // "will be": announced rather than asked.
    return { kind: passive && /^will$/i.test(modal) ? 'statement' : 'duty', subject, rest };
  }
  const split = peopleFirst(text) ?? thingFirst(text);
  return split && { kind: 'statement', ...split };
}

/** "Alcohol is banned from every team event" keeps its place; a rest that is no place would make the ban wider than it was. */
function nounBan(subject: string, rest: string): Clause | null {
  if (rest === '' || PLACE.test(rest)) return { kind: 'noun-ban', subject, rest };
  const event = /^from (?:all|any|every|each|our|the) (.+)$/i.exec(rest);
  return event ? { kind: 'noun-ban', subject, rest: `at any ${event[1]}` } : null;
}

/** Splits "every team lead carries the key" after its people. */
function peopleFirst(text: string): { subject: string; rest: string } | null {
  const words = text.split(' ');
  const isPeople = (end: number) => end < words.length && arePeople(words.slice(0, end).join(' '), 'en');
  let end = 1;
  while (end <= 4 && !isPeople(end)) {
    // A verb or a preposition in front: what follows is no subject.
    if (NO_PREMODIFIER.test(words[end - 1] ?? '')) return null;
    end += 1;
  }
  // "team lead", "club member": the last of two nouns is the head.
  if (isPeople(end + 1) && !/[^s]s$/i.test(words[end - 1] ?? '')) end += 1;
  const subject = words.slice(0, end).join(' ');
  if (!isPeople(end) || NO_SUBJECT_OF_RULE.test(subject)) return null;
  if (/^(?:of|in|at|on|with|from|who|that|which|and|or|to)$/i.test(words[end] ?? '')) return null;
  return { subject, rest: words.slice(end).join(' ') };
}

const NO_PREMODIFIER =
  /^(?:is|are|was|were|be|been|has|have|had|will|would|can|may|must|shall|should|for|of|in|on|at|to|by|with|from|after|before|\w+[^s]s|\w+ed)$/i;
const NO_SUBJECT_OF_RULE = /^(?:we|us|I|it|some|a few|certain|several|those|they|one)\b/i;

/** "All meetings start at 8:30": one or two words after a quantifier, or a bare plural, then a verb. */
function thingFirst(text: string): { subject: string; rest: string } | null {
  const match =
    /^((?:all|every|each|the|our) (?:[\p{L}-]+ )?[\p{L}-]+|(?!this|thus|his|its|as|us|is)[\p{L}-]+s) ((?:start|stay|remain|end|close|open|begin|go|need|require|take|happen|are|is|end|count|appl(?:y|ies))\w*\b.+)$/iu.exec(
      text,
    );
  return match ? { subject: match[1] ?? '', rest: match[2] ?? '' } : null;
}
