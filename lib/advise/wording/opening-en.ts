/** English: what stands in front of a measure or behind it and is no part of the norm. */
import { tidy } from './text';

/** A subordinate clause in front of the measure: why, or on what condition. */
const REASON =
  /^(?:because|since|as long as|as|after|following|due to|owing to|in response to|in view of|in (?:the )?light of|as a result of|in addition to|in accordance with|for (?:this|that|these) reasons?|for the sake of|for your own|given|until|despite|so that|to|in order to|by|no later than)\s(?:[^,]|,(?=\d))*,\s+/i;

/** A phrase in front that says where or when the norm holds; it goes behind the norm. */
const SCOPE =
  /^((?:for|on|at|in|during|between|within|if|when|whenever|once|unless|before|where|in case|outside)\s(?:[^,]|,(?=\d)){1,60}),\s+(?=\S)/i;

const ADVERBIAL =
  /^(?:from now on|effective (?:immediately|today|\w+)|with immediate effect|as of (?:now|today|tomorrow|next \w+|\w+day|\d+ \w+)|(?:starting|beginning|from|as from) (?:now|today|tomorrow|next \w+|\w+day|\d+ \w+)(?: on| onwards)?|henceforth|nevertheless|however|moreover|furthermore|in addition|additionally|finally|for now|as (?:always|usual|agreed)|please therefore|for (?:this|that|these) reasons?|therefore|thus|so|then|hence|in future|in the future|going forward|until further notice|please note that|note that|hereby|let it be clear that|remember that|accordingly|consequently|and|also|again|please)\b,?\s+/i;

/** What follows the norm and is no part of it. */
const TRAILING =
  /(?:,?\s+(?:so that|in order to|in order that|because|since|on pain of|under penalty|failing which|without (?:any )?exceptions?|no exceptions|whatever the reason|whatever the excuse|full stop|and no \w+ means|or (?:you|they|we|it|lose|face|pay|forfeit|be|risk)\b)|[,;]\s+(?:otherwise|or else))(?:\s.*)?$/i;

/** "All travel, however short, requires ...". */
const REMARK =
  /,\s(?:even|however|including|no matter|regardless|especially|whether)\b[^,]{1,40},\s(?=(?:is|are|must|shall|will|may|can|has|have|needs?|requires?)\b)/i;
const MARKER = /^\(?(?:[a-z][.)]|\d{1,2}(?:\.\d{1,2})*[.)]|\d{1,2}(?:\.\d{1,2})+|[ivx]{1,4}[.)])\s+/i;

/** The part without its marker, reason, connectives and threat; `scope` is a limiting phrase that stood in front. */
export function opened(part: string): { text: string; scope: string } {
  let text = part
    .replace(MARKER, '')
    .replace(/(\p{L})['’]ll\b/gu, '$1 will')
    .replace(REASON, '')
    .replace(TRAILING, '')
    .replace(/\.\s[a-z]$/i, '');
  let scope = '';
  for (let before = ''; before !== text; ) {
    before = text;
    text = text.replace(ADVERBIAL, '').replace(SCOPE, (_all, phrase: string) => {
      scope = phrase.charAt(0).toLowerCase() + phrase.slice(1);
      return '';
    });
  }
  // "if this has not been done": what it points at does not come along.
  const loose =
    /\b(?:this|that|it|such|these|those|they|them|he|she|his|her|they['’]re)\b/i.test(scope) ||
    // "if one of them does it, all of them ...": what follows is the consequence.
    /^(?:if|when|whenever|once) (?:one|any|a single|someone|somebody)\b/i.test(scope) ||
    (scope !== '' && /, and (?:for|on|at|in) /i.test(text));
  return { text: loose ? '' : tidy(text.replace(REMARK, ' ')), scope };
}
