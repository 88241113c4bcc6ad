import { describe, expect, it } from 'vitest';
import {
  createHearing,
  flattened,
  type Hearable,
  type HearingModel,
  hearingInputs,
  INPUTS,
  scoreOf,
} from '../../../lib/detect/hearing';
import shipped from '../../../lib/detect/hearing.json';
import sensitivities from '../../../lib/detect/sensitivities.json';
import { MARK_THRESHOLD } from '../../../lib/restraint/restrain';

const sentence = (fields: Partial<Hearable> = {}): Hearable => ({
  odds: -2,
  shares: Float64Array.of(0.1, 0.1, 0.1, 0.7),
  groups: [],
  length: 9,
  tellsIncident: false,
  tiesIncident: false,
  ...fields,
});
const heard = { at: 1, shape: 'prose' as const, neighbours: [0], odds: 1, shares: Float64Array.of(0.7, 0.1, 0.1, 0.1) };
const input = (inputs: Float64Array, name: string): number => inputs[INPUTS.indexOf(name)] as number;

describe('the second hearing', () => {
  it('was fitted on the inputs it is given', () => {
    expect(shipped.inputs).toEqual(INPUTS);
    expect(hearingInputs(() => sentence(), heard)).toHaveLength(INPUTS.length);
  });

  it('says the same by trees laid out flat as by the trees as they come', () => {
    const { trees } = shipped as HearingModel;
    const score = flattened(trees);
    const scores = [...Array(200).keys()].map((seed) => {
      const inputs = Float64Array.from(INPUTS, (_, i) => ((seed * 31 + i * 17) % 23) / 11 - 0.5);
      expect(score(inputs)).toBe(scoreOf(trees, inputs));
      return score(inputs);
    });
    expect(new Set(scores).size).toBeGreaterThan(10);
  });

  it('hears the loudest voice at each place, and an incident told before', () => {
    const texts = [
      sentence({ tellsIncident: true, groups: ['incident'], shares: Float64Array.of(0.2, 0.05, 0.7, 0.05) }),
      sentence({ groups: ['duty'] }),
    ];
    const inputs = hearingInputs((i) => texts[i] as Hearable, heard);
    expect(input(inputs, 'loudest-D-p1')).toBeCloseTo(0.7);
    expect(input(inputs, 'loudest-R-n1')).toBe(0);
    expect(input(inputs, 'reflexes-before')).toBeCloseTo(0.2);
    expect(input(inputs, 'incident-told')).toBe(1);
    expect(input(inputs, 'before-incident')).toBe(1);
    expect(input(inputs, 'after-incident')).toBe(0);
    expect(input(inputs, 'has-duty')).toBe(1);
  });

  it('follows a tree to its leaf', () => {
    const tree = [
      [0, 0.5, 1, 2],
      [-1, -3],
      [-1, 2],
    ];
    expect(scoreOf([tree], Float64Array.of(0.4))).toBe(-3);
    expect(scoreOf([tree, tree], Float64Array.of(0.5))).toBe(4);
  });

  it('leaves a sentence without neighbours with its first judgement', () => {
    const curve = { slope: 1, offset: 0 };
    const model: HearingModel = {
      provenance: {},
      inputs: INPUTS,
      trees: [[[-1, 5]]],
      heard: { en: curve, nl: curve },
      alone: { en: { slope: 1, offset: -1 }, nl: curve },
    };
    const hearing = createHearing(model);
    expect(hearing(() => sentence(), { ...heard, neighbours: [] }, 'en')).toBeCloseTo(0.5);
    expect(hearing(() => sentence(), heard, 'en')).toBeGreaterThan(0.99);
  });
});

describe('sensitivities', () => {
  it('were measured where restraint draws its lines', () => {
    for (const [name, { en, nl }] of Object.entries(MARK_THRESHOLD)) {
      const measured = sensitivities[name as keyof typeof sensitivities];
      expect([measured.en.threshold, measured.nl.threshold]).toEqual([en, nl]);
    }
  });
});
