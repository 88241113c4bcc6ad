/** One sentence on its own: its tokens, the cues found in it, and what it weighs for itself and for its neighbours. */
import { type Token, tokenize } from '../text/tokens';
import type { Concepts } from './concepts';
import type { CueMatch, Matcher } from './cues';
import { type Features, groupsOf, type Place } from './features';
import { clauseFeatures, type Grammar } from './grammar';
import type { Hearable } from './hearing';
import { tellsIncident, tiesIncident } from './incident';
import type { Evidence, Scorer, Shares } from './model';
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
  /** What the second hearing knows of it; worked out when first asked for. */
  hearable(): Hearable;
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
  /** The features as the scorer knows them. */
  features: Features<number>;
}

/** Analyses one sentence with the lexicon and the weights of its language. */
export function analyse(sentence: string, kit: LanguageKit, tokens: Token[] = tokenize(sentence)): Analysis {
  const cues = kit.matcher.match(tokens);
  const families = new Set(cues.map((cue) => cue.family));
  const heard = new Map<Place, Evidence>();
  const heardFrom = (place: Place): Evidence => {
    const known = heard.get(place) ?? kit.scorer.evidence(kit.features.neighbour(place, families, tokens));
    heard.set(place, known);
    return known;
  };
  let read: Evidence | undefined;
  const clause = (): Evidence => {
    read ??= kit.scorer.evidence(kit.features.clause(clauseFeatures(kit.grammar(tokens))));
    return read;
  };
  const groups = groupsOf(families);
  const own = kit.scorer.evidence(kit.features.own(sentence, tokens, families, groups));
  let known: Hearable | undefined;
  const hearable = (): Hearable => {
    known ??= hearableOf({ tokens, families, groups }, kit.scorer.odds([own]), kit.scorer.shares([own]));
    return known;
  };
  return { language: kit.language, tokens, cues, families, groups, own, heardFrom, clause, hearable };
}

/** A sentence as the second hearing sees it. */
export function hearableOf(
  { tokens, families, groups }: Pick<Analysis, 'tokens' | 'families' | 'groups'>,
  odds: number,
  shares: Shares,
): Hearable {
  return {
    odds,
    shares,
    groups,
    length: tokens.length,
    tellsIncident: tellsIncident({ families }),
    tiesIncident: tiesIncident({ families }),
  };
}
