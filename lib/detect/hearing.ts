/**
 * The second hearing: small trees that look at what the first judgement made of a sentence and of the sentences around it. A
 * duty stands among duties, a measure behind an incident; a line that is loud all by itself is often a slip. The trees come
 * from a file that a script fits on judgements of documents the first judgement had never seen; both languages share them.
 */
import type { SentenceShape } from '../text/sentences';
import { GROUP_NAMES, type Place, placeOf } from './features';
import { CLASSES, type Shares } from './model';
import type { Language } from './types';

/** What the second hearing knows of a sentence, whichever sentence is judged. */
export interface Hearable {
  /** What it looks like by its own words: log odds of a reflex, and the share of each class. */
  odds: number;
  shares: Shares;
  groups: readonly string[];
  /** Number of tokens. */
  length: number;
  tellsIncident: boolean;
  tiesIncident: boolean;
}

/** The sentence judged, among the neighbours it hears. */
export interface Heard {
  at: number;
  shape: SentenceShape;
  /** Indices of the neighbours, in reading order. */
  neighbours: readonly number[];
  /** The first judgement, neighbours included. */
  odds: number;
  shares: Shares;
}

const PLACES: readonly Place[] = ['p1', 'p2', 'n1', 'n2'];
/** Classes whose loudest voice at a place is listened to. */
const VOICES = CLASSES.slice(0, 3);
/** What is listened for before and after the sentence. */
const AROUND = [
  'incident',
  'few',
  'room',
  'purpose',
  'talk',
  'duty',
  'change',
  'loss',
  'law',
  'bylaw',
  'ban',
  'report',
  'tool',
  'we',
];
/** Longer sentences are no longer than this to the trees. */
const LONGEST = 60;
/** How far back the incident may be told. */
const BACK = 2;

/** Names of the inputs, in the order of `hearingInputs`. */
export const INPUTS: readonly string[] = [
  'odds',
  'odds-alone',
  ...PLACES.flatMap((place) => VOICES.map((voice) => `loudest-${voice}-${place}`)),
  'reflexes-before',
  'reflexes-after',
  'incident-told',
  'incident-near',
  'incident-tied',
  ...CLASSES.slice(1).map((name) => `share-${name}`),
  ...GROUP_NAMES.map((name) => `has-${name}`),
  'length',
  'item',
  'heading',
  'heard-before',
  'heard-after',
  ...AROUND.flatMap((name) => [`before-${name}`, `after-${name}`]),
];

/** Where an input stands, and where inputs named after a group do. */
const inputAt = (name: string): number => INPUTS.indexOf(name);
const inputsAt = (sort: string, names: readonly string[]): ReadonlyMap<string, number> =>
  new Map(names.map((name) => [name, inputAt(`${sort}-${name}`)]));
const ODDS = inputAt('odds');
const ODDS_ALONE = inputAt('odds-alone');
const LOUDEST = new Map(PLACES.map((place) => [place, inputAt(`loudest-${VOICES[0]}-${place}`)]));
const REFLEXES_BEFORE = inputAt('reflexes-before');
const REFLEXES_AFTER = inputAt('reflexes-after');
const INCIDENT_TOLD = inputAt('incident-told');
const INCIDENT_NEAR = inputAt('incident-near');
const INCIDENT_TIED = inputAt('incident-tied');
const SHARES = inputAt(`share-${CLASSES[1]}`);
const HAS = inputsAt('has', GROUP_NAMES);
const LENGTH = inputAt('length');
const ITEM = inputAt('item');
const HEADING = inputAt('heading');
const HEARD_BEFORE = inputAt('heard-before');
const HEARD_AFTER = inputAt('heard-after');
const SAID_BEFORE = inputsAt('before', AROUND);
const SAID_AFTER = inputsAt('after', AROUND);

