import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rewordingTemplates } from '../../../lib/advise/packs';
import { fillingOf, fillTemplate, rewordings } from '../../../lib/advise/rewordings';
import { hint } from '../../../lib/advise/wording/hints';
import type { Finding, Kind, Language, SlotName } from '../../../lib/detect/types';
import { makeFinding } from './make-finding';

function reword(template: string, finding: Finding): string {
  const found = rewordingTemplates(finding.language).find(({ id }) => id === template);
  if (!found) throw new Error(`no template ${template}`);
  return fillTemplate(found, fillingOf(finding), finding.language).text;
}

const TIMESHEETS = makeFinding('All employees must submit their timesheets by Friday noon.', {
  slots: { audience: 'All employees', norm: 'submit their timesheets', deadline: 'by Friday noon' },
});

const UREN = makeFinding('Iedere docent moet zijn uren uiterlijk vrijdag invullen, zodat de salarissen kloppen.', {
  language: 'nl',
  slots: {
    audience: 'Iedere docent',
    norm: 'zijn uren uiterlijk vrijdag invullen',
    deadline: 'uiterlijk vrijdag',
    purpose: 'zodat de salarissen kloppen',
  },
});

describe('rewordings', () => {
  it('keep the norm and its date, and ask for a purpose that is not given', () => {
    expect(reword('T1', TIMESHEETS)).toBe(
      "What we would like to ask of employees: submit their timesheets by Friday noon. We ask this so that ... (for whom does it matter?). If it doesn't work in your situation, talk to me; we'll find a way that still does what it is for.",
    );
  });

  it('use the purpose that is given', () => {
    expect(reword('T1', UREN)).toBe(
      'Wat we vragen van docenten, als het enigszins kan: hun uren uiterlijk vrijdag invullen. We vragen dit zodat de salarissen kloppen. Lukt het in jouw situatie niet, praat dan met mij; we zoeken een weg die het doel wel dient.',
    );
  });

  it('list their open places as they read, in order', () => {
    const [first] = rewordings(makeFinding('Everyone shall do so.', { kinds: ['immediate'] }), 3);
    const places = first?.open ?? [];
    let at = -1;
    expect(places.length).toBeGreaterThan(0);
    for (const place of places) {
      const found = first?.text.indexOf(place, at + 1) ?? -1;
      expect(found).toBeGreaterThan(at);
      at = found;
    }
  });

  it('leave the threat out and say what was left out', () => {
    const finding = makeFinding('Anyone who fails to badge in will get a formal warning.', {
      kinds: ['sanction'],
      slots: { norm: 'badge in', sanction: 'will get a formal warning' },
    });
    const [first] = rewordings(finding, 2);
    expect(first?.template).toBe('T3');
    expect(first?.text).toContain('What we would like to count on: badge in.');
    expect(first?.text).not.toContain('warning');
    expect(first).toMatchObject({ leftOut: 'will get a formal warning', statesDeed: true });
  });

  it('quote the threat to the end of its clause, numbers whole', () => {
    const finding = makeFinding('Departments will be fined EUR 2,500 for each grade that comes in late, no excuses.', {
      kinds: ['sanction'],
      slots: { sanction: 'fined' },
    });
    expect(rewordings(finding, 1)[0]?.leftOut).toBe('fined EUR 2,500 for each grade that comes in late');
    expect(rewordings({ ...finding, kinds: ['ban'], patterns: ['universal-ban'] }, 1)[0]?.leftOut).toBeUndefined();
  });

  it('name an incident without its persons', () => {
    const about = (incident: string, language: Language = 'en') =>
      reword('T4', makeFinding(incident, { language, kinds: ['incident'], slots: { incident } })).split('. ')[0];
    expect(about('Because two colleagues left the lab unlocked last week')).toBe(
      'You may have heard about what happened',
    );
    expect(about('Following the incident at the Christmas party')).toBe(
      'You may have heard about the incident at the Christmas party',
    );
    expect(about('After the recent complaints about one supervisor')).toBe(
      'You may have heard about the recent complaints',
    );
    expect(about('Naar aanleiding van het incident met de bedrijfsbus', 'nl')).toBe(
      'Misschien heb je gehoord over het incident met de bedrijfsbus',
    );
    expect(about('Na de klachten over één wijkteam', 'nl')).toBe('Misschien heb je gehoord over de klachten');
    expect(about('Omdat een paar docenten te laat waren', 'nl')).toBe(
      'Misschien heb je gehoord over wat er is gebeurd',
    );
  });

  it('say what a permission is about', () => {
    const gate = (sentence: string, language: Language) =>
      reword('T7', makeFinding(sentence, { language, kinds: ['approval'] })).split('. ')[0];
    expect(gate('All travel requires prior written approval from the director.', 'en')).toBe(
      'You decide on travel yourself',
    );
    expect(gate('Every order needs a second signature.', 'en')).toBe('You decide on an order yourself');
    expect(gate('Voor elke dienstreis is vooraf toestemming nodig.', 'nl')).toBe('Over een dienstreis beslis je zelf');
  });

  it('call a number a signal', () => {
    const finding = makeFinding('Every adviser has to close at least twelve cases a week.', {
      kinds: ['proxy'],
      slots: { audience: 'Every adviser', norm: 'close at least twelve cases a week' },
      signals: [{ cue: 'at least twelve cases a week', role: 'target' }],
    });
    expect(reword('T9', finding)).toMatch(/^We look at twelve cases a week as a signal, not as the goal\./);
  });

  it('start a trial on the date of the measure', () => {
    const finding = makeFinding('Met ingang van maandag werkt iedereen drie dagen op kantoor.', {
      language: 'nl',
      kinds: ['immediate', 'mandate'],
      slots: { audience: 'iedereen', deadline: 'Met ingang van maandag', norm: 'drie dagen op kantoor' },
    });
    expect(reword('T10', finding)).toMatch(
      /^Van maandag tot \.\.\. \(einddatum\) proberen we dit samen: drie dagen op kantoor werken\./,
    );
  });

  it('offer a firm rule first only where law or safety speaks for one', () => {
    const sentence = 'All visitors must log in without exception.';
    const kinds: Kind[] = ['zero-tolerance', 'surveillance'];
    const templates = (finding: Finding) => rewordings(finding, 2).map(({ template }) => template);
    expect(templates(makeFinding(sentence, { kinds }))[0]).not.toBe('T12');
    const law = makeFinding(sentence, {
      kinds,
      counterSignals: [{ id: 'law-safety', cue: 'visitors', span: { start: 4, end: 12 } }],
    });
    expect(templates(law)[0]).toBe('T12');
  });

  it.each(['en', 'nl'] as const)('are two for every kind, in %s', (language) => {
    for (const kind of KINDS) {
      const two = rewordings(makeFinding('Everyone does so.', { language, kinds: [kind] }), 2);
      expect(new Set(two.map(({ template }) => template)).size, kind).toBe(2);
    }
  });
});

