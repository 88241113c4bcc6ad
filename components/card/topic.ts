/** What the card is about: one pattern to talk about, and the few words of the text that say why. Pure. */
import type { Finding, PatternId, Signal, SignalRole } from '../../lib/detect/types';

/** The most telling first: what concerns people who did nothing comes before how a sentence is put. */
const ORDER: PatternId[] = [
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
  return ORDER.find((pattern) => finding.patterns.includes(pattern)) ?? 'universal-mandate';
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

/** At most `limit` cues, the most telling ones, in the order they stand in the text, none of them inside another. */
export function tellingCues(finding: Pick<Finding, 'signals'>, limit = 3): Signal[] {
  const chosen: Signal[] = [];
  for (const role of TELLING) {
    for (const signal of finding.signals) {
      if (chosen.length === limit) break;
      // One cue a role: "each department" and "every grade" side by side say one thing twice.
      if (signal.role !== role || chosen.some((other) => other.role === role || overlaps(other, signal))) continue;
      chosen.push(signal);
    }
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

function overlaps(a: Signal, b: Signal): boolean {
  return a.span.start < b.span.end && b.span.start < a.span.end;
}

/** A piece of the text short enough to quote in one breath. */
export function shortened(text: string, length: number): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= length) return line;
  const cut = line.slice(0, length);
  const space = cut.lastIndexOf(' ');
  return `${(space > length / 2 ? cut.slice(0, space) : cut).trimEnd()}…`;
}
