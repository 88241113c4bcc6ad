/** Whether a norm stands alone: cut in the right places, closed, and pointing at nothing outside itself. */
import type { Language } from '../../detect/types';
import { RULE_VERBS } from './verbs-en';

/** Ends in a word that wants another one: the sentence was cut in the wrong place. */
const DANGLING =
  /\s(?:which|that|who|to|of|the|a|an|and|or|with|as|if|be|must|should|not|by|een|de|het|en|of|van|met|te|dat|die|om|dien|door|voor een|indien|wanneer|waarbij|tenzij|mits|behalve|unless|until|when|covering|including|regarding|namely)$/i;

/** A capital in the middle, in front of a function word: two lines of a list or a table run into each other. */
const RUN_ON: Record<Language, RegExp> = {
  en: /[\p{Ll}\d)] (?:The|A|An|If|All|Any|Each|Every|This|These|It|In|On|No|Not|You|Your|We|Our|Please|Must|To|For|When|At|As|There|Voicemail|Only|Employees|\p{Lu}\p{Ll}+ (?:should|must|will|may|can))(?= )/u,
  nl: /[\p{Ll}\d)] (?:De|Het|Een|Als|Alle|Elke|Deze|Dit|In|Op|Geen|Niet|Je|U|Uw|We|Wij|Bij|Voor|Van|Er|Ben|Is|Wie|Om|Ook|Na|Met|Te|Kan|Mag)(?= )/u,
};

/** Points at a list or a text that does not come along. */
const POINTS_AWAY: Record<Language, RegExp> = {
  en: /\bthe following\b(?! (?:day|week|month|morning|working|business))|\bas follows\b|\b(?:listed|described|mentioned|outlined) (?:below|above)\b|\bsuch a case\b/i,
  nl: /(?<!\p{L})(?:de|het) volgende(?!\p{L})(?! (?:dag|week|maand|ochtend|les|dienst|keer|werkdag))|als volgt|(?:hier)?onder(?:staande)? (?:genoemde|punten|regels)|(?:dit|dat|zo|hetzelfde) (?:doen|laten)$|^(?:niet )?(?:dit|dat) (?:.* )?(?:doen|laten)$|onderstaande|bovenstaande|hieronder/iu,
};

/** Longer than this it is a paragraph, not a norm. Words. */
const LONGEST = 34;

export function standsAlone(norm: string, language: Language): boolean {
  if (!/\p{L}{2}/u.test(norm) || DANGLING.test(norm) || norm.split(' ').length > LONGEST) return false;
  if (/(?<!\p{L})(\p{L}{2,}) \1(?!\p{L})/iu.test(norm) || / \p{L}$/u.test(norm)) return false;
  if (RUN_ON[language].test(norm) || POINTS_AWAY[language].test(norm)) return false;
  // Somebody who was named in what did not come along.
  if (/^(?:hij|zij|ze|hem|he|she|they) /i.test(norm)) return false;
  if (language === 'en' && runsIntoVerb(norm)) return false;
  return balanced(norm);
}

/** "... start time State the reason": the next line of a list begins with its verb. */
function runsIntoVerb(norm: string): boolean {
  return [...norm.matchAll(/\p{Ll} (\p{Lu}\p{Ll}+)(?= \p{Ll})/gu)].some(([, word = '']) =>
    RULE_VERBS.has(word.toLowerCase()),
  );
}

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