describe('audience', () => {
  const audience = (text: string, language: Language = 'en') =>
    fillingOf(makeFinding(`${text} etc.`, { language, slots: { audience: text } })).audience;
  it.each([
    ['All employees', 'employees'],
    ['all of the departments', 'departments'],
    ['Every lecturer', 'lecturers'],
    ['each member of staff', 'members of staff'],
    ['any salesperson', 'salespeople'],
    ['each faculty secretary', 'faculty secretaries'],
    ['The entire department', 'the department'],
    ['No teams', 'teams'],
    ['Staff', 'staff'],
    ['HR advisers', 'HR advisers'],
    ['Everyone', 'you'],
    ['No one', 'you'],
    ['anyone who is late', 'you'],
    ['all', 'you'],
  ])('en: %s -> %s', (text, expected) => expect(audience(text)).toBe(expected));
  it.each([
    ['Alle medewerkers', 'medewerkers'],
    ['Elke teamleider', 'teamleiders'],
    ['iedere afdeling', 'afdelingen'],
    ['elk teamlid', 'teamleden'],
    ['iedere nieuwe medewerker', 'nieuwe medewerkers'],
    ['hele team', 'het team'],
    ['elke loods', 'jullie'],
    ['van de afdeling', 'jullie'],
    ['Het hele team', 'het team'],
    ['de voltallige afdeling', 'de afdeling'],
    ['geen enkele afdeling', 'afdelingen'],
    ['Iedereen', 'jullie'],
    ['Niemand', 'jullie'],
    ['wie', 'jullie'],
    ['Docenten', 'docenten'],
  ])('nl: %s -> %s', (text, expected) => expect(audience(text, 'nl')).toBe(expected));
});

