/** The two languages the detector knows: a lexicon and fitted weights each. */
import type { LanguageKit } from './analysis';
import { createMatcher } from './cues';
import enCues from './en/cues.json';
import enWeights from './en/weights.json';
import { createScorer } from './model';
import nlCues from './nl/cues.json';
import nlWeights from './nl/weights.json';
import type { Language } from './types';

const makers: Record<Language, () => LanguageKit> = {
  en: () => ({ language: 'en', matcher: createMatcher(enCues), scorer: createScorer(enWeights) }),
  nl: () => ({ language: 'nl', matcher: createMatcher(nlCues), scorer: createScorer(nlWeights) }),
};

const made = new Map<Language, LanguageKit>();

/** The kit of a language, made when first asked for. */
export function kitOf(language: Language): LanguageKit {
  const known = made.get(language);
  if (known) return known;
  const kit = makers[language]();
  made.set(language, kit);
  return kit;
}
