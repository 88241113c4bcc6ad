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

/** What the trees look at, a number an input. */
export function hearingInputs(sentenceAt: (i: number) => Hearable, heard: Heard): Float64Array {
  const { at, neighbours } = heard;
  const own = sentenceAt(at);
  const around = neighbours.map((i) => ({ i, place: placeOf(i - at), sentence: sentenceAt(i) }));
  const loudest = (place: Place, voice: number): number =>
    around.reduce((most, n) => (n.place === place ? Math.max(most, n.sentence.shares[voice] as number) : most), 0);
  const reflexes = (before: boolean): number =>
    around.reduce((sum, n) => (n.i < at === before ? sum + (n.sentence.shares[0] as number) : sum), 0);
  const groups = new Set(own.groups);
  const groupsAround = (before: boolean): Set<string> =>
    new Set(around.flatMap((n) => (n.i < at === before ? n.sentence.groups : [])));
  const before = groupsAround(true);
  const after = groupsAround(false);
  const near = around.filter((n) => n.i < at && n.i >= at - BACK);
  const yes = (is: boolean): number => (is ? 1 : 0);
  return Float64Array.from([
    heard.odds,
    own.odds,
    ...PLACES.flatMap((place) => VOICES.map((_, voice) => loudest(place, voice))),
    reflexes(true),
    reflexes(false),
    yes(near.some((n) => n.sentence.tellsIncident)),
    yes(near.some((n) => n.sentence.groups.includes('incident'))),
    yes(own.tiesIncident),
    ...CLASSES.slice(1).map((_, c) => heard.shares[c + 1] as number),
    ...GROUP_NAMES.map((name) => yes(groups.has(name))),
    Math.min(own.length, LONGEST),
    yes(heard.shape === 'item'),
    yes(heard.shape === 'heading'),
    around.filter((n) => n.i < at).length,
    around.filter((n) => n.i > at).length,
    ...AROUND.flatMap((name) => [yes(before.has(name)), yes(after.has(name))]),
  ]);
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

const saidBy = (tree: Tree, inputs: Float64Array): number => {
  let node = tree[0] as readonly number[];
  while (node[0] !== -1) {
    const [input, edge, below, above] = node as [number, number, number, number];
    node = tree[(inputs[input] as number) < edge ? below : above] as readonly number[];
  }
  return node[1] as number;
};

/** Score of the trees: log odds of a reflex, before calibration. */
export const scoreOf = (trees: readonly Tree[], inputs: Float64Array): number =>
  trees.reduce((sum, tree) => sum + saidBy(tree, inputs), 0);

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
