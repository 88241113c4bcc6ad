/** Which kinds and patterns a flagged sentence belongs to, and how heavy it is. */
import type { Kind, PatternId, Severity } from './types';

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
  /** An incident is told in the sentence itself or right beside it. */
  incident: 'own' | 'neighbour' | null;
}

/** Kinds of a flagged sentence, most telling first. Never empty. */
export function kindsOf({ families, incident }: KindEvidence): Kind[] {
  const has = (...names: string[]): boolean => names.some((name) => families.has(name));
  const kinds = new Set<Kind>();
  const group = has('aud.all', 'aud.none', 'aud.group');
  const sanction =
    has('cons.discipline') ||
    (has('cons.money') && has('cons.amount', 'cons.trigger', 'aud.whoever')) ||
    (has('cons.loss', 'cons.refuse') && has('cons.trigger', 'aud.whoever', 'tgt.deadline'));
  if (sanction) kinds.add('sanction');
  if (
    has('gate.without') ||
    (has('gate.approval') &&
      has('gate.prior', 'gate.who', 'force.must', 'force.required', 'force.only', 'force.passive', 'gate.request'))
  )
    kinds.add('approval');
  if (has('proof.record')) kinds.add('surveillance');
  if (has('abs.zero-tolerance')) kinds.add('zero-tolerance');
  if (has('tgt.norm') && has('tgt.number')) kinds.add('proxy');
  if (has('dis.abuse', 'dis.tone')) kinds.add('distrust');
  if (
    has('force.ban', 'force.no-noun') ||
    (has('chg.cease') && has('cons.refuse', 'chg.repeal')) ||
    (has('chg.cease') && !has('cons.money'))
  )
    kinds.add('ban');
  if (incident && has('aud.all', 'aud.none') && has('chg.repeal', 'cons.loss', 'cons.money')) kinds.add('collective');
  if (incident) kinds.add('incident');
  if (has('chg.immediate')) kinds.add('immediate');
  if (
    has(
      'force.must',
      'force.required',
      'force.expected',
      'force.will-all',
      'force.present-person',
      'force.responsible',
    ) ||
    (!kinds.size && group)
  )
    kinds.add('mandate');
  if (!kinds.size)
    kinds.add(
      has('cons.loss', 'cons.refuse', 'cons.money') ? 'sanction' : has('proof.noun') ? 'surveillance' : 'mandate',
    );
  return KIND_ORDER.filter((kind) => kinds.has(kind));
}

/** Patterns behind the kinds, in the same order. A sanction on lateness is the pattern of its own. */
export function patternsOf(kinds: readonly Kind[], families: ReadonlySet<string>): PatternId[] {
  return kinds.map((kind) =>
    kind === 'sanction' && families.has('tgt.deadline') && families.has('cons.trigger')
      ? 'deadline-penalty'
      : PATTERN_OF[kind],
  );
}

/** 3: a sanction, everybody paying for a few, or a rule out of an incident; 2: absolute, approval, being watched; 1: a flat norm. */
export function severityOf(kinds: readonly Kind[], incidentBeside: boolean): Severity {
  const heavy = kinds.some((kind) => kind === 'sanction' || kind === 'collective' || kind === 'incident');
  const middle = kinds.some((kind) => ['zero-tolerance', 'surveillance', 'approval', 'distrust'].includes(kind));
  const base = heavy ? 3 : middle ? 2 : 1;
  return Math.min(3, base + (incidentBeside && base < 3 ? 1 : 0)) as Severity;
}
