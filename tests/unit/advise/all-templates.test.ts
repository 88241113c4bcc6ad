/** All templates over all examples: what is proposed must be quiet to the detector and read as language. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rewordingTemplates } from '../../../lib/advise/packs';
import { fillingOf, fillTemplate, rewordings } from '../../../lib/advise/rewordings';
import { normOf } from '../../../lib/advise/wording/norm';
import { detect } from '../../../lib/detect/detect';
import type { Finding, Language, SlotName } from '../../../lib/detect/types';
import { MARK_THRESHOLD } from '../../../lib/restraint/restrain';
import { EXAMPLES } from './examples';
import { exampleFindings } from './find-examples';
import { makeFinding } from './make-finding';

const LANGUAGES: Language[] = ['en', 'nl'];

function allOf(finding: Finding): string[] {
  const filling = fillingOf(finding);
  return rewordingTemplates(finding.language).map((template) => fillTemplate(template, filling, finding.language).text);
}

/** Everything that a careful reader would trip over, whatever the words. */
function faults(text: string): string[] {
  const faulty: [string, RegExp][] = [
    ['brace', /[{}]/],
    ['double space', / {2}|^\s|\s$/],
    ['space before punctuation', / [,;:?!]| \.(?!\.\.)/],
    ['doubled punctuation', /[,;:]{2}|[,;:]\.|(?<!\.)\.\.(?!\.)|\?\?/],
    ['no final punctuation', /[^.?!]$/],
    ['no capital in front', /^[^\p{Lu}]/u],
    ['no capital after a full stop', /(?<!\.)(?<!\d)[?!.] (?!\.\.\.)\p{Ll}/u],
    // "he had had", "dat dat" are language; a doubled word where words were put in is not.
    ['doubled word', /(?<!\p{L})(?!(?:had|dat|that|die|is|je)(?!\p{L}))(\p{L}{2,}) \1(?!\p{L})/iu],
    ['empty place', /: \.(?!\.)|: ,|\(\)/],
  ];
  const found = faulty.filter(([, pattern]) => pattern.test(text)).map(([name]) => name);
  for (const [open, close] of [
    ['(', ')'],
    ['[', ']'],
    ['“', '”'],
    ['«', '»'],
  ] as const) {
    if (text.split(open).length !== text.split(close).length) found.push(`unbalanced ${open}`);
  }
  if ((text.split('"').length - 1) % 2 === 1) found.push('unbalanced "');
  return found;
}

describe.each(LANGUAGES)('every template with every example, in %s', (language) => {
  const findings = exampleFindings(language);

  it('is pointed out again by the detector in few cases, and those are not proposed', () => {
    const isQuiet = (text: string) =>
      detect(text, { language }).every((again) => again.confidence < MARK_THRESHOLD.balanced[language]);
    const all = findings.flatMap(allOf);
    expect(all.filter((text) => !isQuiet(text)).length / all.length).toBeLessThan(0.1);
    for (const finding of findings) {
      const offered = rewordings(finding, 2, isQuiet);
      expect(offered.length, finding.sentence).toBeGreaterThan(0);
      for (const { text } of offered) expect(isQuiet(text), text).toBe(true);
    }
  });

  it('reads as language', () => {
    const bad = findings.flatMap(allOf).flatMap((text) => faults(text).map((fault) => `${fault}: ${text}`));
    expect(bad).toEqual([]);
  });

  it('threatens nobody and drops the absolutes', () => {
    const threat =
      language === 'en'
        ? /\b(?:fined|warning|lose|forfeit|pays?|penalt\w+|no exceptions|at all times|without exception|whatever the reason)\b/i
        : /(?<!\p{L})(?:boete|waarschuwing|verliest|verliezen|vervalt|betaalt|te allen tijde|zonder uitzondering|geen uitzonderingen)(?!\p{L})/iu;
    for (const finding of findings) for (const text of allOf(finding)) expect(text).not.toMatch(threat);
  });

  it('keeps the numbers of the norm it found', () => {
    for (const finding of findings) {
      const norm = normOf(finding);
      const numbers = norm?.match(/\d[\d.,:]*\d|\d/g) ?? [];
      for (const number of numbers) expect(finding.sentence).toContain(number);
    }
  });

  it('finds a norm in at least seven of ten', () => {
    const filled = findings.filter((finding) => normOf(finding) !== null);
    expect(filled.length / findings.length).toBeGreaterThanOrEqual(0.7);
  });
});

describe('offered rewordings', () => {
  it('need no norm where there is none and a few people are what it is about', () => {
    const talk = ['incident', 'collective'];
    for (const finding of exampleFindings()) {
      if (!talk.includes(finding.kinds[0] ?? '') || normOf(finding) !== null) continue;
      const [first] = rewordings(finding, 2);
      expect(first?.template, finding.sentence).toMatch(/^T[345]$/);
    }
  });
});

