/** Alternatives and questions over all examples: they differ, and they fit. */
import { describe, expect, it } from 'vitest';
import { advise } from '../../../lib/advise/advise';
import { conversationDraft } from '../../../lib/advise/conversation';
import { builtInAlternatives } from '../../../lib/advise/packs';
import { stageOf } from '../../../lib/advise/ranking';
import type { Language } from '../../../lib/detect/types';
import { exampleFindings } from './find-examples';
import { makeFinding } from './make-finding';

const LANGUAGES: Language[] = ['en', 'nl'];

describe.each(LANGUAGES)('over all examples, in %s', (language) => {
  const library = builtInAlternatives(language);
  const findings = exampleFindings(language);
  const threes = findings.map((finding) => advise({ finding, language, limit: 3 }, library).alternatives);

  it('the first three are at least twelve different alternatives', () => {
    expect(new Set(threes.flat().map(({ id }) => id)).size).toBeGreaterThanOrEqual(12);
  });

  it('no three alternatives come for more than a third of the examples', () => {
    const counts = new Map<string, number>();
    for (const three of threes) {
      const key = three.map(({ id }) => id).join();
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
    expect(Math.max(...counts.values())).toBeLessThanOrEqual(findings.length / 3);
  });

  it('a conversation comes first where a few did it, all pay, or a penalty is set', () => {
    findings.forEach((finding, index) => {
      if (!finding.kinds.some((kind) => ['incident', 'sanction', 'collective'].includes(kind))) return;
      const first = threes[index]?.[0];
      expect(first && stageOf(first), finding.sentence).toBe('conversation');
    });
  });

  it('the sheet has three different questions without an open place', () => {
    for (const finding of findings) {
      const { questions } = conversationDraft(finding, language, library);
      expect(new Set(questions).size, finding.sentence).toBe(3);
      for (const question of questions) {
        expect(question).not.toMatch(/\.\.\.|[{}]/);
        expect(question).toMatch(/^\p{Lu}.*\?$/u);
      }
    }
  });
});

describe('a conversation is the better offer', () => {
  it('where nothing is asked and a few people are what it is about', () => {
    const finding = makeFinding('As long as the kitchen is a mess, the machine stays off for everyone.', {
      kinds: ['collective'],
    });
    expect(advise({ finding, language: 'en', limit: 3 }, builtInAlternatives('en')).talkInstead).toBe(true);
  });

  it('not where there is a norm to put better, or nobody is accused', () => {
    const norm = makeFinding('Whoever leaves dishes in the kitchen pays ten euros.', { kinds: ['sanction'] });
    const plain = makeFinding('This applies to everyone.', { kinds: ['zero-tolerance'] });
    for (const finding of [norm, plain]) {
      expect(advise({ finding, language: 'en', limit: 3 }, builtInAlternatives('en'))).not.toHaveProperty(
        'talkInstead',
      );
    }
  });
});

describe('who can be spoken to', () => {
  const first = (audience: string, sentence: string) =>
    advise(
      { finding: makeFinding(sentence, { kinds: ['sanction'], slots: { audience } }), language: 'en', limit: 3 },
      builtInAlternatives('en'),
    ).alternatives.map(({ id }) => id);

  it('a public is seldom one person, a colleague is', () => {
    expect(first('All colleagues', 'All colleagues who are late get a warning.')[0]).toBe('one-on-one');
    expect(first('All visitors', 'All visitors who are late get a warning.')[0]).toBe('story-behind');
    expect(first('All visitors', 'All visitors who are late get a warning.')).not.toContain('one-on-one');
  });
});
