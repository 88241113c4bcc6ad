/** Whether a norm stands alone: cut in the right places, closed, and pointing at nothing outside itself. */
import type { Language } from '../../detect/types';
import { RULE_VERBS } from './verbs-en';

/** Ends in a word that wants another one: the sentence was cut in the wrong place. */
const DANGLING =
  /\s(?:which|that|who|to|of|the|a|an|and|or|with|as|if|be|must|should|not|by|een|de|het|en|of|van|met|te|dat|die|om|dien|door|voor een|indien|wanneer|waarbij|tenzij|mits|behalve|unless|until|when|covering|including|regarding|namely)$/i;

/** A capital in the middle, in front of a function word: two lines of a list or a table run into each other. */
const RUN_ON: Record<Language, RegExp> = {
  en: /[\p{L}\d)] (?:Don['’]t|Do|Never|Always|Make|Ensure|Submit) (?=\p{Ll})|[\p{Ll}\d)] (?:The|A|An|If|All|Any|Each|Every|This|These|It|In|On|No|Not|You|Your|We|Our|Please|Must|To|For|When|At|As|There|Voicemail|Only|Employees|\p{Lu}\p{Ll}+ (?:should|must|will|may|can))(?= )/u,
  nl: /[\p{Ll}\d)] (?:De|Het|Een|Als|Alle|Elke|Deze|Dit|In|Op|Geen|Niet|Je|U|Uw|We|Wij|Bij|Voor|Van|Er|Ben|Is|Wie|Om|Ook|Na|Met|Te|Kan|Mag)(?= )/u,
};

/** Points at a list or a text that does not come along. */
const POINTS_AWAY: Record<Language, RegExp> = {
  en: /\bthe following\b(?! (?:day|week|month|morning|working|business))|\bas follows\b|\b(?:listed|described|mentioned|outlined) (?:below|above)\b|\bsuch a case\b/i,
  nl: /(?<!\p{L})(?:de|het) volgende(?!\p{L})(?! (?:dag|week|maand|ochtend|les|dienst|keer|werkdag))|als volgt|(?:hier)?onder(?:staande)? (?:genoemde|punten|regels)|(?:dit|dat|zo|hetzelfde) (?:doen|laten)$|^(?:niet )?(?:dit|dat) (?:.* )?(?:doen|laten)$|onderstaande|bovenstaande|hieronder/iu,
};

/** What is left of a sentence that was read wrongly: a modal behind "to", a rule that says no more than that it holds. */
const REMAINS: Record<Language, RegExp> = {
  en: /^not to be (?:\w+ed|\w+ing|paid|sent|told|put|left|kept|held|shown|made)\b|\bto (?:cannot|can|could|may|might|must|shall|should|will|would)\b|^(?:keep to|follow) (?:this|these) (?:rules?|policy|policies|agreements?)$|^(?:irrespective|regardless)\b|\.m\. \d$|\bshould (?:and|or)\b|\bsee to (?:this|that|it)$|\bexceptions? (?:is|are|will|can)\b/i,
  nl: /^(?:deze|dit) (?:regels?|afspra\p{L}+|beleid) (?:aanhouden|volgen)$|(?<!\p{L})(?:opdracht gekregen|afwijking(?:en)? (?:op|toe))(?!\p{L})|(?:onder|lid|sub) [a-z](?!\p{L})|(?<!\p{L})(?:geen excuus|het (?:gestelde|bepaalde|gebeurde))(?!\p{L})/iu,
};

/** Words after which a name may stand: what follows another word with a capital is the next line of a list. */
const BEFORE_NAME =
  /^(?:the|a|an|all|any|each|every|no|my|your|our|his|her|their|its|this|that|these|those|of|in|on|at|to|by|with|from|for|via|into|onto|and|or|not|as|per|than|before|after|until|since|during|between|within|without|through|over|under|about|against|like|last|next|first|every|also|is|are|be|called|named|starting|de|het|een|alle|elke|elk|ieder|iedere|geen|mijn|je|jouw|uw|ons|onze|zijn|haar|hun|jullie|dit|dat|deze|die|van|op|te|tot|door|met|voor|v[oó]{2}r|bij|naar|uit|aan|na|om|over|onder|tegen|tussen|sinds|vanaf|als|en|of|niet|dan|zonder|binnen|tijdens|namens|volgens)$/iu;