/** Where a colon is followed by a Dutch norm: the verb is last ("... inleveren"), or second in a clause of its own. */
describe('Dutch word order', () => {
  const FINITE_FIRST =
    /^(?:is|zijn|wordt|worden|gaat|gaan|blijft|blijven|heeft|hebben|moet|moeten|mag|mogen|kan|kunnen|dient|dienen)\s/i;
  it('never begins a norm with its finite verb, nor leaves "te" in an infinitive', () => {
    for (const finding of exampleFindings('nl')) {
      const norm = normOf(finding);
      if (norm === null) continue;
      expect(norm, finding.sentence).not.toMatch(FINITE_FIRST);
      expect(norm, finding.sentence).not.toMatch(/\p{L}+ te \p{L}+en$/u);
    }
  });
});

const NOUNS = { en: ['forms', 'keys', 'reports', 'lockers'], nl: ['formulieren', 'sleutels', 'verslagen', 'kluisjes'] };
const PEOPLE = {
  en: ['All tutors', 'Every driver', 'Everyone', 'The entire team', 'Staff'],
  nl: ['Alle docenten', 'Elke chauffeur', 'Iedereen', 'Het hele team', 'Medewerkers'],
};
const SHAPES: Record<Language, ((who: string, what: string, when: string) => string)[]> = {
  en: [
    (who, what, when) => `${who} must return the ${what} ${when}.`,
    (_who, what, when) => `${what.charAt(0).toUpperCase()}${what.slice(1)} are returned ${when}.`,
    (_who, what, when) => `Whoever leaves ${what} in the hall ${when} pays ten euros.`,
    (_who, what) => `Late ${what} are returned unread.`,
    (_who, what) => `No ${what} without a label.`,
    (who, what, when) =>
      `Because a few people were careless, ${who.charAt(0).toLowerCase()}${who.slice(1)} must count the ${what} ${when}.`,
  ],
  nl: [
    (who, what, when) =>
      `Voortaan ${/^(?:Alle|Medewerkers)/.test(who) ? 'moeten' : 'moet'} ${who.toLowerCase()} de ${what} ${when} inleveren.`,
    (_who, what, when) => `${what.charAt(0).toUpperCase()}${what.slice(1)} worden ${when} ingeleverd.`,
    (_who, what) => `Wie ${what} in de hal laat staan, betaalt een tientje.`,
    (_who, what) => `Te late ${what} worden ongelezen geretourneerd.`,
    (_who, what) => `Geen ${what} zonder naam.`,
    (_who, what, when) => `Met onmiddellijke ingang worden alle ${what} ${when} geteld.`,
  ],
};
const WHEN = {
  en: ['by Friday', 'before 16:00', 'every week', ''],
  nl: ['uiterlijk vrijdag', 'voor 16.00 uur', 'elke week', ''],
};
const SLOTS: SlotName[] = ['audience', 'deadline', 'sanction', 'incident', 'purpose'];

describe('any sentence and any slots', () => {
  const made = fc.constantFrom(...LANGUAGES).chain((language) =>
    fc
      .record({
        shape: fc.constantFrom(...SHAPES[language]),
        who: fc.constantFrom(...PEOPLE[language]),
        what: fc.constantFrom(...NOUNS[language]),
        when: fc.constantFrom(...WHEN[language]),
        kind: fc.constantFrom(...EXAMPLES.map(({ kinds }) => kinds)),
        cuts: fc.array(
          fc.record({ slot: fc.constantFrom(...SLOTS), from: fc.nat(12), words: fc.integer({ min: 1, max: 6 }) }),
          {
            maxLength: 4,
          },
        ),
      })
      .map(({ shape, who, what, when, kind, cuts }) => {
        const text = shape(who, what, when).replace(/ +/g, ' ').replace(' .', '.').replace(' pays', ' pays');
        const words = text.replace(/\.$/, '').split(' ');
        const slots = Object.fromEntries(
          cuts
            .map(({ slot, from, words: count }) => [slot, words.slice(from, from + count).join(' ')] as const)
            .filter(([, cut]) => cut !== ''),
        );
        return makeFinding(text, { language, kinds: kind, slots });
      }),
  );

  it('makes texts without faults, in which no purpose is invented', () => {
    fc.assert(
      fc.property(made, (finding) => {
        for (const text of allOf(finding)) expect(faults(text), text).toEqual([]);
        if (finding.slots.purpose === undefined) expect(fillingOf(finding).purpose).toBeUndefined();
      }),
      { numRuns: 400 },
    );
  });
});
