/** English: finds who has to do what in a sentence. Patterns over word order; no parser. Unsure means null. */
import type { Clause } from './clause';
import { opened } from './opening-en';
import { arePeople } from './people';
import { tidy } from './text';

const MODAL =
  '(?:must|shall|should|(?:will )?(?:have|need) to|will|has to|needs to|ought to|is to|are to|(?:is|are|will be) (?:now |hereby )?(?:required|expected|obliged|asked|requested|instructed|supposed) to)';
const ADVERBS =
  '(?:(?:now|also|always|furthermore|additionally|generally|henceforth|therefore|hereby|immediately|first|strictly|at all times) )*';
const SUBJECT = '((?:[^\\s,]+ ){0,7}?[^\\s,]+?)';
const NOT = "(?: not|n['’]t| never| no longer|not)";
const BANNED = '(?:prohibited|forbidden|banned)';
const PLACE = /^(?:during|in|on|at|after|before|within|inside|outside|between|until|while|for)\s/i;

const FAILS =
  /\b(?:fails?|failing|failure) to (.+?),? (?:will|shall|can|results?|leads?|gets?|means?|is|are|must|loses?|forfeits?|may)\b/i;
const DO_NOT =
  /^(?:do not|don['’]t|never) (?!(?:assume|think|expect|forget|hesitate|worry|bother|say|come crying|ask me)\b)(.+)$/i;
const IT_IS = new RegExp(
  `^it is (?:\\w+ly |now )?(?:(${BANNED}|not (?:allowed|permitted)|no longer (?:allowed|permitted))|(?:mandatory|compulsory|obligatory|required))(?: for (.+?))? to (.+)$`,
  'i',
);
const NO_SUBJECT =
  /^(no[ -]?one|nobody|none of (?:the |our )?\S+|no \S+(?: \S+){0,2}?) (may|can|must|shall|should|will|is|are)( be)?( allowed| permitted| authori[sz]ed)?( to)? (.+)$/i;
const MAY_NOT = new RegExp(`^${SUBJECT} (?:(?:may|must|shall|should|can|will)${NOT}|(?:is|are) not to) (.+)$`, 'i');
const NOT_ALLOWED_TO = new RegExp(
  `^${SUBJECT} (?:is|are|will be)(?:${NOT} (?:allowed|permitted)| (?:\\w+ly |now )?${BANNED}) to (.+)$`,
  'i',
);
const BANNED_FROM = new RegExp(
  `^${SUBJECT} (?:is|are|will be) (?:\\w+ly |now )?(?:prohibited|banned|barred) from (\\w+ing\\b.*)$`,
  'i',
);
const NOUN_BANNED = new RegExp(
  `^${SUBJECT} (?:is|are|will be)(?:${NOT} (?:be )?(?:allowed|permitted|welcome|possible)| (?:\\w+ly |now |hereby )?${BANNED})(?: (.+))?$`,
  'i',
);
const NO_NOUN = /^no ([^\s,]+(?: [^\s,]+)?) ((?:without|in|on|at|during|after|before|within|outside)\s.+)$/i;
const CIRCUMSTANCES = /^under no circumstances (?:may|must|should|can|shall|will) (.+)$/i;
const MAY_ONLY = new RegExp(`^${SUBJECT} (?:may|can) only (.+)$`, 'i');
/** "Overtime requires approval", not "everyone needs to ...". */
const NEEDS = new RegExp(`^${SUBJECT} ((?:requires?|needs?) (?!to )\\S.*)$`, 'i');
const DUTY = new RegExp(`^${SUBJECT} (${MODAL}) ${ADVERBS}(.+)$`, 'i');
const EXPECTED_AT = new RegExp(`^${SUBJECT} (?:is|are) expected ((?:at|in|on|behind|back)\\b.+)$`, 'i');
const NOUN_DUTY = new RegExp(
  `^${SUBJECT} (?:is|are|becomes?|will be) (?:\\w+ly |now |hereby )?(?:mandatory|compulsory|obligatory|required)(?: (?:for|of|from) (.+))?$`,
  'i',
);

/** A refusal or a penalty rather than something people are asked to do. */
const REFUSAL = /^(?:(?:all|any|every|no) )?(?:exceptions?|excuses?|extensions?|claims?|requests?|applications?)\b/i;
/** What the writers do themselves is no norm for others; "it" and "there" name nothing. */
const NO_RULE_FOR = /^(?:we|I|it|this|that|these|there|some|a few|certain|several|one)\b/i;
/** A verb or a dangling relative inside the subject: the sentence was cut in the wrong place. */
const BROKEN =
  /\b(?:is|are|was|were|has|have|had|will|can|may|must|should|shall|do|does|not|(?:decided|agreed|noted|voted) that)\b|n['’]t\b|,|^(?:during|in|on|at|for|with|from|by|if|when|where|while|as)\s|(?:\s|^)(?:who|that|which|if|then|when|and|or)$|^(?:no|all|any|each|to\b.*|without\b.*|he or she|he|she)$/i;

/** A second duty in the rest, or a rest that begins in the middle, would be left hanging. */
const HANGING = /\b(?:must|shall|(?:and|but|or) (?:will|should|are|is)|will be required)\b|^(?:and|or|but)\b/i;

export function englishClause(sentence: string): Clause | null {
  const clauses = candidates(sentence).map(({ text, scope }) => {
    const clause = parse(text);
    return clause && scope ? { ...clause, rest: tidy(`${clause.rest}, ${scope}`) } : clause;
  });
  const sound = clauses.filter((clause) => clause !== null).filter(isSound);
  return sound.find(({ kind }) => kind !== 'statement') ?? sound[0] ?? null;
}

function isSound({ subject, rest }: Clause): boolean {
  return !NO_RULE_FOR.test(subject) && !BROKEN.test(subject) && !HANGING.test(rest);
}

/** The parts of a sentence that may carry the measure, with the phrase that limits it. */
function candidates(sentence: string): { text: string; scope: string }[] {
  const parts = tidy(sentence).split(/;\s+|:\s+|\s[–—-]\s|,\s+(?:so|and so|therefore|hence|which is why)\s+/i);
  return parts.map(opened).filter(({ text }) => text.includes(' '));
}

function parse(text: string): Clause | null {
  return parseBan(text) ?? parseDuty(text);
}

function parseBan(text: string): Clause | null {
  const not = DO_NOT.exec(text);
  if (not) return { kind: 'ban', subject: '', rest: not[1] ?? '' };
  const it = IT_IS.exec(text);
  if (it) return { kind: it[1] ? 'ban' : 'duty', subject: it[2] ?? '', rest: it[3] ?? '' };
  const never = CIRCUMSTANCES.exec(text);
  if (never) {
    const split = peopleFirst(never[1] ?? '');
    return split && { kind: 'ban', ...split };
  }
  const none = NO_SUBJECT.exec(text);
  if (none) {
    const [, subject = '', verb = '', be = '', allowed = '', to = '', rest = ''] = none;
    if (REFUSAL.test(subject)) return null;
    // "no break can be taken", "no requests are honoured": what follows is a participle.
    const infinitive = /^(?:is|are)$/i.test(verb) || be !== '' ? to !== '' : true;
    if (arePeople(subject, 'en')) return infinitive ? { kind: 'ban', subject, rest } : null;
    return {
      kind: 'noun-ban',
      subject: subject.replace(/^no /i, ''),
      rest: be !== '' ? rest : infinitive || allowed ? `should ${rest}` : rest,
    };
  }
  const ban = NOT_ALLOWED_TO.exec(text) ?? MAY_NOT.exec(text);
  if (ban) {
    const [, subject = '', rest = ''] = ban;
    return REFUSAL.test(subject) ? null : { kind: 'ban', subject, rest };
  }
  const from = BANNED_FROM.exec(text);
  if (from) return { kind: 'noun-ban', subject: from[2] ?? '', rest: '', group: from[1] ?? '' };
  const bareNoun = NO_NOUN.exec(text);
  if (bareNoun) return { kind: 'noun-ban', subject: bareNoun[1] ?? '', rest: bareNoun[2] ?? '' };
  const noun = NOUN_BANNED.exec(text);
  return noun ? nounBan(noun[1] ?? '', noun[2] ?? '') : null;
}

function parseDuty(text: string): Clause | null {
  const fails = FAILS.exec(text);
  // "failure to report for two days without notice": only part of it is asked, the other way round.
  if (fails && /\b(?:without|unless|or)\b/i.test(fails[1] ?? '')) return null;
  if (fails) return { kind: 'duty', subject: '', rest: fails[1] ?? '' };
  const asked = NOUN_DUTY.exec(text);
  if (asked) return { kind: 'noun-duty', subject: asked[1] ?? '', rest: '', ...(asked[2] ? { group: asked[2] } : {}) };
  const expected = EXPECTED_AT.exec(text);
  if (expected) return { kind: 'duty', subject: expected[1] ?? '', rest: `be ${expected[2]}` };
  const only = MAY_ONLY.exec(text);
  if (only && arePeople(only[1] ?? '', 'en')) return { kind: 'duty', subject: only[1] ?? '', rest: `only ${only[2]}` };
  const needs = NEEDS.exec(text);
  if (needs) return { kind: 'statement', subject: needs[1] ?? '', rest: needs[2] ?? '' };
  const duty = DUTY.exec(text);
  if (duty) {
    const [, subject = '', modal = '', rest = ''] = duty;
    const passive = /^be\b/i.test(rest);
    if (/^(?:not|never|no longer)\b/i.test(rest) || (passive && REFUSAL.test(subject))) return null;
    // "will be": announced rather than asked.
    const asked = /^be (?:required|expected|obliged) to (.+)$/i.exec(rest);
    if (asked) return { kind: 'duty', subject, rest: asked[1] ?? '' };
    const announced = /^will$/i.test(modal);
    // "the bot will flag senders" tells what happens; only people can be asked by "will".
    if (announced && !passive && !arePeople(subject, 'en')) return null;
    return { kind: passive && announced ? 'statement' : 'duty', subject, rest };
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
  // A class of seats, no pupils.
  if (/^(?:\S+ )?(?:economy|business|first|second|tourist) class /i.test(text)) return null;
  const words = text.split(' ');
  const isPeople = (end: number) => {
    const phrase = words.slice(0, end).join(' ');
    // "all" by itself stands for people, but not in front of "meetings".
    return end < words.length && !/^(?:all|those)$/i.test(phrase) && arePeople(phrase, 'en');
  };
  let end = 1;
  while (end <= 4 && !isPeople(end)) {
    // A verb or a preposition in front: what follows is no subject.
    if (NO_PREMODIFIER.test(words[end - 1] ?? '')) return null;
    // A second determiner begins another phrase ("ensure the person ..."), but for "all the staff".
    if (end > 1 && DETERMINER.test(words[end - 1] ?? '') && !/^all$/i.test(words[end - 2] ?? '')) return null;
    end += 1;
  }
  // "team lead", "club member": the last of two nouns is the head.
  if (isPeople(end + 1) && !/[^s]s$/i.test(words[end - 1] ?? '')) end += 1;
  const subject = words.slice(0, end).join(' ');
  const rest = words.slice(end).join(' ');
  if (!isPeople(end)) return null;
  // "counter shifts": a singular without a determiner is the first part of a longer name.
  if (
    /[^s]$/i.test(subject) &&
    !DETERMINER.test(words[0] ?? '') &&
    !/(?:staff|personnel|people|crew|one|body|management|children|men|you|faculty|no|whoever|who|team|they|we|else|all|class|cast)$/i.test(
      subject,
    ) &&
    !/^(?:all|both|no|none|most|staff)\b/i.test(subject)
  )
    return null;
  if (
    /^(?:of|in|at|on|with|from|for|towards?|about|without|regarding|who|that|which|whom|and|or|to)$/i.test(
      words[end] ?? '',
    )
  )
    return null;
  if (/^\S+ (?:closes|opens|starts|stays|goes|runs|ends|remains|applies|counts|comes|begins|belongs)\b/i.test(rest))
    return null;
  // "the staff car park is closed": the people were part of another noun.
  if (/^\S+(?: \S+)? (?:is|are|was|were|has|have|will|must|can|may)\b/i.test(rest)) return null;
  return { subject, rest };
}

const DETERMINER = /^(?:the|a|an|each|every|all|any|our|this|these)$/i;
const NO_PREMODIFIER =
  /^(?:is|are|was|were|be|been|has|have|had|will|would|can|may|must|shall|should|for|of|in|on|at|to|by|with|from|after|before|between|during|until|under|over|about|if|when|and|or|your|my|his|her|their|\w+[^s]s|\w+ed|\w+n['’]t|not)$/i;

/** "All meetings start at 8:30": one or two words after a quantifier, or a bare plural, then a verb. */
function thingFirst(text: string): { subject: string; rest: string } | null {
  const match =
    /^((?:all|every|each|the|our) (?:[\p{L}-]+ )?[\p{L}-]+|(?!this|thus|his|its|as|us|is)[\p{L}-]+s) ((?:start|stay|remain|end|close|open|begin|go|take|happen|are|is|count|appl(?:y|ies))\w*\b.+)$/iu.exec(
      text,
    );
  return match ? { subject: match[1] ?? '', rest: match[2] ?? '' } : null;
}
