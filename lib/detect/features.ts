/** From cues and words to named features: what the scorer adds up. Names are readable, so that weights can be read. */
import type { Token } from '../text/tokens';
import { type Concepts, conceptFeatures } from './concepts';
import type { Matcher } from './cues';

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

/** A bare imposition: something is imposed, by whom it is heard, and no counter-signal stands beside it. */
function bareFeatures(groups: readonly string[]): string[] {
  const counters = groups.filter((group) => COUNTERS.has(group)).length;
  if (counters > 1) return [`k:counters+${Math.min(counters, 4)}`];
  const bare = counters ? 'nearly' : 'bare';
  const imposing = groups.filter((group) => IMPOSING.has(group));
  const addressed = groups.filter((group) => ADDRESSED.has(group));
  return [
    ...imposing.map((group) => `k:${bare}+${group}`),
    ...addressed.flatMap((who) => imposing.map((group) => `k:${bare}+${who}+${group}`)),
  ];
}

const GROUP_NAMES = Object.keys(GROUPS);
const GROUPS_OF = new Map<string, number[]>();
GROUP_NAMES.forEach((name, i) => {
  for (const family of GROUPS[name] ?? []) GROUPS_OF.set(family, [...(GROUPS_OF.get(family) ?? []), i]);
});

/** Names of the groups present among these families, always in the same order. */
export function groupsOf(families: ReadonlySet<string>): string[] {
  const present = new Set<number>();
  for (const family of families) for (const group of GROUPS_OF.get(family) ?? []) present.add(group);
  return [...present].sort((a, b) => a - b).map((i) => GROUP_NAMES[i] as string);
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

/** A word as the n-grams see it: numbers and people by their class. */
const generalised = (token: Token, matcher: Matcher): string =>
  token.kind === 'number' ? '#' : matcher.isA(token.norm, 'person') ? '<p>' : token.norm;

/** Beginnings and endings of a longer word: what inflection, derivation and Dutch compounds have in common. */
function partsOf(word: string): string[] {
  if (word.length < 5) return [];
  const parts = [`q:-${word.slice(-3)}`, `q:-${word.slice(-4)}`, `c:${word.slice(0, 4)}`];
  if (word.length >= 7) parts.push(`c:${word.slice(0, 6)}`);
  return parts;
}

function shapeFeatures(sentence: string, tokens: readonly Token[]): string[] {
  const features = [`len:${lengthClass(tokens.filter((t) => t.kind !== 'mark').length)}`];
  const last = tokens[tokens.length - 1]?.norm;
  if (last === '?') features.push('shape:question');
  if (last === '!') features.push('shape:exclaim');
  if (last === ':') features.push('shape:colon');
  if (last && /[\p{L}\p{N}]/u.test(last)) features.push('shape:open-end');
  if (tokens.some((t) => t.norm === '"')) features.push('shape:quote');
  if (/^\p{Ll}/u.test(sentence)) features.push('shape:lower');
  if (/\p{Lu}{4,}/u.test(sentence)) features.push('shape:capitals');
  return features;
}

/** What a language knows of words. */
export interface Lexicon {
  matcher: Matcher;
  concepts: Concepts;
}

/** Features of a sentence by itself: families, pairs of groups, words, short word runs, shape. Each once. */
export function ownFeatures(
  sentence: string,
  tokens: readonly Token[],
  families: ReadonlySet<string>,
  { matcher, concepts }: Lexicon,
): string[] {
  const features = new Set<string>(shapeFeatures(sentence, tokens));
  for (const family of families) features.add(`f:${family}`);
  const groups = groupsOf(families);
  for (let a = 0; a < groups.length; a++)
    for (let b = a + 1; b < groups.length; b++) features.add(`g:${groups[a]}+${groups[b]}`);
  for (const feature of bareFeatures(groups)) features.add(feature);
  let before = '^';
  let earlier = '';
  for (const token of tokens) {
    const word = generalised(token, matcher);
    features.add(`w:${word}`);
    features.add(`b:${before} ${word}`);
    if (earlier) features.add(`s:${earlier} ${word}`);
    earlier = before;
    before = word;
    if (token.kind === 'word') for (const part of partsOf(token.norm)) features.add(part);
  }
  features.add(`b:${before} $`);
  const words = tokens.map((token) => token.norm);
  for (const feature of conceptFeatures(words, concepts)) features.add(feature);
  return [...features];
}

/** How far a sentence hears its neighbours: three before, two after, and no further than two paragraphs away. */
export const BEFORE = 3;
export const AFTER = 2;
export const PARAGRAPHS = 2;

/** Where a neighbour stands: right before, further before, right after, further after. */
export type Place = 'p1' | 'p2' | 'n1' | 'n2';

export const placeOf = (distance: number): Place =>
  distance === -1 ? 'p1' : distance < -1 ? 'p2' : distance === 1 ? 'n1' : 'n2';

/** Features of one neighbour, as the sentence in the middle hears them. */
export function neighbourFeatures(place: Place, families: ReadonlySet<string>, tokens: readonly Token[]): string[] {
  const features = new Set<string>();
  for (const family of families) features.add(`${place}:${family}`);
  const last = tokens[tokens.length - 1]?.norm;
  if (last === ':') features.add(`${place}:colon`);
  if (last === '?') features.add(`${place}:question`);
  if (place === 'p1' || place === 'n1')
    for (const token of tokens) if (token.kind === 'word') features.add(`${place}w:${token.norm}`);
  return [...features];
}

/** What the sentence does, beside what stood just before and what stands after. */
export function linkFeatures(
  groups: readonly string[],
  before: ReadonlySet<string>,
  after: ReadonlySet<string>,
): string[] {
  const features: string[] = [];
  for (const heard of ['incident', 'few', 'room', 'purpose', 'talk', 'duty', 'change', 'loss', 'law']) {
    if (before.has(heard)) for (const group of groups) features.push(`x:${heard}>${group}`);
    if (after.has(heard)) for (const group of groups) features.push(`y:${group}>${heard}`);
  }
  return features;
}