const KINDS: Kind[] = [
  'mandate',
  'ban',
  'sanction',
  'collective',
  'zero-tolerance',
  'approval',
  'surveillance',
  'proxy',
  'immediate',
  'distrust',
  'incident',
];

const WORDS = [
  'by',
  'Friday',
  'noon',
  'the',
  'grades',
  'must',
  'so',
  'that',
  'me',
  'of',
  'from',
  'uren',
  'zodat',
  'te',
  'vullen',
  'in',
  'alle',
  'van',
  'HR',
  '12.00',
  '€',
  '{norm}',
  '}',
  '"',
  '...',
  'Wat',
  'We',
];
const phrase = fc.oneof(
  fc.uniqueArray(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 8 }).map((words) => words.join(' ')),
  fc.string({ minLength: 1, maxLength: 40, unit: 'grapheme' }),
);
const SLOTS: SlotName[] = ['audience', 'norm', 'deadline', 'sanction', 'incident', 'purpose'];

describe('every template with any slots', () => {
  const finding = fc
    .record({
      language: fc.constantFrom<Language>('en', 'nl'),
      kind: fc.constantFrom(...KINDS),
      slots: fc.dictionary(fc.constantFrom(...SLOTS), phrase),
    })
    .map(({ language, kind, slots }) => {
      const parts = Object.entries(slots);
      return makeFinding(`${parts.map(([, text]) => text).join(', ')}.`, {
        language,
        kinds: [kind],
        slots: Object.fromEntries(parts),
      });
    });

  it('has no braces, no doubled word at a seam, and reads as sentences', () => {
    fc.assert(
      fc.property(finding, (made) => {
        const filling = fillingOf(made);
        for (const template of rewordingTemplates(made.language)) {
          const { text, open } = fillTemplate(template, filling, made.language);
          expect(text).not.toMatch(/[{}]/);
          expect(text).toMatch(/^\p{Lu}/u);
          expect(text).toMatch(/[.?]$/);
          expect(text).not.toMatch(/ {2}| [,;:?]| \.(?!\.\.)/);
          expect(seams(template.text, text)).toEqual([]);
          for (const place of open) expect(text).toContain(place);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('never invents a purpose', () => {
    fc.assert(
      fc.property(finding, (made) => {
        const given = made.slots.purpose;
        if (given) return;
        expect(fillingOf(made).purpose).toBeUndefined();
        for (const { text, open, template } of rewordings(made, 12)) {
          const asks = rewordingTemplates(made.language)
            .find(({ id }) => id === template)
            ?.text.includes('{purpose}');
          if (asks) expect(open).toContain(hint('purpose', made.language));
          if (asks) expect(text).toContain(hint('purpose', made.language));
        }
      }),
      { numRuns: 100 },
    );
  });
});

/** Words that stand doubled where template and filling meet. */
function seams(template: string, text: string): string[] {
  const doubled: string[] = [];
  for (const [, before = ''] of template.matchAll(/(\p{L}+) \{/gu)) {
    if (new RegExp(`(?<!\\p{L})${before} ${before}(?!\\p{L})`, 'iu').test(text)) doubled.push(before);
  }
  for (const [, after = ''] of template.matchAll(/\} (\p{L}+)/gu)) {
    if (new RegExp(`(?<!\\p{L})${after} ${after}(?!\\p{L})`, 'iu').test(text)) doubled.push(after);
  }
  return doubled;
}
