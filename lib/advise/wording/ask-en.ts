/** English: what is asked in so many words, by an imperative or by "we ask all staff to ...". */
import { arePeople } from './people';
import { RULE_VERBS } from './verbs-en';

/** Verbs whose form is a noun as well need an article, a pronoun or a preposition behind them. */
const NOUNS_TOO =
  /^(?:access|address|answer|book|call|check|clock|copy|dress|drop|email|empty|file|finish|hand|hold|label|limit|list|lock|log|mark|move|note|park|pay|phone|place|present|print|record|register|report|request|return|review|ring|route|scan|schedule|set|share|sign|stand|start|state|stay|stop|store|switch|track|turn|update|use|wait|walk|wash|work|contact|collect|cc|deposit)$/i;
const OBJECT =
  /^(?:the|a|an|all|any|every|each|your|our|this|these|no|in|out|on|off|up|at|with|to|by|from|only|it|them|for|down|away|before|after|both|\d.*|everything|everyone)$/i;

const POLITE =
  /^(?:(?:please|kindly|always|so|also|finally|remember to|make sure to|be sure to|just|then|you (?:are to|have to|need to|must|shall|will|should|may only)) )+/i;

/** What one is told to remember or not to think is no rule. */
const NO_RULE =
  /^(?:(?:please )?(?:note|see|remember|do not (?:assume|think|expect|say|forget|worry|come to me|hesitate|bother|ask me|come crying)|don['’]t (?:assume|think|expect|say|forget|worry|come to me|hesitate|bother|ask me|come crying)|be (?:aware|advised|clear|careful|honest|warned|a good)|make no mistake|tell me|ask yourself|let|stop (?:it|this)|do (?:so|this|that|it)\b|see (?:above|below)|report [^ ]+s? are))\b/i;

const ASKED =
  /^(?:.{0,60}?(?:^|, |and |so |therefore ))?(?:we|I) (?:(?:now|also|do|therefore|kindly|will|would|hereby) )*(?:ask(?:ing)?|expect(?:ing)?|want|need|require|request|like|are (?:now )?(?:asking|expecting|requiring|requesting)) (?:(?:that|of) )?((?:[^\s,]+ ){0,6}?[^\s,]+(?:, [^\s,]+(?: and [^\s,]+)?)?) to (.+)$/i;

/** The verb phrase that is asked, or null: "attend all meetings", "refrain from commenting on ...". */
export function askedNormEn(part: string): string | null {
  const asked = ASKED.exec(part);
  if (asked) {
    const people = (asked[1] ?? '').split(/,? and |, /).at(-1) ?? '';
    const verb = (asked[2] ?? '').split(' ')[0] ?? '';
    return arePeople(people, 'en') && /^(?!.*(?:ed|ing)$)[a-z]/.test(verb) && plainRest(asked[2] ?? '')
      ? (asked[2] ?? null)
      : null;
  }
  return imperative(part);
}

function imperative(part: string): string | null {
  if (NO_RULE.test(part)) return null;
  const text = part.replace(POLITE, '');
  if (NO_RULE.test(text) || /^be \w+(?:ed|en|ing)\b/i.test(text)) return null;
  const never = /^(?:never|do not|don['’]t) (.+)$/i.exec(text);
  const phrase = never?.[1] ?? text;
  const [verb = '', next = ''] = phrase.split(' ');
  if (!RULE_VERBS.has(verb.toLowerCase()) || next === '' || next.endsWith(':')) return null;
  if (NOUNS_TOO.test(verb) && !OBJECT.test(next)) return null;
  if (!plainRest(phrase) || (never === null && /^(?:of|is|are|was|will|and|or|has)$/i.test(next))) return null;
  const lower = phrase.charAt(0).toLowerCase() + phrase.slice(1);
  return never ? `not to ${lower}` : lower;
}

/** Another clause with its own subject and force does not go with the phrase. */
function plainRest(words: string): boolean {
  return (
    !/\b(?:must|shall|we|I|I['’]\w+|you['’]ll|will be|, (?:they|it|this|that|no|the)|is not|are not|means?|until we)\b/i.test(
      words,
    ) &&
    !/ (?:is|are) (?:not |the |a |an |to |being )?\w+(?:$|,)/i.test(
      words.replace(
        / (?:who|that|which|if|when|unless|until|as|while|before|after|where|because|whether|what)\s.*$/i,
        '',
      ),
    )
  );
}
