/** Gradient-boosted trees for a yes or no question: small, shallow, many. Deterministic. */
import { scoreOf, type Tree } from '../../detect/hearing';

export interface TreeExample {
  inputs: Float64Array;
  yes: boolean;
  weight: number;
}

export interface TreeOptions {
  trees: number;
  depth: number;
  leaves: number;
  /** How far each tree goes towards what it would like to say. */
  rate: number;
  /** Pull of every leaf towards zero. */
  pull: number;
  /** A leaf has to hold as many examples. */
  fewest: number;
}

export const TREE_DEFAULTS: TreeOptions = { trees: 250, depth: 4, leaves: 8, rate: 0.04, pull: 5, fewest: 10 };

/** An input is cut at no more places than this. */
const EDGES = 31;

interface Cut {
  examples: Int32Array;
  depth: number;
  /** Place of the node in the tree. */
  place: number;
  gradient: number;
  curvature: number;
  gain: number;
  input: number;
  edge: number;
}

/** Fits trees whose values add up to log odds. */
export function fitTrees(examples: readonly TreeExample[], options: TreeOptions = TREE_DEFAULTS): Tree[] {
  const { edges, bins } = binned(examples);
  const scores = new Float64Array(examples.length);
  const gradients = new Float64Array(examples.length);
  const curvatures = new Float64Array(examples.length);
  const trees: Tree[] = [];
  for (let t = 0; t < options.trees; t++) {
    examples.forEach(({ yes, weight }, i) => {
      const p = 1 / (1 + Math.exp(-(scores[i] as number)));
      gradients[i] = weight * (p - (yes ? 1 : 0));
      curvatures[i] = weight * p * (1 - p);
    });
    const tree = grow(edges, bins, gradients, curvatures, options);
    trees.push(tree);
    examples.forEach(({ inputs }, i) => {
      (scores[i] as number) += scoreOf([tree], inputs);
    });
  }
  return trees;
}

/** Edges of every input, and for every input the number of the bin each example falls into. */
function binned(examples: readonly TreeExample[]): { edges: number[][]; bins: Uint8Array[] } {
  const edges: number[][] = [];
  const bins: Uint8Array[] = [];
  const count = examples[0]?.inputs.length ?? 0;
  for (let input = 0; input < count; input++) {
    const values = Float64Array.from(examples, (e) => e.inputs[input] as number);
    const own = edgesOf(values);
    edges.push(own);
    bins.push(Uint8Array.from(values, (value) => own.filter((edge) => value >= edge).length));
  }
  return { edges, bins };
}

function edgesOf(values: Float64Array): number[] {
  const sorted = values.slice().sort();
  const different = [...new Set(sorted)];
  const short = (x: number): number => Number(x.toPrecision(4));
  if (different.length <= EDGES + 1)
    return [...new Set(different.slice(1).map((v, i) => short((v + (different[i] as number)) / 2)))];
  const cuts = Array.from({ length: EDGES }, (_, i) =>
    short(sorted[Math.floor(((i + 1) * sorted.length) / (EDGES + 1))] as number),
  );
  return [...new Set(cuts)];
}

/** One tree: the cut that gains most is made first, until there are leaves enough. */
function grow(
  edges: readonly number[][],
  bins: readonly Uint8Array[],
  gradients: Float64Array,
  curvatures: Float64Array,
  { depth, leaves, rate, pull, fewest }: TreeOptions,
): Tree {
  const worth = (g: number, h: number): number => (g * g) / (h + pull);
  const bestCut = (examples: Int32Array, level: number, place: number): Cut => {
    const cut: Cut = { examples, depth: level, place, gradient: 0, curvature: 0, gain: 0, input: -1, edge: -1 };
    for (const i of examples) {
      cut.gradient += gradients[i] as number;
      cut.curvature += curvatures[i] as number;
    }
    if (level >= depth || examples.length < 2 * fewest) return cut;
    const whole = worth(cut.gradient, cut.curvature);
    bins.forEach((bin, input) => {
      const count = (edges[input] as number[]).length + 1;
      if (count < 2) return;
      const sums = new Float64Array(3 * count);
      for (const i of examples) {
        const at = 3 * (bin[i] as number);
        (sums[at] as number) += gradients[i] as number;
        (sums[at + 1] as number) += curvatures[i] as number;
        (sums[at + 2] as number) += 1;
      }
      let g = 0;
      let h = 0;
      let n = 0;
      for (let edge = 0; edge < count - 1; edge++) {
        g += sums[3 * edge] as number;
        h += sums[3 * edge + 1] as number;
        n += sums[3 * edge + 2] as number;
        if (n < fewest || examples.length - n < fewest) continue;
        const gain = worth(g, h) + worth(cut.gradient - g, cut.curvature - h) - whole;
        if (gain > cut.gain) Object.assign(cut, { gain, input, edge });
      }
    });
    return cut;
  };
  const nodes: number[][] = [[]];
  const open = [
    bestCut(
      Int32Array.from(gradients, (_, i) => i),
      0,
      0,
    ),
  ];
  const closed: Cut[] = [];
  while (open.length) {
    open.sort((a, b) => b.gain - a.gain);
    const cut = open.shift() as Cut;
    if (cut.gain <= 1e-6 || open.length + closed.length + 2 > leaves) {
      closed.push(cut);
      continue;
    }
    const bin = bins[cut.input] as Uint8Array;
    const below = nodes.push([]) - 1;
    const above = nodes.push([]) - 1;
    nodes[cut.place] = [cut.input, (edges[cut.input] as number[])[cut.edge] as number, below, above];
    const isBelow = (i: number): boolean => (bin[i] as number) <= cut.edge;
    open.push(bestCut(cut.examples.filter(isBelow), cut.depth + 1, below));
    open.push(
      bestCut(
        cut.examples.filter((i) => !isBelow(i)),
        cut.depth + 1,
        above,
      ),
    );
  }
  for (const { place, gradient, curvature } of closed)
    nodes[place] = [-1, Number(((-rate * gradient) / (curvature + pull)).toFixed(5))];
  return nodes;
}
