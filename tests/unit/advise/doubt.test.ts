import { describe, expect, it } from 'vitest';
import { advise } from '../../../lib/advise/advise';
import { conversationDraft } from '../../../lib/advise/conversation';
import { isDoubtful, settled } from '../../../lib/advise/doubt';
import { builtInAlternatives, questionFor } from '../../../lib/advise/packs';
import { stageOf } from '../../../lib/advise/ranking';
import type { Kind } from '../../../lib/detect/types';
import { makeFinding } from './make-finding';

const HELMETS = 'All riders wear the white helmet.';
const said = [{ cue: 'All riders', role: 'audience' as const }];
const helmets = (kinds: Kind[]) => makeFinding(HELMETS, { kinds, signals: said });
const CLOCK = makeFinding('All riders clock in at the gate.', {
  kinds: ['surveillance', 'mandate'],
  signals: [{ cue: 'clock in', role: 'proof' }],
});

describe('a kind of which nothing was heard', () => {
  it.each<[Kind]>([['surveillance'], ['approval'], ['proxy'], ['distrust']])(
    '%s stands behind what is sure',
    (kind) => {
      const finding = helmets([kind, 'mandate']);
      expect(settled(finding).kinds).toEqual(['mandate', kind]);
      expect(settled(finding).patterns[0]).toBe('universal-mandate');
      expect(settled(finding).patterns).toHaveLength(2);
    },
  );

  it('alone makes it a duty for all', () => {
    const finding = settled(helmets(['surveillance']));
    expect(finding.kinds).toEqual(['mandate', 'surveillance']);
    expect(finding.patterns).toEqual(['universal-mandate', 'surveillance-duty']);
  });

  it('steers neither question, nor ways, nor opening', () => {
    const library = builtInAlternatives('en');
    const advised = (kinds: Kind[]) => advise({ finding: helmets(kinds), language: 'en', limit: 3 }, library);
    const doubtful = advised(['surveillance', 'mandate']);
    expect(doubtful.question).toBe(questionFor('mandate', 'en'));
    expect(doubtful.alternatives[0]?.id).toBe(advised(['mandate']).alternatives[0]?.id);
    expect(doubtful.alternatives.map(stageOf)[0]).toBe('conversation');
    expect(conversationDraft(helmets(['surveillance', 'mandate']), 'en', library).opening).toBe(
      conversationDraft(helmets(['mandate']), 'en', library).opening,
    );
  });
});

describe('a kind that was heard', () => {
  it('is believed, and so is one of a passage of which nothing is told', () => {
    expect(settled(CLOCK)).toBe(CLOCK);
    expect(isDoubtful('surveillance-duty', { signals: [] })).toBe(false);
    expect(isDoubtful('universal-mandate', { signals: helmets(['mandate']).signals })).toBe(false);
  });
});
