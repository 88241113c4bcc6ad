/** The texts that ship: shape, order, and that both languages say the same things. */
import { describe, expect, it } from 'vitest';
import { builtInAlternatives, patternText, questionFor, rewordingTemplates, sources } from '../../lib/advise/packs';
import { isPlace } from '../../lib/advise/wording/hints';
import { type Kind, type Language, PATTERN_IDS } from '../../lib/detect/types';

const LANGUAGES: Language[] = ['en', 'nl'];
const GROUPS = ['pause', 'talk', 'word', 'ease', 'rule'];

const KINDS: Record<Kind, true> = {
  mandate: true,
  ban: true,
  sanction: true,
  collective: true,
  'zero-tolerance': true,
  approval: true,
  surveillance: true,
  proxy: true,
  immediate: true,
  distrust: true,
  incident: true,
};
const patterns = PATTERN_IDS;
const kinds = Object.keys(KINDS) as Kind[];

/** A sentence people read: not empty, no space at its edges, none doubled. */
function expectText(text: unknown): void {
  expect(text).toEqual(expect.stringMatching(/\S/));
  expect(text).not.toMatch(/^\s|\s$| {2}|\n/);
}

function places(text: string): string[] {
  return [...text.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name).sort();
}

describe.each(LANGUAGES)('the alternatives in %s', (language) => {
  const alternatives = builtInAlternatives(language);

  it('are 26, each with its own id', () => {
    expect(alternatives).toHaveLength(26);
    expect(new Set(alternatives.map(({ id }) => id)).size).toBe(26);
  });

  it.each(alternatives.map((alternative) => [alternative.id, alternative] as const))('%s has its shape', (id, one) => {
    expect(Object.keys(one)).toEqual([
      'id',
      'language',
      'group',
      'minutes',
      'title',
      'fits',
      'notFor',
      'steps',
      'openers',
      'questions',
      'avoid',
      'followUp',
      'patterns',
      'sources',
    ]);
    expect(id).toMatch(/^[a-z]+(?:-[a-z]+)*$/);
    expect(one.language).toBe(language);
    expect(GROUPS).toContain(one.group);
    expect(Number.isInteger(one.minutes) && one.minutes > 0).toBe(true);
    for (const text of [one.title, one.fits, one.notFor, one.followUp]) expectText(text);
    for (const list of [one.steps, one.openers, one.questions, one.avoid]) {
      expect(list.length).toBeGreaterThan(0);
      for (const text of list) expectText(text);
    }
    for (const question of one.questions) expect(question).toMatch(/\?$/);
    expect(new Set(one.patterns).size).toBe(one.patterns.length);
    for (const pattern of one.patterns) expect(patterns).toContain(pattern);
    expect(one.patterns.length).toBeGreaterThan(0);
    expect(one.sources.length).toBeGreaterThan(0);
    for (const source of one.sources) expect(Object.keys(sources())).toContain(source);
  });

  it('stand in the order of their groups', () => {
    const order = alternatives.map(({ group }) => GROUPS.indexOf(group));
    expect(order).toEqual([...order].sort((a, b) => a - b));
  });

  it.each(patterns)('answer %s at least twice, once with a conversation', (pattern) => {
    const answers = alternatives.filter((alternative) => alternative.patterns.includes(pattern));
    expect(answers.length).toBeGreaterThanOrEqual(2);
    expect(answers.some(({ group }) => group === 'talk')).toBe(true);
  });

  it('stay calm: no exclamation marks', () => {
    expect(JSON.stringify(alternatives)).not.toContain('!');
  });
});

describe('English and Dutch', () => {
  it('have the same alternatives, part by part', () => {
    const shape = (language: Language) =>
      builtInAlternatives(language).map((one) => ({
        id: one.id,
        group: one.group,
        minutes: one.minutes,
        patterns: one.patterns,
        sources: one.sources,
        steps: one.steps.length,
        openers: one.openers.map(places),
        questions: one.questions.map(places),
        avoid: one.avoid.length,
      }));
    expect(shape('nl')).toEqual(shape('en'));
  });

  it('have the same rewording templates with the same places', () => {
    const shape = (language: Language) =>
      rewordingTemplates(language).map(({ id, patterns: answers, text, statesDeed }) => ({
        id,
        answers,
        statesDeed,
        places: places(text),
      }));
    expect(shape('nl')).toEqual(shape('en'));
  });
});

describe.each(LANGUAGES)('the rewording templates in %s', (language) => {
  const templates = rewordingTemplates(language);

  it('are T1 to T12', () => {
    expect(templates.map(({ id }) => id)).toEqual(Array.from({ length: 12 }, (_, index) => `T${index + 1}`));
  });

  it('have known places only, and read as sentences', () => {
    for (const { name, text } of templates) {
      expectText(name);
      expectText(text);
      expect(text).toMatch(/^\p{Lu}.*[.?]$/u);
      expect(places(text).filter((place) => !isPlace(place))).toEqual([]);
    }
  });

  it.each(patterns)('answer %s at least twice', (pattern) => {
    expect(templates.filter((template) => template.patterns.includes(pattern)).length).toBeGreaterThanOrEqual(2);
  });
});

describe.each(LANGUAGES)('the texts about patterns and kinds in %s', (language) => {
  it.each(patterns)('%s has a title, a definition and whom it hurts', (pattern) => {
    const { title, definition, hurts, ...more } = patternText(pattern, language);
    for (const text of [title, definition, hurts]) expectText(text);
    expect(more).toEqual({});
  });

  it.each(kinds)('%s ends in one question, short enough for a card', (kind) => {
    const question = questionFor(kind, language);
    expectText(question);
    expect(question.split('?').length - 1).toBe(1);
    expect(question).toMatch(/\?$/);
    expect(question.length).toBeLessThanOrEqual(240);
  });
});

describe('the sources', () => {
  it.each(Object.entries(sources()))('%s says what it is and how much of it was read', (_id, source) => {
    expect(Object.keys(source)).toEqual(['citation', 'citationNl', 'kind', 'takes', 'status', 'note']);
    for (const text of [source.citation, source.citationNl, source.takes, source.note]) expectText(text);
    expect(['blog', 'article', 'book', 'report', 'law', 'theory', 'method', 'practice']).toContain(source.kind);
    // Only words around a title are translated: what is a citation in one language is no English sentence in the other.
    expect(source.citationNl).not.toMatch(/\b(?:et al|and others|excerpt|series|open access|page on)\b/);
    expect(['read', 'abstract', 'excerpt', 'secondary', 'seen', 'practice']).toContain(source.status);
  });
});
