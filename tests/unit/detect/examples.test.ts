import fs from 'node:fs';
import { describe, expect, it } from 'vitest';
import { detect } from '../../../lib/detect/detect';
import type { Finding, Language } from '../../../lib/detect/types';
import { MARK_THRESHOLD } from '../../../lib/restraint/restrain';
import en from './examples.en.json';
import nl from './examples.nl.json';

interface PatternExamples {
  kinds: string[];
  reflexes: string[];
  lookalikes: string[];
}

const shown = (text: string, language?: Language): Finding[] =>
  detect(text, language ? { language } : undefined).filter((f) => f.confidence >= MARK_THRESHOLD.balanced[f.language]);

const MOST_MISSED_IN_A_PATTERN = 2;
const MOST_FLAGGED_IN_A_PATTERN = 2;

describe.each<[Language, Record<string, PatternExamples>]>([
  ['en', en],
  ['nl', nl],
])('%s: examples of our own', (language, patterns) => {
  const isFound = (sentence: string, kinds: string[]): boolean =>
    shown(sentence).some((f) => f.language === language && f.kinds.some((kind) => kinds.includes(kind)));

  it.each(Object.entries(patterns))('%s: flags the reflexes with the right kind', (_pattern, { kinds, reflexes }) => {
    expect(reflexes.length).toBeGreaterThanOrEqual(6);
    const missed = reflexes.filter((sentence) => !isFound(sentence, kinds));
    expect(missed.length, missed.join('\n')).toBeLessThanOrEqual(MOST_MISSED_IN_A_PATTERN);
  });

  it.each(Object.entries(patterns))('%s: leaves the look-alikes alone', (_pattern, { lookalikes }) => {
    expect(lookalikes.length).toBeGreaterThanOrEqual(6);
    const flagged = lookalikes.filter((sentence) => shown(sentence).length > 0);
    expect(flagged.length, flagged.join('\n')).toBeLessThanOrEqual(MOST_FLAGGED_IN_A_PATTERN);
  });

  // They stand all alone, where the line is drawn by how seldom an ordinary sentence may be underlined.
  it('finds seventeen in twenty, and one in twenty look-alikes at most', () => {
    const all = Object.values(patterns);
    const reflexes = all.flatMap(({ reflexes: list, kinds }) => list.map((sentence) => isFound(sentence, kinds)));
    const flagged = all.flatMap(({ lookalikes }) => lookalikes.map((sentence) => shown(sentence).length > 0));
    expect(reflexes.filter(Boolean).length / reflexes.length).toBeGreaterThanOrEqual(0.85);
    expect(flagged.filter(Boolean).length / flagged.length).toBeLessThanOrEqual(0.05);
  });
});

interface SubstanceExample {
  lang: Language;
  label: string;
  kinds: string[];
  text: string;
}

describe.each<Language>(['en', 'nl'])('%s: the examples behind the twelve patterns', (language) => {
  const examples = fs
    .readFileSync(new URL('./substance.jsonl', import.meta.url), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line): SubstanceExample => JSON.parse(line))
    .filter((example) => example.lang === language);

  // Every one of them stands all alone here, where the line is drawn by how seldom an ordinary sentence may be underlined.
  it('finds three in four of the reflexes even without a neighbour, with the right kind', () => {
    const reflexes = examples.filter((example) => example.label === 'R');
    const missed = reflexes.filter(
      ({ text, kinds }) => !shown(text, language).some((f) => f.kinds.some((kind) => kinds.includes(kind))),
    );
    expect(missed.length / reflexes.length, missed.map((m) => m.text).join('\n')).toBeLessThanOrEqual(0.25);
  });

  it('flags at most 8% of everything else', () => {
    const others = examples.filter((example) => example.label !== 'R');
    const flagged = others.filter(({ text }) => shown(text, language).length > 0);
    expect(flagged.length / others.length, flagged.map((f) => f.text).join('\n')).toBeLessThanOrEqual(0.08);
  });
});
