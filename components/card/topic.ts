/** What the card is about: one pattern to talk about. Pure. */
import { isDoubtful } from '../../lib/advise/doubt';
import type { Finding, PatternId, SignalRole } from '../../lib/detect/types';
import { TELLING } from './cues';

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

/** The pattern to talk about. One that nothing was heard of gives way to any other. */
export function topicOf({ patterns, signals = [] }: Pick<Finding, 'patterns'> & Partial<Finding>): PatternId {
  const sure = patterns.filter((pattern) => !isDoubtful(pattern, { signals }));
  return PATTERN_ORDER.find((pattern) => sure.includes(pattern)) ?? 'universal-mandate';
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

/** A piece of the text short enough to quote in one breath. */
export function shortened(text: string, length: number): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= length) return line;
  const cut = line.slice(0, length);
  const space = cut.lastIndexOf(' ');
  return `${(space > length / 2 ? cut.slice(0, space) : cut).trimEnd()}…`;
}
