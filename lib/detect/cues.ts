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
  /** Its number among the sets of the lexicon. */
  id: number;
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

/** What the lexicon knows of a word: worked out when it is first seen, so that matching compares no letters. */
interface Known {
  /** The sets it belongs to, a bit each. */
  sets: Uint32Array;
  endsClause: boolean;
  /** Patterns that begin with it: most of them are told by the next word alone. */
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
/** Stands for all plain numbers; no token holds a space. */
const ANY_NUMBER = ' ';
const PLAIN_NUMBER = /^[\d.,:]+$/;
const CLAUSE_END = new Set(['.', ';', ':', '!', '?']);

const inSet = (set: WordSet, word: string, isNumber: boolean): boolean => {
  if (set.exact.has(word)) return true;
  if (set.closed) return false;
  if (set.number && isNumber) return true;
  for (const p of set.prefixes) if (word.startsWith(p)) return true;
  for (const s of set.suffixes) if (word.length > s.length && word.endsWith(s)) return true;
  return false;
};

const isIn = ({ sets }: Known, { id }: WordSet): boolean => (((sets[id >>> 5] as number) >>> (id & 31)) & 1) === 1;

/** All word sets of a lexicon by how they are written: patterns share most of them. */
class WordSets {
  readonly all: WordSet[] = [];
  private readonly bySource = new Map<string, WordSet>();

  constructor(private readonly classes: Record<string, string[]>) {}

  get(source: string): WordSet {
    const known = this.bySource.get(source);
    if (known) return known;
    const set = wordSet(source, this.classes, this.all.length);
    this.all.push(set);
    this.bySource.set(source, set);
    return set;
  }
}

function wordSet(source: string, classes: Record<string, string[]>, id: number): WordSet {
  const set: WordSet = { exact: new Set(), prefixes: [], suffixes: [], number: false, closed: true, id };
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

function compile(family: string, source: string, sets: WordSets): Omit<Pattern, 'order'> {
  const elements = source.split(' ').map((part): Element => {
    if (part === '^') return { type: 'start' };
    if (/^\.\.\d+$/.test(part)) return { type: 'gap', most: Number(part.slice(2)) };
    if (part.length > 1 && part.startsWith('!')) return { type: 'not', set: sets.get(part.slice(1)) };
    const optional = part.length > 1 && part.startsWith('?');
    return { type: 'word', set: sets.get(optional ? part.slice(1) : part), optional };
  });
  return { family, elements };
}

/** Index of the word after the match, or -1. Gaps are short, so the work per start is bounded by the pattern alone. */
function matchFrom(elements: readonly Element[], e: number, words: readonly Known[], t: number): number {
  if (e === elements.length) return t;
  const element = elements[e] as Element;
  const word = words[t];
  switch (element.type) {
    case 'start':
      return t === 0 ? matchFrom(elements, e + 1, words, t) : -1;
    case 'not':
      return word && isIn(word, element.set) ? -1 : matchFrom(elements, e + 1, words, t);
    case 'gap':
      for (let skip = 0; skip <= element.most && t + skip <= words.length; skip++) {
        const end = matchFrom(elements, e + 1, words, t + skip);
        if (end >= 0) return end;
        const skipped = words[t + skip];
        if (!skipped || skipped.endsClause) return -1;
      }
      return -1;
    case 'word':
      if (word && isIn(word, element.set)) {
        const end = matchFrom(elements, e + 1, words, t + 1);
        if (end >= 0) return end;
      }
      return element.optional ? matchFrom(elements, e + 1, words, t) : -1;
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
  const sets = new WordSets(lexicon.classes);
  const patterns = Object.entries(lexicon.families)
    .flatMap(([family, sources]) => sources.map((source) => compile(family, source, sets)))
    .map((pattern, order): Pattern => ({ ...pattern, order }));
  const classSets = new Map(Object.keys(lexicon.classes).map((name) => [name, sets.get(`<${name}>`)]));
  const anchored = patterns.filter(({ elements }) => elements[0]?.type === 'start');
  // Patterns by the exact words they can begin with, and those that begin with a part of a word or a number.
  const byWord = new Map<string, Pattern[]>();
  const byOpen: { pattern: Pattern; set: WordSet }[] = [];
  for (const pattern of patterns) {
    if (pattern.elements[0]?.type === 'start') continue;
    for (const set of openersOf(pattern)) {
      for (const word of set.exact) append(byWord, word, pattern);
      if (!set.closed) byOpen.push({ pattern, set });
    }
  }
  const setsOf = new Map<string, WordSet[]>();
  for (const set of sets.all) for (const word of set.exact) append(setsOf, word, set);
  const open = sets.all.filter((set) => !set.closed);

  const bits = Math.ceil(sets.all.length / 32);
  // Most words are in no set: they share one row.
  const nowhere = new Uint32Array(bits);
  const rowOf = (memberships: readonly WordSet[]): Uint32Array => {
    if (!memberships.length) return nowhere;
    const row = new Uint32Array(bits);
    for (const { id } of memberships) row[id >>> 5] = (row[id >>> 5] as number) | (1 << (id & 31));
    return row;
  };
  const know = ({ norm, kind }: Token): Known => {
    const exact = byWord.get(norm) ?? NO_PATTERNS;
    const opened = open.filter((set) => inSet(set, norm, kind === 'number'));
    const row = rowOf([...(setsOf.get(norm) ?? []), ...opened]);
    const known: Known = { sets: row, endsClause: CLAUSE_END.has(norm), byNext: new Map(), others: [] };
    const begin = (pattern: Pattern): void => {
      const next = nextWordsOf(pattern);
      if (next) for (const word of next) append(known.byNext, word, pattern);
      else known.others.push(pattern);
    };
    exact.forEach(begin);
    if (opened.length)
      for (const { pattern, set } of byOpen) if (isIn(known, set) && !exact.includes(pattern)) begin(pattern);
    return known;
  };
  let remembered = new Map<string, Known>();
  const knownOf = (token: Token): Known => {
    // Numbers that no pattern names are all alike.
    const isAny = token.kind === 'number' && PLAIN_NUMBER.test(token.norm) && !setsOf.has(token.norm);
    const key = isAny ? ANY_NUMBER : token.norm;
    const seen = remembered.get(key);
    if (seen) return seen;
    const known = know(token);
    if (remembered.size >= REMEMBERED_WORDS) remembered = new Map();
    remembered.set(key, known);
    return known;
  };

  return {
    match(tokens) {
      const words = tokens.map(knownOf);
      const found: CueMatch[] = [];
      const orders: number[] = [];
      const look = (patterns: readonly Pattern[], t: number): void => {
        for (const { family, elements, order } of patterns) {
          const to = matchFrom(elements, 0, words, t);
          if (to <= t) continue;
          found.push({ family, from: t, to });
          orders.push(order);
        }
      };
      look(anchored, 0);
      for (let t = 0; t < words.length; t++) {
        const before = found.length;
        const { byNext, others } = words[t] as Known;
        look(others, t);
        const next = byNext.size ? byNext.get(tokens[t + 1]?.norm ?? '') : undefined;
        if (next) look(next, t);
        if (next && found.length > before + 1) inOrder(found, orders, before);
      }
      return found;
    },
    isA(word, className) {
      const set = classSets.get(className);
      return set ? inSet(set, word, false) : false;
    },
  };
}

const NO_PATTERNS: readonly Pattern[] = [];

function append<T>(lists: Map<string, T[]>, key: string, item: T): void {
  const list = lists.get(key);
  if (list) list.push(item);
  else lists.set(key, [item]);
}
