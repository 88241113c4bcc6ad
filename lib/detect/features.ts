/** From cues and words to features: what the scorer adds up. Their names are readable, so that weights can be read. */
import type { Token } from '../text/tokens';
import type { Concepts } from './concepts';
import type { Matcher } from './cues';
import type { Speller } from './spelling';

/** Families whose meeting in one sentence says more than each alone. */
const GROUPS: Record<string, string[]> = {
  all: ['aud.all', 'aud.none', 'aud.any', 'aud.whoever'],
  whoever: ['aud.whoever'],
  group: ['aud.group', 'aud.single'],
  you: ['aud.you'],
  we: ['aud.we', 'aud.i'],
  duty: ['force.must', 'force.required', 'force.expected', 'force.will-all', 'force.present-person'],
  ban: ['force.ban', 'force.no-noun', 'force.only-modal'],
  soft: ['soft.please', 'force.should'],
  passive: ['force.passive', 'force.passive-will', 'force.infinitive'],
  imperative: ['force.imperative', 'force.dont'],
  change: ['chg.from', 'chg.immediate', 'chg.cease'],
  repeal: ['chg.repeal', 'chg.decided'],
  loss: ['cons.loss', 'cons.refuse'],
  pay: ['cons.money', 'cons.amount', 'cons.own-cost'],
  discipline: ['cons.discipline'],
  trigger: ['cons.trigger'],
  gate: ['gate.approval', 'gate.without'],
  prior: ['gate.prior', 'gate.request'],
  proof: ['proof.record', 'proof.noun'],
  target: ['tgt.number', 'tgt.norm'],
  rate: ['tgt.rate'],
  whole: ['aud.whole'],
  hostage: ['inc.hostage'],
  deadline: ['tgt.deadline', 'tgt.frequency'],
  absolute: ['abs.always', 'abs.never', 'abs.noexception', 'abs.zero-tolerance'],
  distrust: ['dis.abuse', 'dis.tone', 'dis.prevent'],
  accuse: ['dis.accuse'],
  outage: ['evt.outage'],
  incident: ['inc.event', 'inc.misdeed'],
  few: ['inc.few'],
  time: ['inc.time'],
  link: ['inc.link'],
  purpose: ['pur.so'],
  room: ['room.unless', 'rev.review', 'grd.graded'],
  talk: ['inv.talk', 'con.contact'],
  law: ['law.law', 'law.safety', 'law.data', 'law.conduct', 'law.money'],
  bylaw: ['law.bylaw', 'law.public', 'gen.contract'],
  entitled: ['ent.entitled', 'ent.repeal'],
  report: ['rep.past', 'rep.said', 'rep.if', 'rep.wording'],
  tool: ['tech.tool', 'tech.recipe'],
  self: ['self.we', 'self.i'],
  order: ['topic.order'],
};

/** What softens, explains or takes a sentence out of the world of house rules. */
const COUNTERS = new Set([
  'law',
  'bylaw',
  'purpose',
  'room',
  'talk',
  'soft',
  'entitled',
  'report',
  'tool',
  'self',
  'outage',
]);
const IMPOSING = new Set([
  'duty',
  'ban',
  'loss',
  'pay',
  'discipline',
  'gate',
  'proof',
  'change',
  'repeal',
  'absolute',
  'distrust',
  'accuse',
  'target',
  'rate',
  'hostage',
  'passive',
  'imperative',
]);
const ADDRESSED = new Set(['all', 'group', 'you', 'whole']);

export const GROUP_NAMES: readonly string[] = Object.keys(GROUPS);
const NO_GROUPS: readonly number[] = [];
const GROUPS_OF = new Map<string, number[]>();
GROUP_NAMES.forEach((name, i) => {
  for (const family of GROUPS[name] ?? []) GROUPS_OF.set(family, [...(GROUPS_OF.get(family) ?? []), i]);
});

/** Which groups are there: written anew by every call of `groupsOf`. */
const present = new Uint8Array(GROUP_NAMES.length);

/** Names of the groups present among these families, always in the same order. */
export function groupsOf(families: ReadonlySet<string>): string[] {
  present.fill(0);
  for (const family of families) for (const group of GROUPS_OF.get(family) ?? NO_GROUPS) present[group] = 1;
  const groups: string[] = [];
  for (let group = 0; group < present.length; group++)
    if (present[group] === 1) groups.push(GROUP_NAMES[group] as string);
  return groups;
}

const lengthClass = (words: number): string =>
  words <= 3
    ? 'tiny'
    : words <= 6
      ? 'short'
      : words <= 12
        ? 'brief'
        : words <= 22
          ? 'middle'
          : words <= 35
            ? 'long'
            : 'endless';

