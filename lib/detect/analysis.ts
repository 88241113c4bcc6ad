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
  return new Analysed(sentence, kit, tokens);
}

/** A class, since a text has thousands of these: methods are shared where functions of its own would be made for each. */
class Analysed implements Analysis {
  readonly language: Language;
  readonly cues: CueMatch[];
  readonly families = new Set<string>();
  readonly groups: string[];
  readonly own: Evidence;
  private readonly kit: LanguageKit;
  private readonly heard: Record<Place, Evidence | undefined> = {
    p1: undefined,
    p2: undefined,
    n1: undefined,
    n2: undefined,
  };
  private read: Evidence | undefined;
  private known: Hearable | undefined;

  constructor(
    sentence: string,
    kit: LanguageKit,
    readonly tokens: Token[],
  ) {
    this.kit = kit;
    this.language = kit.language;
    this.cues = kit.matcher.match(tokens);
    for (const { family } of this.cues) this.families.add(family);
    this.groups = groupsOf(this.families);
    this.own = kit.scorer.evidence(kit.features.own(sentence, tokens, this.families, this.groups));
  }

  heardFrom(place: Place): Evidence {
    const { features, scorer } = this.kit;
    const evidence = this.heard[place] ?? scorer.evidence(features.neighbour(place, this.families, this.tokens));
    this.heard[place] = evidence;
    return evidence;
  }

  clause(): Evidence {
    const { features, scorer, grammar } = this.kit;
    this.read ??= scorer.evidence(features.clause(clauseFeatures(grammar(this.tokens))));
    return this.read;
  }

  hearable(): Hearable {
    const { scorer } = this.kit;
    this.known ??= hearableOf(this, scorer.odds([this.own]), scorer.shares([this.own]));
    return this.known;
  }
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
