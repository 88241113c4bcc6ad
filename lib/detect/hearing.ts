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

/** Where each sort of input begins, in the order of `INPUTS`. */
const LOUDEST = 2;
const REFLEXES = LOUDEST + PLACES.length * VOICES.length;
const TOLD = REFLEXES + 2;
const SHARES = TOLD + 3;
const HAS = SHARES + CLASSES.length - 1;
const SHAPE = HAS + GROUP_NAMES.length;
const NEAR_GROUPS = SHAPE + 5;
const GROUP_INPUT = new Map(GROUP_NAMES.map((name, i) => [name, HAS + i]));
const AROUND_INPUT = new Map(AROUND.map((name, i) => [name, NEAR_GROUPS + 2 * i]));
const PLACE_INPUT = new Map(PLACES.map((place, i) => [place, LOUDEST + i * VOICES.length]));

/** What the trees look at, a number an input. */
export function hearingInputs(sentenceAt: (i: number) => Hearable, { at, neighbours, ...heard }: Heard): Float64Array {
  const inputs = new Float64Array(INPUTS.length);
  const raise = (input: number, value: number): void => {
    if (value > (inputs[input] as number)) inputs[input] = value;
  };
  const own = sentenceAt(at);
  inputs[0] = heard.odds;
  inputs[1] = own.odds;
  inputs[TOLD + 2] = own.tiesIncident ? 1 : 0;
  for (let c = 1; c < CLASSES.length; c++) inputs[SHARES + c - 1] = heard.shares[c] as number;
  for (const group of own.groups) inputs[GROUP_INPUT.get(group) as number] = 1;
  inputs[SHAPE] = Math.min(own.length, LONGEST);
  inputs[SHAPE + 1] = heard.shape === 'item' ? 1 : 0;
  inputs[SHAPE + 2] = heard.shape === 'heading' ? 1 : 0;
  for (const i of neighbours) {
    const { shares, groups, tellsIncident } = sentenceAt(i);
    const after = i < at ? 0 : 1;
    const loudest = PLACE_INPUT.get(placeOf(i - at)) as number;
    for (let voice = 0; voice < VOICES.length; voice++) raise(loudest + voice, shares[voice] as number);
    (inputs[REFLEXES + after] as number) += shares[0] as number;
    (inputs[SHAPE + 3 + after] as number) += 1;
    if (i < at && i >= at - BACK) {
      if (tellsIncident) inputs[TOLD] = 1;
      if (groups.includes('incident')) inputs[TOLD + 1] = 1;
    }
    for (const group of groups) {
      const around = AROUND_INPUT.get(group);
      if (around !== undefined) inputs[around + after] = 1;
    }
  }
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

const saidBy = (tree: Tree, inputs: Float64Array): number => {
  let node = tree[0] as readonly number[];
  while (node[0] !== LEAF) {
    const below = (inputs[node[0] as number] as number) < (node[1] as number);
    node = tree[node[below ? 2 : 3] as number] as readonly number[];
  }
  return node[1] as number;
};

/** Score of the trees: log odds of a reflex, before calibration. */
export function scoreOf(trees: readonly Tree[], inputs: Float64Array): number {
  let score = 0;
  for (let i = 0; i < trees.length; i++) score += saidBy(trees[i] as Tree, inputs);
  return score;
}

export const onCurve = ({ slope, offset }: Curve, score: number): number =>
  1 / (1 + Math.exp(-(slope * score + offset)));

/** Confidence that a sentence is a reflex, 0..1. */
export type Hearing = (sentenceAt: (i: number) => Hearable, heard: Heard, language: Language) => number;

export function createHearing(model: HearingModel): Hearing {
  return (sentenceAt, heard, language) =>
    heard.neighbours.length
      ? onCurve(model.heard[language], scoreOf(model.trees, hearingInputs(sentenceAt, heard)))
      : onCurve(model.alone[language], heard.odds);
}
