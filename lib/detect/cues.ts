/**
 * Cue patterns: a small notation over tokens, compiled once, matched in one bounded pass.
 *
 *   word  a|b  pre*  *suf   one token          <name>   a token of the named class
 *   ..3                     up to three tokens, none of them . ; : ! ?
 *   ^                       start of the sentence
 *   !x                      here does not stand x (takes no token)
 *   ?x                      x may stand here
 */
import { fold } from '../text/fold';
import type { Token } from '../text/tokens';

export interface CueMatch {
  family: string;
  /** Token indices, end exclusive. */
  from: number;
  to: number;
}

export type Lexicon = {
  classes: Record<string, string[]>;
  families: Record<string, string[]>;
};

interface WordSet {
  exact: Set<string>;
  prefixes: string[];
  suffixes: string[];
  number: boolean;
  /** Nothing but exact words. */
  closed: boolean;
}

type Element =
  | { type: 'word'; set: WordSet; optional: boolean }
  | { type: 'not'; set: WordSet }
  | { type: 'gap'; most: number }
  | { type: 'start' };

interface Pattern {
  family: string;
  elements: Element[];
  /** Place in the lexicon. */
  order: number;
}

/** Patterns that begin with one word: most of them are told by the next word alone. */
interface Starting {
  byNext: Map<string, Pattern[]>;
  others: Pattern[];
}

export interface Matcher {
  match(tokens: readonly Token[]): CueMatch[];
  /** Whether a folded word belongs to a class of the lexicon. */
  isA(word: string, className: string): boolean;
}

/** Words seen are remembered, as many as this: a text has few different words, an attack many. */
const REMEMBERED_WORDS = 20_000;
const ANY_NUMBER = '#';
const CLAUSE_END = new Set(['.', ';', ':', '!', '?']);

const inSet = (set: WordSet, token: Token): boolean => {
  const word = token.norm;
  if (set.exact.has(word)) return true;
  if (set.closed) return false;
  if (set.number && token.kind === 'number') return true;
  for (const p of set.prefixes) if (word.startsWith(p)) return true;
  for (const s of set.suffixes) if (word.length > s.length && word.endsWith(s)) return true;
  return false;
};

function wordSet(source: string, classes: Record<string, string[]>): WordSet {
  const set: WordSet = { exact: new Set(), prefixes: [], suffixes: [], number: false, closed: true };
  const add = (part: string): void => {
    if (part === '<num>') set.number = true;
    else if (part.startsWith('<')) {
      const name = part.slice(1, -1);
      if (!classes[name]) throw new Error(`unknown class ${part}`);
      classes[name].forEach(add);
    } else if (part.length > 1 && part.startsWith('*')) set.suffixes.push(part.slice(1));
    else if (part.length > 1 && part.endsWith('*')) set.prefixes.push(part.slice(0, -1));
    else set.exact.add(fold(part).text);
  };
  source.split('|').forEach(add);
  set.closed = !set.number && set.prefixes.length === 0 && set.suffixes.length === 0;
  return set;
}

function compile(family: string, source: string, classes: Record<string, string[]>): Omit<Pattern, 'order'> {
  const elements = source.split(' ').map((part): Element => {
    if (part === '^') return { type: 'start' };
    if (/^\.\.\d+$/.test(part)) return { type: 'gap', most: Number(part.slice(2)) };
    if (part.length > 1 && part.startsWith('!')) return { type: 'not', set: wordSet(part.slice(1), classes) };
    const optional = part.length > 1 && part.startsWith('?');
    return { type: 'word', set: wordSet(optional ? part.slice(1) : part, classes), optional };
  });
  return { family, elements };
}

/** Index of the token after the match, or -1. Gaps are short, so the work per start is bounded by the pattern alone. */
function matchFrom(elements: readonly Element[], e: number, tokens: readonly Token[], t: number): number {
  if (e === elements.length) return t;
  const element = elements[e] as Element;
  const token = tokens[t];
  switch (element.type) {
    case 'start':
      return t === 0 ? matchFrom(elements, e + 1, tokens, t) : -1;
    case 'not':
      return token && inSet(element.set, token) ? -1 : matchFrom(elements, e + 1, tokens, t);
    case 'gap':
      for (let skip = 0; skip <= element.most && t + skip <= tokens.length; skip++) {
        const end = matchFrom(elements, e + 1, tokens, t + skip);
        if (end >= 0) return end;
        const skipped = tokens[t + skip];
        if (!skipped || CLAUSE_END.has(skipped.norm)) return -1;
      }
      return -1;
    case 'word':
      if (token && inSet(element.set, token)) {
        const end = matchFrom(elements, e + 1, tokens, t + 1);
        if (end >= 0) return end;
      }
      return element.optional ? matchFrom(elements, e + 1, tokens, t) : -1;
  }
}

