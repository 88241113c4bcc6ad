/** Which alternatives fit a finding, and how well. */
import type { Finding } from '../detect/types';
import { type Situation, situationsOf } from './situation';
import type { Alternative, AlternativeGroup } from './types';

/** Conversation, then wording, then rule: the order in which alternatives are offered. */
export type Stage = 'conversation' | 'wording' | 'rule';

const STAGE: Record<AlternativeGroup, Stage> = {
  pause: 'conversation',
  talk: 'conversation',
  word: 'wording',
  ease: 'wording',
  rule: 'rule',
};

const ORDER: Record<Stage, number> = { conversation: 0, wording: 1, rule: 2 };

export function stageOf(alternative: Alternative): Stage {
  return STAGE[alternative.group];
}

/**
 * What speaks for a built-in alternative beyond its patterns. Positive: it suits the situation. `otherwise` is added when
 * none of its situations holds. Alternatives people wrote themselves are ranked by their patterns alone.
 */
const SUITS: Record<string, Partial<Record<Situation | 'otherwise', number>>> = {
  'count-first': { incident: 4, collective: 2, few: 3 },
  'sleep-on-it': { heated: 12, 'at-once': 2, otherwise: -2 },
  'one-on-one': { few: 8, sanction: 1, deadline: 1, public: -4, otherwise: -1 },
  'story-behind': { distrust: 2, number: 3, absolute: 2, public: 3, paperwork: 1, otherwise: 1 },
  'clarify-expectations': { 'no-purpose': 2, deadline: 1, together: 1, team: 1, incident: -3, public: -3 },
  'team-conversation': { collective: 4, team: 3, together: 2, shared: 2, number: 1, few: -4, public: -5 },
  'when-you-were-let-down': { personal: 5, distrust: 1, otherwise: -3 },
  upward: { incident: -2, otherwise: -2 },
  'repair-trust': { collective: -1, otherwise: -4 },
  'follow-up-ladder': { again: 7, deadline: 2, otherwise: -1 },
  'peer-consult': { 'at-once': 1, paperwork: 1, otherwise: 1 },
  'inter-organisation': { organisations: 14, otherwise: -50 },
  'norm-without-sanction': { sanction: 5, otherwise: -2 },
  'norm-with-purpose': { 'no-purpose': 2, distrust: 1, otherwise: -4 },
  'comply-or-explain': { absolute: 1, together: 4, otherwise: 1 },
  'hardship-clause': { absolute: 4, deadline: 2, sanction: 1 },
  'sunset-review': { 'at-once': 3, otherwise: -1 },
  experiment: { 'at-once': 1, shared: 3 },
  'guideline-principles': { number: 1, absolute: 1, shared: 2 },
  'remove-obstacle': { deadline: 3, again: 2, public: 4, paperwork: 1 },
  'share-numbers-story': { number: 4 },
  'ask-those-affected': { 'at-once': 2, public: 3, team: 2, paperwork: 3 },
  'account-from-trust': { otherwise: 5 },
  'thank-the-many': { collective: 4, distrust: 2, few: 1 },
  'rule-is-right': { 'law-safety': 8, otherwise: -2 },
  'formal-step': { again: 6, otherwise: -2 },
};

export interface Ranked {
  alternative: Alternative;
  score: number;
}

/** The alternatives that answer a pattern of this finding, best first within their stage, stages in order. */
export function rank(finding: Finding, library: Alternative[]): Ranked[] {
  const situations = situationsOf(finding);
  const ranked = library
    .map((alternative) => ({ alternative, score: patternScore(finding, alternative) }))
    .filter(({ score }) => score > 0)
    .map(({ alternative, score }) => ({ alternative, score: score + suits(alternative, situations) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => ORDER[stageOf(a.alternative)] - ORDER[stageOf(b.alternative)] || b.score - a.score);
  return situations.has('heated') ? ranked : talkFirst(ranked);
}

/** A talk leads, not a pause: only in heat does a night's sleep come before it. */
function talkFirst(ranked: Ranked[]): Ranked[] {
  const talk = ranked.find(({ alternative }) => alternative.group === 'talk');
  return talk ? [talk, ...ranked.filter((item) => item !== talk)] : ranked;
}

/** 10 for the first pattern of the finding, 5 for the second and so on; none of them: 0. */
function patternScore(finding: Finding, alternative: Alternative): number {
  return finding.patterns.reduce(
    (sum, pattern, index) => sum + (alternative.patterns.includes(pattern) ? 10 / (index + 1) : 0),
    0,
  );
}

function suits(alternative: Alternative, situations: Set<Situation>): number {
  const fit = SUITS[alternative.id];
  if (!fit) return 0;
  let sum = 0;
  let any = false;
  for (const [situation, weight] of Object.entries(fit)) {
    if (situation === 'otherwise' || !situations.has(situation as Situation)) continue;
    sum += weight;
    any = true;
  }
  return any ? sum : (fit.otherwise ?? 0);
}