/** How far a sentence hears its neighbours: three before, two after, and no further than two paragraphs away. */
export const BEFORE = 3;
export const AFTER = 2;
export const PARAGRAPHS = 2;

/** Where a neighbour stands: right before, further before, right after, further after. */
export type Place = 'p1' | 'p2' | 'n1' | 'n2';

export const placeOf = (distance: number): Place =>
  distance === -1 ? 'p1' : distance < -1 ? 'p2' : distance === 1 ? 'n1' : 'n2';

/** What a language knows of words. */
export interface Lexicon {
  matcher: Matcher;
  concepts: Concepts;
}

/** Words seen are remembered, as many as this. */
const REMEMBERED_WORDS = 20_000;

/** How many words apart two concepts may stand to be a pair. */
const APART = 4;
/** How many concepts further a pair is looked for: words with several concepts must not make it long. */
const FURTHER = 8;

/** What a sentence says before and after which the sentence in the middle is understood otherwise. */
const LINKS = ['incident', 'few', 'room', 'purpose', 'talk', 'duty', 'change', 'loss', 'law'];

/** What is known of a word, once and for all. */
interface Known<T> {
  /** The word as the n-grams see it: numbers and people by their class. */
  general: T;
  /** The feature of the word itself, and those of its beginnings and endings, as far as they weigh. */
  alone: T[];
  /** The word as a neighbour hears it; undefined when it does not weigh. */
  heardBefore: T | undefined;
  heardAfter: T | undefined;
  /** Concepts it belongs to, in the order of their names. */
  concepts: { name: string; part: T; feature: T }[];
}

/** Features in one spelling, for one language. */
export interface Features<T> {
  /** Of a sentence by itself: families, groups and their pairs, words, short word runs, concepts, shape. Some twice. */
  own(sentence: string, tokens: readonly Token[], families: ReadonlySet<string>, groups: readonly string[]): T[];
  /** Of one neighbour, as the sentence in the middle hears them. Some twice. */
  neighbour(place: Place, families: ReadonlySet<string>, tokens: readonly Token[]): T[];
  /** What the sentence does, beside what stood just before and what stands after. */
  link(groups: readonly string[], before: ReadonlySet<string>, after: ReadonlySet<string>): T[];
  /** Of the main clause. */
  clause(names: readonly string[]): T[];
}