/** "... through the portal Receive approval": a capital behind a word that takes no name, and small letters after it. */
function runsOn(norm: string): boolean {
  const words = norm.split(' ');
  return words.some(
    (word, index) =>
      index > 0 &&
      index < words.length - 1 &&
      /^\p{Lu}[\p{Ll}-]+(?:n['’]t)?$/u.test(word) &&
      /^\p{Ll}/u.test(words[index + 1] ?? '') &&
      !BEFORE_NAME.test(words[index - 1] ?? '') &&
      // The first word may be a heading, with a capital of its own.
      (index === 1 ? /^\p{L}[\p{Ll}-]+$/u : /^[\p{Ll}-]+$/u).test(words[index - 1] ?? '') &&
      !DAY.test(word),
  );
}

const DAY =
  /^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days?$|^(?:January|February|March|April|May|June|July|August|September|October|November|December|English|Dutch|Christmas|Easter|Kerst|Pasen)$/;

/** Longer than this it is a paragraph, not a norm. Words. */
const LONGEST = 34;

export function standsAlone(norm: string, language: Language): boolean {
  if (/[•·]/.test(norm) || !/\p{L}{2}/u.test(norm) || DANGLING.test(norm) || norm.split(' ').length > LONGEST)
    return false;
  if (/(?<!\p{L})(\p{L}{2,}) \1(?!\p{L})/iu.test(norm) || / \p{L}$/u.test(norm)) return false;
  if (RUN_ON[language].test(norm) || POINTS_AWAY[language].test(norm)) return false;
  // Somebody who was named in what did not come along.
  // A greeting in front: a message without marks, in which one sentence runs into the next.
  if (/^(?:hi|hello|hey|dear|hoi|hallo|beste|dag) /i.test(norm)) return false;
  if (/^(?:hij|zij|ze|hem|he|she|they|he\/she|s\/he|hij\/zij|dit|dat|(?:niet|not to) (?:dit|dat)) /i.test(norm))
    return false;
  if (REMAINS[language].test(norm) || runsOn(norm)) return false;
  if (language === 'nl' && LOOSE_TE.test(norm) && !HOLDS_TE.test(norm)) return false;
  if (language === 'en' && runsIntoVerb(norm)) return false;
  return balanced(norm);
}

/** "... start time State the reason": the next line of a list begins with its verb. */
function runsIntoVerb(norm: string): boolean {
  return [...norm.matchAll(/\p{Ll} (\p{Lu}\p{Ll}+)(?= \p{Ll})/gu)].some(([, word = '']) =>
    RULE_VERBS.has(word.toLowerCase()),
  );
}

/** "de opleiding af te ronden": an item of a list whose "is verplicht" did not come along. */
const LOOSE_TE = /(?:^|\s)(?:aan|af|bij|door|in|mee|na|op|over|terug|toe|uit|vast) te \p{L}+n(?!\p{L})/u;
const HOLDS_TE =
  /(?<!\p{L})(?:om|dient|dienen|verplicht|gevraagd|verzocht|geacht|verwacht|wordt|worden|zijn|is|behoort|behoren|hoort|horen|door)(?!\p{L})/iu;

function balanced(norm: string): boolean {
  const count = (mark: RegExp) => norm.match(mark)?.length ?? 0;
  return (
    count(/\(/g) === count(/\)/g) &&
    count(/\[/g) === count(/\]/g) &&
    count(/"/g) % 2 === 0 &&
    count(/[“„]/g) === count(/”/g) &&
    count(/[«]/g) === count(/[»]/g)
  );
}
