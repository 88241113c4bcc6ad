/** Which kinds and patterns a flagged sentence belongs to, and how heavy it is. */
import fitted from './kinds.json';
import type { Kind, PatternId, Severity } from './types';

/** Log odds from which a kind is named: somewhat below even, since one finding often does several things. */
const LIKELY = -0.4;
const SEVERITIES: Severity[] = [1, 2, 3];

/** The card is titled after the first of these that applies. */
const KIND_ORDER: Kind[] = [
  'collective',
  'incident',
  'sanction',
  'zero-tolerance',
  'surveillance',
  'approval',
  'distrust',
  'ban',
  'mandate',
  'proxy',
  'immediate',
];

const PATTERN_OF: Record<Kind, PatternId> = {
  collective: 'collective-punishment',
  incident: 'incident-reflex',
  sanction: 'blanket-sanction',
  'zero-tolerance': 'zero-tolerance',
  surveillance: 'surveillance-duty',
  approval: 'approval-gate',
  distrust: 'distrust-wording',
  ban: 'universal-ban',
  mandate: 'universal-mandate',
  proxy: 'proxy-target',
  immediate: 'effective-immediately',
};

export interface KindEvidence {
  families: ReadonlySet<string>;
  groups: readonly string[];
  /** An incident is told in the sentence itself or right before it. */
  incident: 'own' | 'neighbour' | null;
}

/** Fitted weights, in hundredths: by kind and for each severity, by feature. */
export interface KindModel {
  bias: Record<string, number>;
  weights: Record<string, Record<string, number>>;
}

const shipped: KindModel = fitted;

/** What kinds and severity are told from: families, pairs of groups, and where the incident stands. Shared by both languages. */
export function kindFeatures({ families, groups, incident }: KindEvidence): string[] {
  const features = [...families].map((family) => `f:${family}`);
  for (let a = 0; a < groups.length; a++)
    for (let b = a + 1; b < groups.length; b++) features.push(`g:${groups[a]}+${groups[b]}`);
  if (incident) features.push(`told:${incident}`);
  return features;
}

/** A model turned round: its targets, and for each feature what it says of all of them. */
interface Table {
  targets: readonly string[];
  bias: Float64Array;
  rows: Map<string, Float64Array>;
}

const tables = new WeakMap<KindModel, Table>();

function tableOf(model: KindModel): Table {
  const known = tables.get(model);
  if (known) return known;
  const targets = [...new Set([...Object.keys(model.bias), ...Object.keys(model.weights)])];
  const rows = new Map<string, Float64Array>();
  targets.forEach((target, t) => {
    for (const [feature, weight] of Object.entries(model.weights[target] ?? {})) {
      const row = rows.get(feature) ?? new Float64Array(targets.length);
      row[t] = weight;
      rows.set(feature, row);
    }
  });
  const table: Table = { targets, bias: Float64Array.from(targets, (target) => model.bias[target] ?? 0), rows };
  tables.set(model, table);
  return table;
}

/** Log odds of each kind and severity. */
function oddsOf(features: readonly string[], model: KindModel): Record<string, number> {
  const { targets, bias, rows } = tableOf(model);
  const sums = bias.slice();
  for (const feature of features) {
    const row = rows.get(feature);
    if (row) for (let t = 0; t < sums.length; t++) sums[t] = (sums[t] as number) + (row[t] as number);
  }
  return Object.fromEntries(targets.map((target, t) => [target, (sums[t] as number) / 100]));
}

const takesAway = (families: ReadonlySet<string>): boolean =>
  ['chg.repeal', 'cons.loss', 'cons.money', 'chg.cease'].some((family) => families.has(family));

/** Kinds that are named by their own words, whatever else the sentence does. */
function plainKinds({ families, incident }: KindEvidence): Set<Kind> {
  const kinds = new Set<Kind>();
  if (incident) kinds.add('incident');
  if (families.has('dis.accuse')) kinds.add('distrust');
  if (families.has('chg.immediate')) kinds.add('immediate');
  if (families.has('tgt.rate')) kinds.add('proxy');
  if (families.has('aud.whole') && takesAway(families) && (incident === 'own' || families.has('inc.hostage')))
    kinds.add('collective');
  return kinds;
}

/** Kinds of a flagged sentence, most telling first. Never empty: the likeliest when none is likely. */
export function kindsOf(evidence: KindEvidence, told = oddsOf(kindFeatures(evidence), shipped)): Kind[] {
  const odds = KIND_ORDER.map((kind) => ({ kind, odds: told[kind] ?? 0 }));
  const plain = plainKinds(evidence);
  const likely = odds.filter((k) => k.odds >= LIKELY || plain.has(k.kind));
  const best = odds.reduce((a, b) => (b.odds > a.odds ? b : a));
  return KIND_ORDER.filter((kind) => kind === best.kind || likely.some((k) => k.kind === kind));
}

/** Patterns behind the kinds, in the same order. A sanction on lateness is the pattern of its own. */
export function patternsOf(kinds: readonly Kind[], families: ReadonlySet<string>): PatternId[] {
  return kinds.map((kind) =>
    kind === 'sanction' && families.has('tgt.deadline') && families.has('cons.trigger')
      ? 'deadline-penalty'
      : PATTERN_OF[kind],
  );
}

/**
 * 3: a sanction, everybody paying for a few, or a rule out of an incident; 2: absolute, approval, being watched; 1: a flat norm.
 * An incident beside the measure makes it 3.
 */
export function severityOf(
  kinds: readonly Kind[],
  evidence: KindEvidence,
  told = oddsOf(kindFeatures(evidence), shipped),
): Severity {
  if (evidence.incident !== null || kinds.includes('collective')) return 3;
  const odds = SEVERITIES.map((severity) => told[`severity-${severity}`] ?? 0);
  return SEVERITIES[odds.indexOf(Math.max(...odds))] ?? 1;
}

export interface KindJudgement {
  kinds: Kind[];
  patterns: PatternId[];
  severity: Severity;
}

/** Kinds, patterns and severity together, by the weights the detector comes with or by others. */
export function judgeKinds(evidence: KindEvidence, model = shipped): KindJudgement {
  const told = oddsOf(kindFeatures(evidence), model);
  const kinds = kindsOf(evidence, told);
  const severity = severityOf(kinds, evidence, told);
  return { kinds, patterns: patternsOf(kinds, evidence.families), severity };
}
