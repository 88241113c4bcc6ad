import { describe, expect, it } from 'vitest';
import { advise } from '../../../lib/advise/advise';
import { builtInAlternatives } from '../../../lib/advise/packs';
import { stageOf } from '../../../lib/advise/ranking';
import type { Alternative } from '../../../lib/advise/types';
import type { Finding, Kind, Language } from '../../../lib/detect/types';
import { makeFinding } from './make-finding';

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
const LANGUAGES: Language[] = ['en', 'nl'];

function ids(finding: Finding, limit = 3): string[] {
  return advise({ finding, language: finding.language, limit }, builtInAlternatives(finding.language)).alternatives.map(
    ({ id }) => id,
  );
}

const LAB = makeFinding('Because two colleagues left the lab unlocked, nobody may work there after 18:00.', {
  kinds: ['incident', 'ban'],
  slots: { incident: 'two colleagues left the lab unlocked', audience: 'nobody' },
  signals: [{ cue: 'two colleagues', role: 'incident' }],
});
const GRADES = makeFinding('Departments will be fined EUR 2,500 for every grade submitted late.', {
  kinds: ['sanction'],
  slots: { audience: 'Departments', sanction: 'will be fined EUR 2,500' },
});
const KITCHEN = makeFinding('As long as the kitchen is a mess, the coffee machine stays off for everyone.', {
  kinds: ['collective'],
  slots: { audience: 'everyone' },
});
const SUPPLIERS = makeFinding('All suppliers must deliver by Friday or lose the contract.', {
  kinds: ['sanction'],
  patterns: ['deadline-penalty'],
  slots: { audience: 'All suppliers', deadline: 'by Friday', sanction: 'lose the contract' },
});
const HOURS = makeFinding('Everyone will log their hours in fifteen-minute blocks.', { kinds: ['surveillance'] });
const CASES = makeFinding('Every adviser closes at least twelve cases a week.', { kinds: ['proxy'] });
const TRAVEL = makeFinding('All travel requires prior written approval.', { kinds: ['approval'] });