/** What the trees look at, a number an input. */
export function hearingInputs(sentenceAt: (i: number) => Hearable, heard: Heard): Float64Array {
  const { at, neighbours } = heard;
  const own = sentenceAt(at);
  const inputs = new Float64Array(INPUTS.length);
  const add = (input: number, value: number): void => {
    inputs[input] = (inputs[input] as number) + value;
  };
  const hear = (i: number): void => {
    const { shares, groups, tellsIncident } = sentenceAt(i);
    const before = i < at;
    const loudest = LOUDEST.get(placeOf(i - at)) as number;
    for (let voice = 0; voice < VOICES.length; voice++) {
      const input = loudest + voice;
      inputs[input] = Math.max(inputs[input] as number, shares[voice] as number);
    }
    add(before ? REFLEXES_BEFORE : REFLEXES_AFTER, shares[0] as number);
    add(before ? HEARD_BEFORE : HEARD_AFTER, 1);
    const near = before && i >= at - BACK;
    if (near && tellsIncident) inputs[INCIDENT_TOLD] = 1;
    if (near && groups.includes('incident')) inputs[INCIDENT_NEAR] = 1;
    const said = before ? SAID_BEFORE : SAID_AFTER;
    for (const group of groups) {
      const input = said.get(group);
      if (input !== undefined) inputs[input] = 1;
    }
  };
  for (const i of neighbours) hear(i);
  inputs[ODDS] = heard.odds;
  inputs[ODDS_ALONE] = own.odds;
  inputs[INCIDENT_TIED] = own.tiesIncident ? 1 : 0;
  for (let c = 1; c < CLASSES.length; c++) inputs[SHARES + c - 1] = heard.shares[c] as number;
  for (const group of own.groups) inputs[HAS.get(group) as number] = 1;
  inputs[LENGTH] = Math.min(own.length, LONGEST);
  inputs[heard.shape === 'heading' ? HEADING : ITEM] = heard.shape === 'prose' ? 0 : 1;
  return inputs;
}

/** Turns a score into a probability: 1 / (1 + exp(-(slope * score + offset))). */
export interface Curve {
  slope: number;
  offset: number;
}

/** A tree, node after node: input, edge, node when below the edge, node when not; a leaf is -1 and its value. */
export type Tree = readonly (readonly number[])[];

export interface HearingModel {
  /** Where the numbers come from. */
  provenance: Record<string, string | number>;
  /** The inputs the trees were fitted on: `INPUTS` at that time. */
  inputs: readonly string[];
  trees: readonly Tree[];
  /** From the score of the trees to a confidence. */
  heard: Record<Language, Curve>;
  /** From first log odds to a confidence, for a sentence that stands all alone and cannot be heard again. */
  alone: Record<Language, Curve>;
}

const LEAF = -1;

/** Trees laid out flat, one behind the other: every judgement walks through all of them, and objects lie far apart. */
export function flattened(trees: readonly Tree[]): (inputs: Float64Array) => number {
  const roots: number[] = [];
  let size = 0;
  for (const tree of trees) {
    roots.push(size);
    size += tree.length;
  }
  const input = new Int16Array(size);
  // The edge of a node, the value of a leaf.
  const number = new Float64Array(size);
  const below = new Int32Array(size);
  const above = new Int32Array(size);
  trees.forEach((tree, t) => {
    const root = roots[t] as number;
    tree.forEach((node, n) => {
      input[root + n] = node[0] as number;
      number[root + n] = node[1] as number;
      below[root + n] = root + (node[2] ?? 0);
      above[root + n] = root + (node[3] ?? 0);
    });
  });
  return (inputs) => {
    let score = 0;
    for (let t = 0; t < roots.length; t++) {
      let at = roots[t] as number;
      for (let asked = input[at] as number; asked !== LEAF; asked = input[at] as number)
        at = ((inputs[asked] as number) < (number[at] as number) ? below[at] : above[at]) as number;
      score += number[at] as number;
    }
    return score;
  };
}

const saidBy = (tree: Tree, inputs: Float64Array): number => {
  let node = tree[0] as readonly number[];
  while (node[0] !== LEAF) {
    const [input, edge, below, above] = node as [number, number, number, number];
    node = tree[(inputs[input] as number) < edge ? below : above] as readonly number[];
  }
  return node[1] as number;
};

/** Score of the trees as they come: log odds of a reflex, before calibration. For a fit, whose trees grow one by one. */
export const scoreOf = (trees: readonly Tree[], inputs: Float64Array): number =>
  trees.reduce((sum, tree) => sum + saidBy(tree, inputs), 0);

export const onCurve = ({ slope, offset }: Curve, score: number): number =>
  1 / (1 + Math.exp(-(slope * score + offset)));

/** Confidence that a sentence is a reflex, 0..1. */
export type Hearing = (sentenceAt: (i: number) => Hearable, heard: Heard, language: Language) => number;

export function createHearing(model: HearingModel): Hearing {
  const score = flattened(model.trees);
  return (sentenceAt, heard, language) =>
    heard.neighbours.length
      ? onCurve(model.heard[language], score(hearingInputs(sentenceAt, heard)))
      : onCurve(model.alone[language], heard.odds);
}
