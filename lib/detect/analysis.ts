/** One sentence on its own: its tokens, the cues found in it, and what it weighs for itself and for its neighbours. */
import { type Token, tokenize } from '../text/tokens';
import type { Concepts } from './concepts';
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
  /** Evidence of the sentence's own words and cues. */
  own: Evidence;
  /** Evidence that a neighbour in that place takes from this sentence; worked out when first asked for. */
  heardFrom(place: Place): Evidence;
  /** Evidence of the main clause; the dear part, read when first asked for. */
  clause(): Evidence;
}

export interface LanguageKit {
  grammar: Grammar;
  language: Language;
  matcher: Matcher;
  concepts: Concepts;
  scorer: Scorer;
}

/** Analyses one sentence with the lexicon and the weights of its language. */
export function analyse(sentence: string, kit: LanguageKit): Analysis {
  const tokens = tokenize(sentence);
  const cues = kit.matcher.match(tokens);
  const families = new Set(cues.map((cue) => cue.family));
  const heard = new Map<Place, Evidence>();
  const heardFrom = (place: Place): Evidence => {
    const known = heard.get(place) ?? kit.scorer.evidence(neighbourFeatures(place, families, tokens));
    heard.set(place, known);
    return known;
  };
  let read: Evidence | undefined;
  const clause = (): Evidence => {
    read ??= kit.scorer.evidence(clauseFeatures(kit.grammar(sentence)));
    return read;
  };
  const groups = groupsOf(families);
  const own = kit.scorer.evidence(ownFeatures(sentence, tokens, families, kit));
  return { language: kit.language, tokens, cues, families, groups, own, heardFrom, clause };
}