describe('alternatives', () => {
  it.each(LANGUAGES)('start with a conversation for every kind, in %s', (language) => {
    for (const kind of KINDS) {
      const finding = makeFinding('Everyone does so.', { language, kinds: [kind] });
      const { alternatives } = advise({ finding, language, limit: 3 }, builtInAlternatives(language));
      expect(
        alternatives.map((alternative) => alternative.language),
        kind,
      ).toEqual([language, language, language]);
      expect(alternatives[0]?.group, kind).toBe('talk');
    }
  });

  it.each(LANGUAGES)('come in the order conversation, wording, rule, whatever the limit, in %s', (language) => {
    const order = ['conversation', 'wording', 'rule'];
    for (const kind of KINDS) {
      for (const limit of [0, 1, 2, 3, 5, 26]) {
        const finding = makeFinding('Everyone does so again!! NOBODY LATE', { language, kinds: [kind, 'sanction'] });
        const { alternatives } = advise({ finding, language, limit }, builtInAlternatives(language));
        const stages = alternatives.map((alternative) => order.indexOf(stageOf(alternative)));
        expect(stages).toEqual([...stages].sort((a, b) => a - b));
        expect(alternatives.length).toBeLessThanOrEqual(limit);
        expect(new Set(alternatives.map(({ id }) => id)).size).toBe(alternatives.length);
      }
    }
  });

  it('leave room for another wording beside the conversations', () => {
    for (const finding of [LAB, GRADES, KITCHEN, HOURS, CASES, TRAVEL]) {
      const { alternatives } = advise({ finding, language: 'en', limit: 3 }, builtInAlternatives('en'));
      expect(alternatives.map(stageOf)).toEqual(['conversation', 'conversation', 'wording']);
    }
  });

  it('are about the person where one or two people did it', () => {
    expect(ids(LAB)[0]).toBe('one-on-one');
    expect(ids(LAB)).toContain('count-first');
  });

  it('are about the team where a whole group pays and nobody is known', () => {
    expect(ids(KITCHEN)[0]).toBe('team-conversation');
    expect(ids(KITCHEN)).toContain('thank-the-many');
  });

  it('keep the norm and drop the penalty where there is one', () => {
    expect(ids(GRADES)[0]).toBe('one-on-one');
    expect(ids(GRADES)).toContain('norm-without-sanction');
  });

  it('call the other organisation where organisations are addressed, and only there', () => {
    expect(ids(SUPPLIERS)[0]).toBe('inter-organisation');
    for (const finding of [LAB, GRADES, KITCHEN, HOURS, CASES, TRAVEL]) {
      expect(ids(finding, 26)).not.toContain('inter-organisation');
    }
  });

  it('begin with a night of sleep in heat', () => {
    const angry = makeFinding('Because of ONE person NOBODY goes home early from now on!!', {
      kinds: ['incident', 'immediate'],
    });
    expect(ids(angry)[0]).toBe('sleep-on-it');
  });

  it('offer the ladder where it happened again', () => {
    const again = makeFinding('Whoever is late again will get a formal warning.', { kinds: ['sanction'] });
    expect(ids(again).slice(0, 2)).toContain('follow-up-ladder');
  });

  it('offer the decent firm rule where law or safety is named', () => {
    const span = { start: 0, end: 3 };
    const law = { ...HOURS, counterSignals: [{ id: 'law-safety' as const, cue: 'law', span }] };
    expect(ids(law, 5)).toContain('rule-is-right');
  });

  it('differ from one kind to the next', () => {
    const threes = [LAB, GRADES, KITCHEN, SUPPLIERS, HOURS, CASES, TRAVEL].map((finding) => ids(finding).join());
    expect(new Set(threes).size).toBe(threes.length);
  });

  it('show every built-in alternative to somebody', () => {
    const shown = new Set<string>();
    for (const kind of KINDS) {
      for (const sentence of ['They do so.', 'I see it happen again.', 'All suppliers do so.', 'NOBODY EVER does!!']) {
        const slots = sentence.includes('suppliers') ? { audience: 'All suppliers' } : {};
        for (const id of ids(makeFinding(sentence, { kinds: [kind], slots }), 12)) shown.add(id);
      }
    }
    const missing = builtInAlternatives('en').filter(({ id }) => !shown.has(id));
    expect(missing.map(({ id }) => id)).toEqual([]);
  });

  it('come from the library given: own ones count, hidden ones do not', () => {
    const own = { ...(builtInAlternatives('en')[2] as Alternative), id: 'walk' };
    const library = [own, ...builtInAlternatives('en').filter(({ id }) => id !== 'one-on-one')];
    const { alternatives } = advise({ finding: LAB, language: 'en', limit: 26 }, library);
    expect(alternatives.map(({ id }) => id)).toContain('walk');
    expect(alternatives.map(({ id }) => id)).not.toContain('one-on-one');
  });

  it('still begin with a talk when the library has none for the pattern', () => {
    const library = builtInAlternatives('en').map((alternative) =>
      alternative.group === 'talk' ? { ...alternative, patterns: [] } : alternative,
    );
    const { alternatives } = advise({ finding: TRAVEL, language: 'en', limit: 3 }, library);
    expect(alternatives[0]?.id).toBe('story-behind');
    expect(alternatives).toHaveLength(3);
  });

  it('are none in an empty library', () => {
    expect(advise({ finding: LAB, language: 'en', limit: 3 }, [])).toMatchObject({ alternatives: [] });
  });
});

describe('advice', () => {
  it('asks one question that fits the first kind', () => {
    const question = (finding: Finding, language: Language) => advise({ finding, language, limit: 1 }, []).question;
    expect(question(LAB, 'en')).toMatch(/How many conversations would it take\?$/);
    expect(question(LAB, 'nl')).toMatch(/Hoeveel gesprekken zou het kosten\?$/);
    expect(question(CASES, 'en')).toBe('What does the number not show?');
  });

  it('rewords in the language of the passage and advises in the language asked for', () => {
    const advice = advise({ finding: GRADES, language: 'nl', limit: 3 }, builtInAlternatives('nl'));
    expect(advice.alternatives[0]?.title).toBe('Praat met degene om wie het gaat');
    expect(advice.rewordings[0]?.text).toMatch(/^What we would like to count on: /);
  });

  it('is the same for the same finding, and leaves finding and library alone', () => {
    const before = JSON.stringify([LAB, builtInAlternatives('en')]);
    const ask = () => advise({ finding: LAB, language: 'en', limit: 5 }, builtInAlternatives('en'));
    expect(ask()).toEqual(ask());
    expect(JSON.stringify([LAB, builtInAlternatives('en')])).toBe(before);
  });
});
