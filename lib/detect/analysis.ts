/** One sentence on its own: its tokens, the cues found in it, and what it weighs for itself and for its neighbours. */
import { type Token, tokenize } from '../text/tokens';
import type { CueMatch, Matcher } from './cues';
import { groupsOf, neighbourFeatures, ownFeatures, type Place } from './features';
import type { Scorer } from './model';
import type { Language } from './types';

export interface Analysis {
  language: Language;
  /** Offsets count from the start of the sentence. */
  tokens: Token[];
  cues: CueMatch[];
  families: Set<string>;
  groups: string[];
  /** Sum of the weights of the sentence's own features, and of what each neighbour place hears of it. */
  sums: { own: number } & Record<Place, number>;
}

export interface LanguageKit {
  language: Language;
  matcher: Matcher;
  scorer: Scorer;
}

const PLACES: Place[] = ['p1', 'p2', 'n1', 'n2'];

/** Analyses one sentence with the lexicon and the weights of its language. */
export function analyse(sentence: string, kit: LanguageKit): Analysis {
  const tokens = tokenize(sentence);
  const cues = kit.matcher.match(tokens);
  const families = new Set(cues.map((cue) => cue.family));
  const sums = {
    own: kit.scorer.sum(ownFeatures(sentence, tokens, families, kit.matcher)),
    p1: 0,
    p2: 0,
    n1: 0,
    n2: 0,
  };
  for (const place of PLACES) sums[place] = kit.scorer.sum(neighbourFeatures(place, families, tokens));
  return { language: kit.language, tokens, cues, families, groups: groupsOf(families), sums };
}
