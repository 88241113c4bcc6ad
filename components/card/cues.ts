/** The few words of the text that say why it caught the eye, cut so that they can be understood by themselves. Pure. */
import type { Finding, Language, SignalRole, SlotName, Span } from '../../lib/detect/types';

/** Which roles say most to the writer; the rest is for "why did this catch the eye". */
export const TELLING: SignalRole[] = [
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

type Heard = Pick<Finding, 'signals' | 'slots' | 'sentence' | 'span' | 'language'>;

/** At most `limit` pieces of the text, the most telling ones, one a role, in the order they stand in the text. */
export function tellingCues(finding: Heard, limit = 3): Cue[] {
  const { signals, slots } = finding;
  let chosen: Cue[] = [];
  for (const role of TELLING) {
    if (chosen.length === limit) break;
    const name = SLOT_OF[role];
    const slot = name && slots[name];
    const those = signals.filter((signal) => signal.role === role);
    // A slot may also be guessed without a signal; then it did not catch the eye.
    const candidates: Cue[] = those.map(({ cue, span }) => ({ text: cue, span }));
    if (slot && those.length > 0) candidates.unshift(slot);
    const cue = candidates.find(({ span }) => !chosen.some((other) => overlaps(other.span, span)));
    if (cue) chosen = withCue(chosen, understandable(cue, role, finding), finding);
  }
  return chosen.sort((a, b) => a.span.start - b.span.start);
}

/** A cue that ran into another one while it grew becomes one with it. */
function withCue(chosen: Cue[], cue: Cue, finding: Heard): Cue[] {
  const touched = chosen.filter((other) => overlaps(other.span, cue.span));
  if (touched.length === 0) return [...chosen, cue];
  const start = Math.min(cue.span.start, ...touched.map(({ span }) => span.start));
  const end = Math.max(cue.span.end, ...touched.map(({ span }) => span.end));
  return [...chosen.filter((other) => !touched.includes(other)), piece(finding, start, end)];
}

/** Says nothing yet at the end of a phrase: what it belongs to follows. */
const OPEN: Record<Language, RegExp> = {
  en: /^(?:an?|the|their|your|our|his|her|its|my|all|any|each|every|no|to|of|for|by|in|on|at|from|with|and|or|be|is|are|that|who|prior|written|formal|late|first)$/i,
  nl: /^(?:een|de|het|hun|zijn|haar|je|jouw|jullie|uw|ons|onze|mijn|alle|elke?|iedere?|geen|te|van|voor|door|om|in|op|aan|bij|naar|met|en|of|dat|die|wordt|worden|vooraf|schriftelijke?|eerst)$/i,
};

/** Roles whose words are often verbs or adjectives, which say little alone. */
const BARE = new Set<SignalRole>(['consequence', 'gate', 'proof', 'target', 'force', 'incident', 'change']);

/** "EUR 2,500" says nothing yet of what. */
const AMOUNT = /^(?:[A-Z]{3}|[€£$]?[\d.,]+)$/;

/** A clause is quoted to its end when no more than this is left of it. Words. */
const REST = 5;
/** Longer than this it is no cue any more. UTF-16 units. */
const LONGEST = 70;

/** Grown to the right until it can be understood: "pays" -> "pays a fine", "log their" -> "log their working hours". */
function understandable(cue: Cue, role: SignalRole, finding: Heard): Cue {
  const { sentence, span, language } = finding;
  const start = cue.span.start - span.start;
  const from = cue.span.end - span.start;
  if (start < 0 || from > sentence.length) return cue;
  const words = cue.text.trim().split(/\s+/);
  const lone = words.length === 1 && (BARE.has(role) || OPEN[language].test(words[0] ?? ''));
  const open = (word = '') => OPEN[language].test(word) || AMOUNT.test(word);
  if (!lone && !open(words.at(-1))) return cue;
  const clause = /^(?:[^,.;:!?()–—\n]|[,.](?=\d))*/.exec(sentence.slice(from))?.[0] ?? '';
  const rest = [...clause.matchAll(/\S+/g)];
  // Who pays comes before what, in Dutch.
  const wanted = lone ? (role === 'consequence' ? 4 : 2) : 1;
  let taken = rest.length <= REST ? rest.length : wanted;
  while (taken < rest.length && open(rest[taken - 1]?.[0])) taken += 1;
  const last = rest[taken - 1];
  if (last === undefined) return cue;
  const end = from + last.index + last[0].length;
  return end - start > LONGEST ? cue : piece(finding, cue.span.start, span.start + end);
}

function piece({ sentence, span }: Heard, start: number, end: number): Cue {
  return { text: sentence.slice(start - span.start, end - span.start), span: { start, end } };
}

function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}
