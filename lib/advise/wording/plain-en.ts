/** English: the writer's own main clause, which can always stand after a colon, without its universal and its absolutes. */
import { pluralEn } from './plurals';
import { threatens } from './threat';

/** Names nothing by itself, or tells what the writers do. */
const NO_SUBJECT =
  /^(?:it|its|this|that|these|those|they|them|he|she|his|her|their|there|here|such|some|several|certain|one|another|many|most|both|we|I|our policy|my|what|which|who|whose|how|why|where|you['’]?\w*|your|nothing|none|not|only|even|also|but|or|nor|yet|either|neither|same|other|rather|apparently|unfortunately|obviously|sadly|if|when|while|as|because|since|until|till|unless|although|though|to|by|from|so|than|then|despite|let|and|please|once|given|due|like|per|with|without|in (?:the )?light|in view|in response|in addition|following|as)\b/i;

/** Verbs of rules about things, in the present. What stands before the first of them is the subject. */
const FINITE =
  /^(.{3,80}?) (is|are|has|have|goes?|comes?|stays?|remains?|starts?|begins?|ends?|closes?|opens?|runs?|takes? place|appl(?:y|ies)|counts?|requires?|needs?|belongs?|must|will|shall|should|may|can)(n['’]t|not)? (.+)$/i;

/** A verb inside what should be the subject, or a subordinate clause: the sentence was cut in the wrong place. */
const BROKEN =
  /\b(?:was|were|had|did|do|does|been|would|could|might|if|when|because|while|until|unless|who|that|which|and then|but|we|I|you|they|he|she|it|asks?|says?|notice[sd]?|decided|agreed|considers?)\b|,/i;

/** What a norm does not say: a past, an opinion, the writers' own doing, a plan. */
const NO_NORM =
  /\b(?:was|were|had|been (?:decided|a|an|the|our)|did|we|I|we['’]\w+|I['’]\w+|subject to|a thing of the past|not on|on notice|unacceptable|the reason|the case|important|responsib\w+ for (?:the|this) (?:mess|loss)|decided|serious|known|my|concern\w*|problem|why|not the|a provision|a right|a privilege|entitled|reserves?|the view|the opinion|the right|welcome to|happy|aims?|until further notice|will no longer be (?:able|available)|under (?:review|control)|the following|as follows|below|above mentioned|that['’]s|able to|free to|voted|reminded|informed|noted|intended|considered|deemed|being)\b/i;

const ABSOLUTE =
  /,?\s*\b(?:at all times(?! (?:that|when|while)\b)|without (?:any )?exceptions?|no exceptions|in all cases|under (?:any|no) circumstances|from now on|as of now|effective immediately|with immediate effect|immediately|henceforth|hereby|always|strictly|any ?more|any longer|for whatever reason|whatever the reason|without discussion|without notice|regardless of (?:the )?(?:reason|circumstances)|now|therefore|automatically|simply|from here on|going forward)(?=$|[\s,.])/gi;

const TRAILING =
  /,?\s+(?:so that|in order to|because|since|on pain of|no exceptions|no excuses|no discussion|full stop|period$|end of (?:story|discussion)|no ifs|and that['’]s|I just|as (?:we|you|it|this)\b).*$/i;

/** An amount that is to be paid, not one from which a rule holds. */
const PRICE =
  /(?<!(?:above|over|below|under|exceeding|to|than|of|between|from|a budget of|worth) )(?:[€£$] ?\d|\b\d+ (?:euros?|pounds|dollars)\b)/i;

/** What the writers will do with it is nothing that is asked. */
export const WATCHED =
  /^be (?:\w+ly )?(?:checked|monitored|recorded|logged|registered|tracked|measured|reviewed|audited|inspected|published|displayed|reported|flagged|looked|discussed|used|established|kept|watched|shared|posted|compared|put)\b/i;

/** The clause as it stands, softened, or null when it is no plain statement of what holds. */
export function plainNormEn(part: string): string | null {
  const text = part.replace(TRAILING, '').replace(ABSOLUTE, '').replace(/\s+/g, ' ').trim();
  if (/^no (?:more )?[\p{L}-]+/iu.test(text)) return nothing(text);
  const match = FINITE.exec(text);
  if (!match || PRICE.test(text) || NO_SUBJECT.test(text) || NO_NORM.test(text) || threatens(text, 'en')) return null;
  const [, subject = '', verb = '', not = '', rest = ''] = match;
  if (
    BROKEN.test(subject) ||
    subject.split(' ').length > 9 ||
    /^(?:not|no longer)? ?(?:be )?(?:able|going|likely)\b/i.test(rest)
  )
    return null;
  // A second clause that needs the first one's force, or a remark.
  if (/\b(?:must|shall|they|them|it|its|unless|but|which|who)\b/i.test(rest)) return null;
  if (/^will$/i.test(verb) && WATCHED.test(rest)) return null;
  if (/^(?:\w+ly )?(?:checked|monitored|tracked|watched|searched|inspected|measured|filmed)\b/i.test(rest)) return null;
  const thing = softened(subject);
  if (thing === null) return null;
  const modal = /^(?:must|shall|may|can)$/i.test(verb);
  const singular = /^(?:every|each) (?:single )?(?!\S*[^s]s )((?:[\p{L}-]+ )?[\p{L}-]+)$/iu.exec(subject)?.[1];
  // "every service is at 90%": of one service it says something else.
  if (singular !== undefined && !MASS.test(singular) && /^(?:is|has|goes)$/i.test(verb) && !not)
    return `${pluralEn(singular)} ${PLURAL_VERB[verb.toLowerCase()]} ${rest}`;
  if (!modal) return `${thing} ${verb}${not.startsWith('n') && not !== 'not' ? not : not && ` ${not}`} ${rest}`;
  if (/^(?:may|can)$/i.test(verb) && !not && !/^(?:not|no longer|never|only)\b/i.test(rest)) return null;
  return `${thing} should ${not ? 'not ' : ''}${rest.replace(/^no longer\b/i, 'not')}`;
}

const PLURAL_VERB: Record<string, string> = { is: 'are', has: 'have', goes: 'go' };

/** A noun without a plural takes no article. */
export const MASS =
  /(?:^|\s)(?:leave|travel|overtime|equipment|work|food|absence|time|staff|furniture|luggage|software|information|data|parking|access)$/i;

/** "All flights" -> "flights", "every swap" -> "a swap". Null for a noun that a bare quantifier leaves hanging. */
function softened(subject: string): string | null {
  if (/^(?:all|every|each|any|no|none|nobody|everyone|everybody)$/i.test(subject)) return null;
  if (/^(?:all of |none of |no one|each of )/i.test(subject)) return null;
  const bare = subject.replace(/^all (?:the |our )?/i, '');
  if (bare !== subject) return bare;
  const single = subject.replace(/^(?:every|each|any) (?:single )?/i, '');
  // "any unused leave": a mass has no article.
  if (single !== subject && (/ (?:or|and) /i.test(single) || MASS.test(single))) return single;
  if (single === subject) return `${subject.charAt(0).toLowerCase()}${subject.slice(1)}`;
  return /^(?:any|no) /i.test(subject) && /^(?:\S+ )?\S*[^s]s(?: |$)/i.test(single)
    ? single
    : `${/^[aeiou]/i.test(single) ? 'an' : 'a'} ${single}`;
}

/** "No trainers, except for PE", "no overnight guests after ten": a ban without a verb stands as it is. */
function nothing(text: string): string | null {
  const lower = text.replace(/^no/i, 'no');
  if (
    /\b(?:is|are|was|were|will|shall|has|have|can|may|must|should|means|gets?|until|because|it|you|we|I|they|exceptions?|excuses?|matter|doubt|longer|one|body|way|problem|later|need|idea|sense|point|more than|fewer|less|goes|comes|stays|refunds?|entry|service|game)\b/i.test(
      lower,
    )
  ) {
    return null;
  }
  return threatens(lower, 'en') || lower.split(' ').length > 16 || lower.split(' ').length < 2 ? null : lower;
}
