/** Findings for tests, from a sentence and pieces of it: spans are looked up, so that they are always right. */
import type { Finding, Kind, Language, PatternId, Signal, SlotName } from '../../../lib/detect/types';

const PATTERN: Record<Kind, PatternId> = {
  mandate: 'universal-mandate',
  ban: 'universal-ban',
  sanction: 'blanket-sanction',
  collective: 'collective-punishment',
  'zero-tolerance': 'zero-tolerance',
  approval: 'approval-gate',
  surveillance: 'surveillance-duty',
  proxy: 'proxy-target',
  immediate: 'effective-immediately',
  distrust: 'distrust-wording',
  incident: 'incident-reflex',
};

interface Pieces {
  language?: Language;
  kinds?: Kind[];
  patterns?: PatternId[];
  slots?: Partial<Record<SlotName, string>>;
  signals?: Pick<Signal, 'cue' | 'role'>[];
  counterSignals?: Finding['counterSignals'];
  severity?: 1 | 2 | 3;
}

export function makeFinding(sentence: string, pieces: Pieces = {}): Finding {
  const { language = 'en', kinds = ['mandate'], slots = {}, signals = [], severity = 2 } = pieces;
  const at = (text: string) => {
    const start = sentence.indexOf(text);
    if (start < 0) throw new Error(`not in the sentence: ${text}`);
    return { start, end: start + text.length };
  };
  return {
    kinds,
    patterns: pieces.patterns ?? kinds.map((kind) => PATTERN[kind]),
    language,
    span: { start: 0, end: sentence.length },
    sentence,
    signals: signals.map((signal) => ({ ...signal, span: at(signal.cue) })),
    counterSignals: pieces.counterSignals ?? [],
    slots: Object.fromEntries(Object.entries(slots).map(([name, text]) => [name, { text, span: at(text) }])),
    severity,
    confidence: 0.9,
  };
}