/** The words a match can begin with: leading optional words and the first word that is not. */
function openersOf({ family, elements }: Pattern): WordSet[] {
  const sets: WordSet[] = [];
  for (const element of elements) {
    if (element.type !== 'word') break;
    sets.push(element.set);
    if (!element.optional) return sets;
  }
  throw new Error(`a pattern of ${family} does not begin with a word`);
}

/** The words of which the second has to be one, when a pattern is that plain. */
function nextWordsOf({ elements }: Pattern): ReadonlySet<string> | null {
  const [first, second] = elements;
  if (first?.type !== 'word' || first.optional || second?.type !== 'word' || second.optional) return null;
  return second.set.closed ? second.set.exact : null;
}

/** Sorts what was found from `first` on as the lexicon has it. */
function inOrder(found: CueMatch[], orders: number[], first: number): void {
  const late = found.slice(first).map((cue, i) => ({ cue, order: orders[first + i] as number }));
  late.sort((a, b) => a.order - b.order);
  late.forEach(({ cue, order }, i) => {
    found[first + i] = cue;
    orders[first + i] = order;
  });
}

/** Compiles a lexicon. Every pattern has to begin with `^` or a word. */
export function createMatcher(lexicon: Lexicon): Matcher {
  const patterns = Object.entries(lexicon.families)
    .flatMap(([family, sources]) => sources.map((source) => compile(family, source, lexicon.classes)))
    .map((pattern, order): Pattern => ({ ...pattern, order }));
  const byWord = new Map<string, Pattern[]>();
  const anchored: Pattern[] = [];
  const open: { pattern: Pattern; set: WordSet }[] = [];
  for (const pattern of patterns) {
    if (pattern.elements[0]?.type === 'start') {
      anchored.push(pattern);
      continue;
    }
    for (const set of openersOf(pattern)) {
      for (const word of set.exact) byWord.set(word, [...(byWord.get(word) ?? []), pattern]);
      if (set.prefixes.length || set.suffixes.length || set.number) open.push({ pattern, set });
    }
  }
  let known = new Map<string, Starting>();
  const startingAt = (token: Token): Starting => {
    // Numbers that no pattern names are all alike.
    const key = token.kind === 'number' && !byWord.has(token.norm) ? ANY_NUMBER : token.norm;
    const seen = known.get(key);
    if (seen) return seen;
    const exact = byWord.get(token.norm) ?? [];
    const more = open.filter(({ pattern, set }) => !exact.includes(pattern) && inSet(set, token)).map((o) => o.pattern);
    const all: Starting = { byNext: new Map(), others: [] };
    for (const pattern of [...exact, ...more]) {
      const next = nextWordsOf(pattern);
      if (!next) all.others.push(pattern);
      else for (const word of next) all.byNext.set(word, [...(all.byNext.get(word) ?? []), pattern]);
    }
    if (known.size >= REMEMBERED_WORDS) known = new Map();
    known.set(key, all);
    return all;
  };
  const classSets = new Map<string, WordSet>();
  for (const name of Object.keys(lexicon.classes)) classSets.set(name, wordSet(`<${name}>`, lexicon.classes));
  return {
    match(tokens) {
      const found: CueMatch[] = [];
      const orders: number[] = [];
      const look = (patterns: readonly Pattern[], t: number): void => {
        for (const { family, elements, order } of patterns) {
          const to = matchFrom(elements, 0, tokens, t);
          if (to <= t) continue;
          found.push({ family, from: t, to });
          orders.push(order);
        }
      };
      look(anchored, 0);
      for (let t = 0; t < tokens.length; t++) {
        const before = found.length;
        const { byNext, others } = startingAt(tokens[t] as Token);
        look(others, t);
        const next = byNext.size ? byNext.get(tokens[t + 1]?.norm ?? '') : undefined;
        if (next) look(next, t);
        if (next && found.length > before + 1) inOrder(found, orders, before);
      }
      return found;
    },
    isA(word, className) {
      const set = classSets.get(className);
      return set ? inSet(set, { norm: word, start: 0, end: 0, kind: 'word' }) : false;
    },
  };
}
