import fs from 'node:fs';
import { describe, expect, it } from 'vitest';
import { detect, WORTH_SHOWING } from '../../../lib/detect/detect';
import type { Finding, Language } from '../../../lib/detect/types';
import en from './examples.en.json';
import nl from './examples.nl.json';

interface PatternExamples {
  kinds: string[];
  reflexes: string[];
  lookalikes: string[];
}

const shown = (text: string, language?: Language): Finding[] =>
  detect(text, language ? { language } : undefined).filter((f) => f.confidence >= WORTH_SHOWING);

describe.each<[Language, Record<string, PatternExamples>]>([
  ['en', en],
  ['nl', nl],
])('%s: examples of our own', (language, patterns) => {
  describe.each(Object.entries(patterns))('%s', (_pattern, { kinds, reflexes, lookalikes }) => {
    it.each(reflexes)('flags: %s', (sentence) => {
      const findings = shown(sentence);
      expect(findings).not.toEqual([]);
      expect(findings[0]?.language).toBe(language);
      expect(findings.flatMap((f) => f.kinds).filter((kind) => kinds.includes(kind))).not.toEqual([]);
    });
    it.each(lookalikes)('leaves alone: %s', (sentence) => {
      expect(shown(sentence)).toEqual([]);
    });
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

  it('finds at least 85% of the reflexes, with the right kind', () => {
    const reflexes = examples.filter((example) => example.label === 'R');
    const missed = reflexes.filter(
      ({ text, kinds }) => !shown(text, language).some((f) => f.kinds.some((kind) => kinds.includes(kind))),
    );
    expect(missed.length / reflexes.length, missed.map((m) => m.text).join('\n')).toBeLessThanOrEqual(0.15);
  });

  it('flags at most 8% of everything else', () => {
    const others = examples.filter((example) => example.label !== 'R');
    const flagged = others.filter(({ text }) => shown(text, language).length > 0);
    expect(flagged.length / others.length, flagged.map((f) => f.text).join('\n')).toBeLessThanOrEqual(0.08);
  });
});
