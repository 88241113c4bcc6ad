/** A linear model over named features. The numbers come from a file that a script fits; nothing here knows English or Dutch. */

export interface Model {
  /** Where the numbers come from: data, seed, date of the data, strength of regularisation. */
  provenance: Record<string, string | number>;
  bias: number;
  /** Weight by feature name, in hundredths. */
  weights: Record<string, number>;
  /** Turns the raw sum into a calibrated probability: 1 / (1 + exp(-(slope * sum + offset))). */
  calibration: { slope: number; offset: number };
}

export interface Scorer {
  bias: number;
  /** Sum of the weights of these features, without the bias. */
  sum(features: Iterable<string>): number;
  weight(feature: string): number;
  /** Calibrated probability for a sum. */
  probability(sum: number): number;
}

/** Makes a scorer of a model file. */
export function createScorer(model: Model): Scorer {
  const weights = new Map(Object.entries(model.weights).map(([name, value]) => [name, value / 100]));
  const { slope, offset } = model.calibration;
  return {
    bias: model.bias,
    sum(features) {
      let sum = 0;
      for (const feature of features) sum += weights.get(feature) ?? 0;
      return sum;
    },
    weight: (feature) => weights.get(feature) ?? 0,
    probability: (sum) => 1 / (1 + Math.exp(-(slope * sum + offset))),
  };
}
