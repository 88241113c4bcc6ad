/** Dutch word order: where a noun phrase ends, and which phrase goes to the front when the one in front is left out. */
import { isVerb } from './verbs-nl';

const DETERMINER =
  /^(?:de|het|een|alle|elke|elk|iedere|ieder|geen|deze|dit|die|dat|onze|ons|uw|jullie|hun|\d+|twee|drie|vier|vijf|zes)$/i;

/** Words that begin another phrase: prepositions, adverbs of rules, negation, particles. */
export const FUNCTION_WORD =
  /^(?:aan|achter|af|alleen|als|altijd|beneden|bij|binnen|boven|buiten|dagelijks|daarom|de|dicht|digitaal|direct|door|dus|een|eerst|elke|elk|enkel|er|geen|gratis|het|ieder|iedere|in|jaarlijks|leeg|maandelijks|maximaal|mee|met|minimaal|minstens|na|naar|naast|niet|nog|nooit|nu|om|onder|ook|op|open|over|pas|per|rond|schoon|schriftelijk|slechts|standaard|te|tegen|terug|tijdens|toe|tot|tussen|uit|uiterlijk|uitsluitend|van|vanaf|vast|verplicht|via|volledig|vooraf|voor|vóór|voortaan|voorlopig|weg|wekelijks|weer|zonder|\d\S*|twee|drie|vier|vijf|één|alle|beide|gesloten|dan|hier|daar|thuis)$/i;

const LINK = /^(?:die|dat|en|of|waar\p{L}*|wie|maar|want|omdat|als|zodra|dan)$/iu;

/** Where the noun phrase that starts at `start` ends; -1 when that is not sure. A phrase with "van" goes with its noun. */
export function nounPhraseEnd(words: string[], start: number): number {
  let at = start;
  const determined = DETERMINER.test(words[at] ?? '');
  if (determined) at += 1;
  // Adjectives end in -e; the noun is what follows them.
  for (let n = 0; n < 3 && /^\p{Ll}+e$/u.test(words[at] ?? '') && isContent(words[at + 1]); n += 1) at += 1;
  const noun = words[at];
  if (!isContent(noun) || /^ge\p{L}+(?:d|t)$/u.test(noun ?? '')) return -1;
  const next = words[at + 1];
  if (next === undefined) return at + 1;
  if (noun?.endsWith(',') || LINK.test(next)) return -1;
  if (/^van$/i.test(next)) return nounPhraseEnd(words, at + 2);
  // "blok 3": the number belongs to the noun.
  if (/^\d/.test(next)) return -1;
  return FUNCTION_WORD.test(next) ? at + 1 : -1;
}

function isContent(word: string | undefined): boolean {
  return (
    word !== undefined &&
    /^[\p{L}'’-]{2,},?$/u.test(word) &&
    !FUNCTION_WORD.test(word) &&
    !LINK.test(word) &&
    !PRONOUN.test(word)
  );
}

const PRONOUN = /^(?:ik|je|jij|u|hij|zij|ze|we|wij|jullie|men|iedereen|niemand|iemand|zich|dit|deze)$/i;

/**
 * "gaat het hek om acht uur dicht" -> "het hek gaat om acht uur dicht": what stood in front was left out, so the phrase after
 * the verb takes its place. Null when that phrase has no sure end.
 */
export function refronted(words: string[]): string[] | null {
  const [verb = '', next = ''] = words;
  if (/^er$/i.test(next)) return ['er', verb, ...words.slice(2)];
  const preposition = /^(?:in|op|bij|tijdens|tussen|binnen|buiten|met|voor|na)$/i.test(next);
  const end = nounPhraseEnd(words, preposition ? 2 : 1);
  if (end < 0 || end >= words.length) return null;
  return [...words.slice(1, end), verb, ...words.slice(end)];
}

const AUXILIARY =
  /^(?:is|zijn|wordt|worden|gaat|gaan|blijft|blijven|heeft|hebben|geldt|gelden|komt|komen|loopt|lopen|ligt|liggen|staat|staan|moet|moeten|mag|mogen|kan|kunnen|dient|dienen|hoort|horen|behoort|behoren|verloopt|verlopen|gebeurt|gebeuren|vereist|vereisen|vergt|vergen|vraagt|duurt|duren|begint|beginnen|start|starten|eindigt|sluit|sluiten|opent|verschijnt|vindt|vinden|telt|tellen|bevat|bevatten|zit|zitten|hangt|hangen|vult|krijgt|krijgen)$/i;

export function isFiniteVerb(word: string): boolean {
  return AUXILIARY.test(word) || isVerb(word);
}
