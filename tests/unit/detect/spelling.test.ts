import { describe, expect, it } from 'vitest';
import { analyse } from '../../../lib/detect/analysis';
import enWeights from '../../../lib/detect/en/weights.json';
import { createFeatures } from '../../../lib/detect/features';
import { kitOf } from '../../../lib/detect/kits';
import nlWeights from '../../../lib/detect/nl/weights.json';
import { NAMES, NUMBERS, numberOfName } from '../../../lib/detect/spelling';
import english from './examples.en.json';
import dutch from './examples.nl.json';

const textsIn = (examples: unknown): string[] =>
  typeof examples === 'string'
    ? [examples]
    : examples !== null && typeof examples === 'object'
      ? Object.values(examples).flatMap(textsIn)
      : [];

describe('a feature spelt as a number', () => {
  it.each([
    ['en', english],
    ['nl', dutch],
  ] as const)('is the number of its name, in %s', (language, examples) => {
    const kit = kitOf(language);
    const names = createFeatures(NAMES, kit);
    const numbers = createFeatures(NUMBERS, kit);
    const texts = [...textsIn(examples), 'A + b > c: "x" 12,50 e\u0301\u0301!', '', '+', '> >'];
    expect(texts.length).toBeGreaterThan(50);
    for (const text of texts) {
      const { tokens, families, groups } = analyse(text, kit);
      const heard = new Set(groups);
      expect(numbers.own(text, tokens, families, groups)).toEqual(
        names.own(text, tokens, families, groups).map(numberOfName),
      );
      for (const place of ['p1', 'p2', 'n1', 'n2'] as const)
        expect(numbers.neighbour(place, families, tokens)).toEqual(
          names.neighbour(place, families, tokens).map(numberOfName),
        );
      expect(numbers.link(groups, heard, heard)).toEqual(names.link(groups, heard, heard).map(numberOfName));
      expect(numbers.clause(['verb+modal-not'])).toEqual(names.clause(['verb+modal-not']).map(numberOfName));
    }
  });

  it.each(['en', 'nl'] as const)('may be left out where it weighs nothing, in %s', (language) => {
    const kit = kitOf(language);
    const numbers = createFeatures(NUMBERS, kit);
    const left: number[] = [];
    for (const text of textsIn(language === 'en' ? english : dutch)) {
      const { tokens, families, groups } = analyse(text, kit);
      const all = numbers.own(text, tokens, families, groups);
      const kept = kit.features.own(text, tokens, families, groups);
      left.push(all.length - kept.length);
      expect(kit.scorer.evidence(kept)).toEqual(kit.scorer.evidence(all));
      for (const place of ['p1', 'n1'] as const)
        expect(kit.scorer.evidence(kit.features.neighbour(place, families, tokens))).toEqual(
          kit.scorer.evidence(numbers.neighbour(place, families, tokens)),
        );
    }
    expect(Math.max(...left)).toBeGreaterThan(0);
  });

  it.each([
    ['en', enWeights],
    ['nl', nlWeights],
  ] as const)('is shared with no other one of the weights, in %s', (_language, weights) => {
    const features = weights.features.split('\n');
    expect(new Set(features.map(numberOfName)).size).toBe(features.length);
  });
});
