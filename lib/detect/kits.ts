/** The two languages the detector knows: a lexicon, a grammar and fitted weights each. */
import type { LanguageKit } from './analysis';
import { conceptsIn } from './concepts';
import { createMatcher } from './cues';
import enCues from './en/cues.json';
import { createEnglishGrammar } from './en/grammar';
import enWeights from './en/weights.json';
import { createFeatures } from './features';
import { createScorer } from './model';
import nlCues from './nl/cues.json';
import { createDutchGrammar } from './nl/grammar';
import nlWeights from './nl/weights.json';
import { NUMBERS } from './spelling';
import type { Language } from './types';

type Makings = Pick<LanguageKit, 'grammar' | 'matcher' | 'scorer'>;

const makings: Record<Language, () => Makings> = {
  en: () => {
    const matcher = createMatcher(enCues);
    return { matcher, grammar: createEnglishGrammar(matcher), scorer: createScorer(enWeights) };
  },
  nl: () => {
    const matcher = createMatcher(nlCues);
    return { matcher, grammar: createDutchGrammar(matcher), scorer: createScorer(nlWeights) };
  },
};

function make(language: Language): LanguageKit {
  const { matcher, grammar, scorer } = makings[language]();
  const concepts = conceptsIn(language);
  const features = createFeatures(NUMBERS, { matcher, concepts }, scorer.weighs);
  return { language, matcher, concepts, features, grammar, scorer };
}

const made = new Map<Language, LanguageKit>();

/** The kit of a language, made when first asked for. */
export function kitOf(language: Language): LanguageKit {
  const known = made.get(language);
  if (known) return known;
  const kit = make(language);
  made.set(language, kit);
  return kit;
}
