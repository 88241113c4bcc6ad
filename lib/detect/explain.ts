/** The words behind a finding: signals that spoke for it, counter-signals, and slots, each as a span of the user's own text. */
import type { Token } from '../text/tokens';
import type { Analysis } from './analysis';
import type { CueMatch } from './cues';
import families from './families.json';
import type { CounterSignal, CounterSignalId, Signal, SignalRole, Slot, SlotName, Span } from './types';

const ROLES = families.roles as Record<string, SignalRole>;
const COUNTERS = families.counters as Record<string, CounterSignalId>;

/** Where a cue stands in the whole text. */
function spanOf(analysis: Analysis, cue: CueMatch, base: number): Span {
  const first = analysis.tokens[cue.from] as Token;
  const last = analysis.tokens[cue.to - 1] as Token;
  return { start: base + first.start, end: base + last.end };
}

const width = (span: Span): number => span.end - span.start;

/** Keeps the widest of overlapping cues with the same key, in reading order. */
function widest<T extends { span: Span }>(items: T[], key: (item: T) => string): T[] {
  const kept: T[] = [];
  for (const item of [...items].sort((a, b) => width(b.span) - width(a.span) || a.span.start - b.span.start)) {
    const clash = kept.some(
      (k) => key(k) === key(item) && k.span.start < item.span.end && item.span.start < k.span.end,
    );
    if (!clash) kept.push(item);
  }
  return kept.sort((a, b) => a.span.start - b.span.start);
}

/** Signals of a sentence that starts at `base` in `text`. */
export function signalsOf(text: string, analysis: Analysis, base: number): Signal[] {
  const signals = analysis.cues.flatMap((cue): Signal[] => {
    const role = ROLES[cue.family];
    if (!role) return [];
    const span = spanOf(analysis, cue, base);
    return [{ cue: text.slice(span.start, span.end), span, role }];
  });
  return widest(signals, () => '');
}

/** Counter-signals of a sentence that starts at `base` in `text`. */
export function counterSignalsOf(text: string, analysis: Analysis, base: number): CounterSignal[] {
  const counters = analysis.cues.flatMap((cue): CounterSignal[] => {
    const id = COUNTERS[cue.family];
    if (!id) return [];
    const span = spanOf(analysis, cue, base);
    return [{ id, cue: text.slice(span.start, span.end), span }];
  });
  return widest(counters, (c) => c.id);
}

const SLOT_FAMILIES: [SlotName, string[]][] = [
  ['audience', ['aud.all', 'aud.none', 'aud.whoever', 'aud.single', 'aud.group', 'aud.any']],
  ['deadline', ['tgt.deadline', 'chg.from']],
  ['sanction', ['cons.money', 'cons.discipline', 'cons.refuse', 'cons.loss']],
  ['incident', ['inc.event', 'inc.few', 'inc.misdeed']],
  ['purpose', ['pur.so']],
];

/** Slots: the first family of the list that matched gives the widest of its cues. */
export function slotsOf(text: string, analysis: Analysis, base: number): Partial<Record<SlotName, Slot>> {
  const slots: Partial<Record<SlotName, Slot>> = {};
  for (const [name, wanted] of SLOT_FAMILIES) {
    for (const family of wanted) {
      const spans = analysis.cues.filter((cue) => cue.family === family).map((cue) => spanOf(analysis, cue, base));
      if (!spans.length) continue;
      const span = spans.reduce((a, b) => (width(b) > width(a) ? b : a));
      slots[name] = { text: text.slice(span.start, span.end), span };
      break;
    }
  }
  return slots;
}
