/** What the card is about: one pattern to talk about, and the few words of the text that say why. Pure. */
import type { Finding, PatternId, SignalRole, SlotName, Span } from '../../lib/detect/types';

/** The most telling first: what concerns people who did nothing comes before how a sentence is put. */
export const PATTERN_ORDER: PatternId[] = [
  'collective-punishment',
  'incident-reflex',
  'blanket-sanction',
  'deadline-penalty',
  'zero-tolerance',
  'surveillance-duty',
  'approval-gate',
  'distrust-wording',
  'universal-ban',
  'universal-mandate',
  'proxy-target',
  'effective-immediately',
];

export function topicOf(finding: Pick<Finding, 'patterns'>): PatternId {
  return PATTERN_ORDER.find((pattern) => finding.patterns.includes(pattern)) ?? 'universal-mandate';
}

/** Which roles say most to the writer; the rest is for "why did this catch the eye". */
const TELLING: SignalRole[] = [
  'incident',
  'audience',
  'consequence',
  'absolute',
  'distrust',
  'gate',
  'proof',
  'target',
  'force',
  'change',
  'deadline',
];

/** Where the detector has a whole phrase for a role, it says more than the word that gave it away. */
const SLOT_OF: Partial<Record<SignalRole, SlotName>> = {
  audience: 'audience',
  consequence: 'sanction',
  incident: 'incident',
};

/** A piece of the text worth quoting on the card. */
export interface Cue {
  text: string;
  span: Span;
}

/** At most `limit` pieces of the text, the most telling ones, one a role, in the order they stand in the text. */
export function tellingCues({ signals, slots }: Pick<Finding, 'signals' | 'slots'>, limit = 3): Cue[] {
  const chosen: Cue[] = [];
  for (const role of TELLING) {
    if (chosen.length === limit) break;
    const name = SLOT_OF[role];
    const slot = name && slots[name];
    const those = signals.filter((signal) => signal.role === role);
    // A slot may also be guessed without a signal; then it did not catch the eye.
    const candidates: Cue[] = those.map(({ cue, span }) => ({ text: cue, span }));
    if (slot && those.length > 0) candidates.unshift(slot);
    const cue = candidates.find(({ span }) => !chosen.some((other) => overlaps(other.span, span)));
    if (cue) chosen.push(cue);
  }
  return chosen.sort((a, b) => a.span.start - b.span.start);
}

/** Every cue once, grouped by what it contributes, for the longer explanation. */
export function cuesByRole(finding: Pick<Finding, 'signals'>): [SignalRole, string[]][] {
  const groups = new Map<SignalRole, string[]>();
  for (const { role, cue } of finding.signals) {
    const cues = groups.get(role) ?? [];
    if (!cues.some((other) => other.toLowerCase() === cue.toLowerCase())) groups.set(role, [...cues, cue]);
  }
  return TELLING.flatMap((role) => {
    const cues = groups.get(role);
    return cues ? [[role, cues] satisfies [SignalRole, string[]]] : [];
  });
}

function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** A piece of the text short enough to quote in one breath. */
export function shortened(text: string, length: number): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= length) return line;
  const cut = line.slice(0, length);
  const space = cut.lastIndexOf(' ');
  return `${(space > length / 2 ? cut.slice(0, space) : cut).trimEnd()}…`;
}
