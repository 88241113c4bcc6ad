/** Kinds that stand on nothing heard in the sentence: the detector may be right, and advice does not lean on it. */
import type { Finding, Kind, PatternId, SignalRole } from '../detect/types';

/** What has to be heard before these are believed. Other kinds are told from the sentence as a whole. */
const NEEDS: Partial<Record<PatternId, SignalRole[]>> = {
  'surveillance-duty': ['proof'],
  'approval-gate': ['gate'],
  'proxy-target': ['target'],
  'distrust-wording': ['distrust'],
};

const KIND_OF: Partial<Record<Kind, PatternId>> = {
  surveillance: 'surveillance-duty',
  approval: 'approval-gate',
  proxy: 'proxy-target',
  distrust: 'distrust-wording',
};

type Heard = Pick<Finding, 'signals'>;

/** True when nothing was heard of what makes a passage of this pattern. A passage of which nothing is told is believed. */
export function isDoubtful(pattern: PatternId, { signals }: Heard): boolean {
  const roles = NEEDS[pattern];
  return roles !== undefined && signals.length > 0 && !signals.some(({ role }) => roles.includes(role));
}

/**
 * The finding with doubtful patterns and kinds behind all others. One with none but doubtful ones is a duty for all, which
 * gets the general advice: a talk first, about what it is for.
 */
export function settled(finding: Finding): Finding {
  if (!finding.patterns.some((pattern) => isDoubtful(pattern, finding))) return finding;
  const doubtfulKind = (kind: Kind) => {
    const pattern = KIND_OF[kind];
    return pattern !== undefined && isDoubtful(pattern, finding);
  };
  const patterns = inTwo(finding.patterns, (pattern) => isDoubtful(pattern, finding));
  const kinds = inTwo(finding.kinds, doubtfulKind);
  const general = isDoubtful(patterns[0] as PatternId, finding);
  return {
    ...finding,
    patterns: general ? [...new Set<PatternId>(['universal-mandate', ...patterns])] : patterns,
    kinds: general ? [...new Set<Kind>(['mandate', ...kinds])] : kinds,
  };
}

/** What passes goes behind the rest, each half in its own order. */
function inTwo<T>(items: readonly T[], last: (item: T) => boolean): T[] {
  return [...items.filter((item) => !last(item)), ...items.filter(last)];
}
