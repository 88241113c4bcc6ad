import { describe, expect, it } from 'vitest';
import { LIVEABLE, type Liveable, RULE_REASONS, ruleCheck } from '../../../lib/advise/rule-check';
import type { Language } from '../../../lib/detect/types';
import { makeFinding } from './make-finding';

function answers(text: string, language: Language = 'en'): Partial<Record<Liveable, string>> {
  const rule = /[^.!?]+[.!?]/.exec(text)?.[0] ?? text;
  const check = ruleCheck(makeFinding(rule, { language }), text);
  return Object.fromEntries(
    LIVEABLE.flatMap((item) => {
      const span = check[item];
      return span ? [[item, text.slice(span.start, span.end)]] : [];
    }),
  );
}

describe('ruleCheck', () => {
  it('knows five reasons', () => {
    expect(RULE_REASONS).toEqual(['law', 'safety', 'equal-treatment', 'repeated-after-talks', 'other']);
  });

  it('finds all five in a decent rule', () => {
    const text =
      'Anyone who drives the van signs the log, so that we know who had it. It applies only to the van. ' +
      "If you can't sign, call Noor beforehand. Questions? Talk to Sam. We review this in March.";
    expect(answers(text)).toEqual({
      purpose: 'so that we know who had it',
      smallestGroup: 'applies only to the van'.replace('applies ', 'applies '),
      exceptionRoute: "If you can't sign, call Noor beforehand",
      contact: 'call Noor beforehand',
      reviewDate: 'review this in March',
    });
  });

  it('finds all five in Dutch', () => {
    const text =
      'Wie de bus rijdt, tekent het logboek, zodat we weten wie hem had. Dit geldt alleen voor de bus. ' +
      'Lukt het een keer niet, bel Noor. In maart kijken we of het nog nodig is.';
    expect(answers(text, 'nl')).toEqual({
      purpose: 'zodat we weten wie hem had',
      smallestGroup: 'geldt alleen voor de bus',
      exceptionRoute: 'Lukt het een keer niet, bel Noor',
      contact: 'bel Noor',
      reviewDate: 'In maart kijken we of het nog nodig is',
    });
  });

  it.each([
    ['All staff must hand in their keys.', 'en'],
    ['Alle medewerkers moeten hun sleutels inleveren.', 'nl'],
  ] as const)('finds nothing in a bare rule: %s', (text, language) => {
    expect(answers(text, language)).toEqual({});
  });

  it.each([
    ['Keys are handed in. No exceptions are possible.', 'exceptionRoute', 'en'],
    ['Sleutels worden ingeleverd. Geen uitzonderingen zijn mogelijk.', 'exceptionRoute', 'nl'],
    ['Keys are handed in, because two people lost theirs.', 'purpose', 'en'],
    ['Sleutels worden ingeleverd, omdat twee mensen ze kwijtraakten.', 'purpose', 'nl'],
  ] as const)('does not take a refusal or a cause for an answer: %s', (text, item, language) => {
    expect(answers(text, language)[item]).toBeUndefined();
  });

  it('uses what the detector heard', () => {
    const text = 'Keys are handed in on leaving, for the fire brigade.';
    const at = text.indexOf('for the fire');
    const finding = makeFinding(text, {
      counterSignals: [{ id: 'purpose', cue: 'for the fire brigade', span: { start: at, end: at + 20 } }],
    });
    expect(ruleCheck(finding, text).purpose).toEqual({ start: at, end: at + 20 });
  });

  it('stays near the finding in a long text', () => {
    const rule = 'All staff must hand in their keys.';
    const text = `${rule} ${'Nothing here. '.repeat(20_000)}So that you know.`;
    expect(ruleCheck(makeFinding(rule), text).purpose).toBeNull();
  });
});