/** Whatever `weighs` says of features of single words, is asked once a word: most words of a text weigh nothing. */
export function createFeatures<T>(
  spell: Speller<T>,
  { matcher, concepts }: Lexicon,
  weighs: (feature: T) => boolean = () => true,
): Features<T> {
  const remembering = (make: (text: string) => T): ((text: string) => T) => {
    const known = new Map<string, T>();
    return (text) => {
      const seen = known.get(text);
      if (seen !== undefined) return seen;
      const made = make(text);
      known.set(text, made);
      return made;
    };
  };
  // The texts these are asked for come from our own small lists, never from what somebody writes.
  const part = remembering(spell.part);
  const LINKED = LINKS.map((name) => ({ name, part: part(name) }));
  const whole = (sort: string): ((text: string) => T) => {
    const one = spell.one(sort);
    return remembering((text) => one(part(text)));
  };
  const family = whole('f');
  const length = whole('len');
  const shape = whole('shape');
  const main = whole('m');
  const places = { p1: whole('p1'), p2: whole('p2'), n1: whole('n1'), n2: whole('n2') };
  const bigram = spell.two('b');
  const skipped = spell.two('s');
  const pair = spell.two('g');
  const bare2 = spell.two('k');
  const bare3 = spell.three('k');
  const concept = spell.one('z');
  const concepts2 = spell.two('zz');
  const linkBefore = spell.two('x');
  const linkAfter = spell.two('y');
  const word = spell.one('w');
  const ending = spell.one('q');
  const beginning = spell.one('c');
  const before = spell.one('p1w');
  const after = spell.one('n1w');
  const START = spell.part('^');
  const END = spell.part('$');

  const partsOf = (norm: string): T[] => {
    if (norm.length < 5) return [];
    const parts = [
      ending(spell.part(`-${norm.slice(-3)}`)),
      ending(spell.part(`-${norm.slice(-4)}`)),
      beginning(spell.part(norm.slice(0, 4))),
    ];
    if (norm.length >= 7) parts.push(beginning(spell.part(norm.slice(0, 6))));
    return parts;
  };
  let known = new Map<string, Known<T>>();
  const knownOf = (token: Token): Known<T> => {
    const { kind } = token;
    const norm = kind === 'number' ? '#' : token.norm;
    const seen = known.get(norm);
    if (seen) return seen;
    const general = spell.part(kind === 'number' ? '#' : matcher.isA(norm, 'person') ? '<p>' : norm);
    const itself = spell.part(norm);
    const [heardBefore, heardAfter] = [before(itself), after(itself)];
    const made: Known<T> = {
      general,
      alone: [word(general), ...(kind === 'word' ? partsOf(norm) : [])].filter(weighs),
      heardBefore: weighs(heardBefore) ? heardBefore : undefined,
      heardAfter: weighs(heardAfter) ? heardAfter : undefined,
      concepts: concepts(token.norm).map((name) => ({ name, part: part(name), feature: concept(part(name)) })),
    };
    if (known.size >= REMEMBERED_WORDS) known = new Map();
    known.set(norm, made);
    return made;
  };

  /** A bare imposition: something is imposed, by whom it is heard, and no counter-signal stands beside it. */
  const addBare = (features: T[], groups: readonly string[]): void => {
    const counters = groups.filter((group) => COUNTERS.has(group)).length;
    if (counters > 1) {
      features.push(bare2(part('counters'), part(String(Math.min(counters, 4)))));
      return;
    }
    const bare = part(counters ? 'nearly' : 'bare');
    for (const group of groups) {
      if (!IMPOSING.has(group)) continue;
      features.push(bare2(bare, part(group)));
      for (const who of groups) if (ADDRESSED.has(who)) features.push(bare3(bare, part(who), part(group)));
    }
  };

  const addShape = (features: T[], sentence: string, tokens: readonly Token[]): void => {
    let words = 0;
    let quote = false;
    for (const { kind, norm } of tokens) {
      if (kind !== 'mark') words++;
      else if (norm === '"') quote = true;
    }
    features.push(length(lengthClass(words)));
    const last = tokens[tokens.length - 1];
    if (last?.norm === '?') features.push(shape('question'));
    if (last?.norm === '!') features.push(shape('exclaim'));
    if (last?.norm === ':') features.push(shape('colon'));
    if (last && last.kind !== 'mark') features.push(shape('open-end'));
    if (quote) features.push(shape('quote'));
    if (/^\p{Ll}/u.test(sentence)) features.push(shape('lower'));
    if (/\p{Lu}{4}/u.test(sentence)) features.push(shape('capitals'));
  };

  /** Concepts of a sentence and pairs of them that stand close together, whatever their order. */
  const addConcepts = (features: T[], words: readonly Known<T>[]): void => {
    const said: { name: string; part: T; at: number }[] = [];
    words.forEach((w, at) => {
      for (const { name, part, feature } of w.concepts) {
        features.push(feature);
        for (let i = said.length - 1; i >= Math.max(0, said.length - FURTHER); i--) {
          const other = said[i] as (typeof said)[number];
          if (at - other.at > APART) break;
          if (other.at === at) continue;
          features.push(name < other.name ? concepts2(part, other.part) : concepts2(other.part, part));
        }
        said.push({ name, part, at });
      }
    });
  };

  return {
    own(sentence, tokens, families, groups) {
      const features: T[] = [];
      addShape(features, sentence, tokens);
      for (const name of families) features.push(family(name));
      const grouped = groups.map(part);
      for (let a = 0; a < grouped.length; a++)
        for (let b = a + 1; b < grouped.length; b++) features.push(pair(grouped[a] as T, grouped[b] as T));
      addBare(features, groups);
      const words = tokens.map(knownOf);
      let last = START;
      let earlier: T | null = null;
      for (const { general, alone } of words) {
        for (const feature of alone) features.push(feature);
        features.push(bigram(last, general));
        if (earlier !== null) features.push(skipped(earlier, general));
        earlier = last;
        last = general;
      }
      features.push(bigram(last, END));
      addConcepts(features, words);
      return features;
    },
    neighbour(place, families, tokens) {
      const features: T[] = [];
      const said = places[place];
      for (const name of families) features.push(said(name));
      const last = tokens[tokens.length - 1]?.norm;
      if (last === ':') features.push(said('colon'));
      if (last === '?') features.push(said('question'));
      if (place === 'p1' || place === 'n1')
        for (const token of tokens) {
          if (token.kind !== 'word') continue;
          const feature = place === 'p1' ? knownOf(token).heardBefore : knownOf(token).heardAfter;
          if (feature !== undefined) features.push(feature);
        }
      return features;
    },
    link(groups, before, after) {
      const features: T[] = [];
      const grouped = groups.map(part);
      for (const heard of LINKED) {
        if (before.has(heard.name)) for (const group of grouped) features.push(linkBefore(heard.part, group));
        if (after.has(heard.name)) for (const group of grouped) features.push(linkAfter(group, heard.part));
      }
      return features;
    },
    clause: (names) => names.map(main),
  };
}
