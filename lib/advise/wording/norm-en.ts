/** English norms: a bare infinitive ("hand in grades"), a noun phrase ("attendance at the stand-up"), or "not to ..." / "no ...". */
import type { NormPiece } from './norm';
import { lowerFirst } from './text';

const MODAL =
  /^(?:must|shall|should|will|have to|has to|need to|needs to|ought to|are to|is to|(?:are|is|will be) (?:required|expected|obliged|asked|requested|instructed) to|to)\s+/i;

/** The words before end in something that asks for an infinitive. */
const ASKS_INFINITIVE =
  /\b(?:must|shall|should|will|to|(?:have|has|need|needs|ought|are|is) to|fails? to|failing to|failure to|please)\s*(?:(?:also|now|therefore|henceforth|immediately|always) )*$/;

const DUTY_AFTER =
  /^\s*(?:is|are|becomes?|will be|remains?)\s+(?:\w+ly\s+|now\s+|hereby\s+)*(?:mandatory|compulsory|obligatory|required|due|expected|a requirement)\b/;

const NEGATION = /\b(?:no|not|nobody|none|never|neither|forbidden|prohibited|banned|cannot|circumstances)\b|n['’]t\b/;
const BAN_VERB_BEFORE = /\b(?:may|can|must|shall|should|will|to|not|never|cannot)\s*$/;
const BAN_GERUND_BEFORE = /\b(?:prohibited|banned|barred|forbidden|refrain) from\s*$/;
const BAN_AFTER =
  /^\s*(?:is|are|will be|becomes?|has been|have been|shall be)\s+(?:\w+ly\s+|now\s+|hereby\s+|no longer\s+|not\s+)*(?:prohibited|forbidden|banned|allowed|permitted|tolerated|accepted|abolished|off limits)\b/;

/** Words of the offence: they tell what went wrong, not what is asked. */
const OFFENCE =
  /\b(?:late|too late|overdue|fail(?:s|ed|ing|ure)?|exceed(?:s|ed|ing)?|miss(?:es|ed|ing)?|violat\w*|breach\w*|ignor\w*|without permission|non-compliance|offence|offense|infringement)\b/i;

/** Absolutes and change words: a rewording keeps the norm and lets these go. */
const ABSOLUTE =
  /,?\s*\b(?:at all times|without (?:any )?exceptions?|no exceptions|in all cases|under (?:any|no) circumstances|from now on|as of now|effective immediately|with immediate effect|immediately|henceforth|hereby|always|strictly|any ?more|any longer|for whatever reason|whatever the reason)\b,?/gi;

/** The norm, or null when these words cannot stand alone as one. */
export function englishNorm(piece: NormPiece): string | null {
  const words = piece.words.replace(ABSOLUTE, '').replace(MODAL, '').trim();
  if (words === '' || OFFENCE.test(words)) return null;
  if (piece.ban && !ASKS_INFINITIVE.test(withoutNegation(piece.before))) return banned(words, piece);
  if (piece.ban && NEGATION.test(piece.before)) return banned(words, piece);
  if (NEGATION.test(words) && piece.ban) return words;
  const asked = ASKS_INFINITIVE.test(piece.before) || DUTY_AFTER.test(piece.after);
  if (piece.threat && !asked) return null;
  return addressed(passive(words, piece) ?? (piece.followsAudience ? infinitive(words, piece) : words), piece);
}

/** "must not " asks for an infinitive, but as a ban; this looks at it without the "not". */
function withoutNegation(before: string): string {
  return NEGATION.test(before) ? '' : before;
}

function banned(words: string, piece: NormPiece): string | null {
  if (/^(?:not|no|never)\b/i.test(words)) return addressed(words, piece);
  const bare = words.replace(/^(?:the|any|all|every)\s+/i, '');
  if (BAN_GERUND_BEFORE.test(piece.before)) return addressed(`no ${bare}`, piece);
  if (NEGATION.test(piece.before) && BAN_VERB_BEFORE.test(piece.before)) return addressed(`not to ${words}`, piece);
  if (BAN_AFTER.test(piece.after)) return `no ${lowerFirst(bare)}`;
  return null;
}

/** "[Grades] must be submitted within 15 days": the thing asked for, as a noun phrase. Null when it is no such passive. */
function passive(words: string, piece: NormPiece): string | null {
  const match = /^be (?:\w+ly )?((?:\w+(?:ed|en|wn|de|ought|id|nt|pt)|put|set|made|done)\b.*)$/i.exec(words);
  if (!match) return null;
  const subject = piece.before
    .replace(
      /\s*\b(?:must|shall|should|will|have to|has to|need to|needs to|(?:are|is) (?:required |expected )?to)\s*$/,
      '',
    )
    .trim();
  const thing = subject.replace(/^(?:all|every|each|any)\s+/, '');
  if (thing === '' || thing.split(' ').length > 6) return null;
  if (!piece.audience.readers && subject.endsWith(piece.audience.text.toLowerCase())) return null;
  return `${thing} ${match[1]}`;
}

/** "works three days on site" -> "work three days on site". */
function infinitive(words: string, piece: NormPiece): string {
  const [verb = '', ...rest] = words.split(' ');
  const known: Record<string, string> = { is: 'be', are: 'be', has: 'have', does: 'do', goes: 'go' };
  let bare = known[verb] ?? verb;
  if (bare === verb && piece.audience.singular && !/ss$/.test(verb)) {
    bare = verb.replace(
      /(?:(ss|sh|ch|x|zz|o)es|([^aeiou])ies|s)$/,
      (_end, hiss: string | undefined, consonant: string | undefined) =>
        hiss ? hiss : consonant ? `${consonant}y` : '',
    );
  }
  return [bare, ...rest].join(' ');
}

/** Makes "their", "his or her" agree with whom the rewording speaks to. One such word only: more may mean different people. */
function addressed(words: string, piece: NormPiece): string {
  const plural = words.replace(/\b(?:his or her|her or his|his\/her|her\/his)\b/gi, 'their');
  const own = plural.match(/\b(?:their|themselves)\b/gi) ?? [];
  if (!piece.audience.readers || own.length !== 1 || /\b(?:they|them)\b/i.test(plural)) return plural;
  return plural.replace(/\btheir\b/i, 'your').replace(/\bthemselves\b/i, 'yourselves');
}
