import { describe, expect, it } from 'vitest';
import { conversationDraft } from '../../../lib/advise/conversation';
import { fillPlaces } from '../../../lib/advise/openers';
import { builtInAlternatives } from '../../../lib/advise/packs';
import { makeFinding } from './make-finding';

const LAB = makeFinding('Because two colleagues left the lab unlocked, all staff must hand in their keys.', {
  kinds: ['incident', 'mandate'],
  slots: {
    incident: 'two colleagues left the lab unlocked',
    audience: 'all staff',
    norm: 'hand in their keys',
  },
});

const LAB_NL = makeFinding(
  'Omdat twee collega’s het lab open lieten, moeten alle medewerkers hun sleutels inleveren.',
  {
    language: 'nl',
    kinds: ['incident', 'mandate'],
    slots: {
      incident: 'twee collega’s het lab open lieten',
      audience: 'alle medewerkers',
      norm: 'hun sleutels inleveren',
    },
  },
);

describe('conversationDraft', () => {
  it('asks one person as one person', () => {
    const finding = makeFinding('Vanaf maandag betaalt elke afdeling een boete voor ieder cijfer dat te laat is.', {
      language: 'nl',
      kinds: ['sanction', 'collective', 'incident'],
    });
    const { questions } = conversationDraft(finding, 'nl', builtInAlternatives('nl'));
    expect(questions.filter((question) => /jullie/.test(question))).toEqual([]);
  });

  it('brings the norm, three questions and an opening of the talk that fits, and leaves the rest empty', () => {
    const { expectation, questions, opening, ...rest } = conversationDraft(LAB, 'en', builtInAlternatives('en'));
    expect(expectation).toBe('hand in their keys');
    expect(questions).toEqual([
      'What happens on your side when this comes up?',
      'What would make it doable?',
      'What was going on at the time?',
    ]);
    expect(opening).toBe("Something's been on my mind and I'd rather say it to you than write a rule for everyone.");
    expect(new Set(Object.values(rest))).toEqual(new Set(['']));
  });

  it('speaks Dutch about a Dutch passage', () => {
    const draft = conversationDraft(LAB_NL, 'nl', builtInAlternatives('nl'));
    expect(draft.expectation).toBe('hun sleutels inleveren');
    expect(draft.questions[0]).toBe('Wat gebeurt er aan jouw kant als dit speelt?');
    expect(draft.opening).toBe(
      'Er zit me iets dwars en ik zeg het liever tegen jou dan dat ik een regel voor iedereen schrijf.',
    );
  });

  it('takes questions of the next talk when the best one has fewer than three', () => {
    const again = makeFinding('Whoever is late again gets a formal warning.', { kinds: ['sanction'] });
    const { questions } = conversationDraft(again, 'en', builtInAlternatives('en'));
    expect(questions.slice(0, 2)).toEqual([
      'What will I see if it works?',
      'What should I do if I notice it slipping?',
    ]);
    expect(questions).toHaveLength(3);
  });

  it('has no brace, whatever the finding', () => {
    for (const alternative of builtInAlternatives('nl')) {
      const draft = conversationDraft(LAB_NL, 'nl', [{ ...alternative, group: 'talk' }]);
      expect(JSON.stringify(Object.values(draft).flat())).not.toMatch(/[{}]/);
      expect(draft.questions.length).toBeGreaterThan(0);
    }
  });

  it('is almost empty without a library and without a norm', () => {
    const draft = conversationDraft(makeFinding('No exceptions.', { kinds: ['zero-tolerance'] }), 'en', []);
    expect(draft).toMatchObject({ expectation: '', questions: [], opening: '' });
  });
});

describe('fillPlaces', () => {
  it('shows an ellipsis for every place of the library by itself', () => {
    expect(fillPlaces('This touches {affected}, says {name}.')).toBe('This touches ..., says ....');
  });

  it('uses what the passage says', () => {
    expect(fillPlaces('What we ask of {audience}: {norm}. Tell {contact}.', LAB)).toBe(
      'What we ask of staff: hand in their keys. Tell me.',
    );
  });
});
