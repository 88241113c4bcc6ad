/** One sentence on its own: its tokens, the cues found in it, and what it weighs for itself and for its neighbours. */
import { type Token, tokenize } from '../text/tokens';
import type { CueMatch, Matcher } from './cues';
import { groupsOf, neighbourFeatures, ownFeatures, type Place } from './features';
import { clauseFeatures, type Grammar } from './grammar';
import type { Evidence, Scorer } from './model';
import type { Language } from './types';

export interface Analysis {
  language: Language;
  /** Offsets count from the start of the sentence. */
  tokens: Token[];
  cues: CueMatch[];
  families: Set<string>;
  groups: string[];
  /** Evidence of the sentence's own features, and of what each neighbour place hears of it. */
  evidence: { own: Evidence } & Record<Place, Evidence>;
  /** Evidence of the main clause: the dear part, read when first asked for. */
  clause(): Evidence;
}

export interface LanguageKit {
  grammar: Grammar;
  language: Language;
  matcher: Matcher;
  scorer: Scorer;
}

/** Analyses one sentence with the lexicon and the weights of its language. */
export function analyse(sentence: string, kit: LanguageKit): Analysis {
  const tokens = tokenize(sentence);
  const cues = kit.matcher.match(tokens);
  const families = new Set(cues.map((cue) => cue.family));
  const heard = (place: Place): Evidence => kit.scorer.evidence(neighbourFeatures(place, families, tokens));
  const evidence = {
    own: kit.scorer.evidence(ownFeatures(sentence, tokens, families, kit.matcher)),
    p1: heard('p1'),
    p2: heard('p2'),
    n1: heard('n1'),
    n2: heard('n2'),
  };
  let read: Evidence | undefined;
  const clause = (): Evidence => {
    read ??= kit.scorer.evidence(clauseFeatures(kit.grammar(sentence)));
    return read;
  };
  return { language: kit.language, tokens, cues, families, groups: groupsOf(families), evidence, clause };
}
