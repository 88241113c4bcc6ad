import { describe, expect, it } from 'vitest';
import type { Finding } from '../../../lib/detect/types';
import type { Dismissal } from '../../../lib/journal/types';
import { fingerprint } from '../../../lib/restraint/fingerprint';
import { MARK_THRESHOLD, type Restraint, tierOf } from '../../../lib/restraint/restrain';

const SENTENCE = 'Departments are fined 100 euros for every report that comes in late.';

const finding = (changes: Partial<Finding> = {}): Finding => ({
  kinds: ['sanction'],
  patterns: ['blanket-sanction'],
  language: 'en',
  span: { start: 0, end: SENTENCE.length },
  sentence: SENTENCE,
  signals: [],
  counterSignals: [],
  slots: {},
  severity: 3,
  confidence: 0.8,
  ...changes,
});

const dismissal = (changes: Partial<Dismissal> = {}): Dismissal => ({
  id: 'd1',
  kind: 'fine',
  fingerprint: fingerprint(SENTENCE),
  patterns: ['blanket-sanction'],
  createdAt: '2026-01-05T09:00:00.000Z',
  ...changes,
});

const restraint = (changes: Partial<Restraint> = {}): Restraint => ({
  sensitivity: 'balanced',
  patternsOff: [],
  dismissals: [],
  documentId: 'here',
  ...changes,
});

describe('what may be shown', () => {
  it('underlines what is sure enough and lists what is less sure', () => {
    expect(tierOf(finding({ confidence: MARK_THRESHOLD.balanced.en }), restraint())).toBe('mark');
    expect(tierOf(finding({ confidence: MARK_THRESHOLD.balanced.en - 0.01 }), restraint())).toBe('panel');
    expect(tierOf(finding({ confidence: 0.34 }), restraint())).toBeNull();
  });

  it('follows the sensitivity the user chose', () => {
    expect(tierOf(finding({ confidence: MARK_THRESHOLD.balanced.en }), restraint({ sensitivity: 'quiet' }))).toBe(
      'panel',
    );
    expect(tierOf(finding({ confidence: MARK_THRESHOLD.thorough.en }), restraint({ sensitivity: 'thorough' }))).toBe(
      'mark',
    );
  });

  it('leaves out a pattern that was switched off, unless another pattern carries the finding', () => {
    const patternsOff: Restraint['patternsOff'] = ['blanket-sanction'];
    expect(tierOf(finding(), restraint({ patternsOff }))).toBeNull();
    expect(tierOf(finding({ patterns: ['blanket-sanction', 'zero-tolerance'] }), restraint({ patternsOff }))).toBe(
      'mark',
    );
  });
});

describe('dismissed', () => {
  it('stays dismissed everywhere after "this is fine", also after a small edit', () => {
    const dismissals = [dismissal()];
    const edited = SENTENCE.replace('100 euros', '150 EUR');
    expect(tierOf(finding(), restraint({ dismissals }))).toBeNull();
    expect(tierOf(finding({ sentence: edited }), restraint({ dismissals, documentId: 'elsewhere' }))).toBeNull();
  });

  it('stays away in this document alone after "not now"', () => {
    const dismissals = [dismissal({ kind: 'not-now', documentId: 'here' })];
    expect(tierOf(finding(), restraint({ dismissals }))).toBeNull();
    expect(tierOf(finding(), restraint({ dismissals, documentId: 'elsewhere' }))).toBe('mark');
  });

  it('does not silence another sentence', () => {
    const other = 'Nobody may book a meeting room for longer than an hour from now on.';
    expect(tierOf(finding({ sentence: other }), restraint({ dismissals: [dismissal()] }))).toBe('mark');
  });

  it('lowers the confidence of a pattern a little with each "not a rule"', () => {
    const other = 'Whoever forgets the key pays for a new lock out of their own pocket.';
    const dismissals = [1, 2].map((n) => dismissal({ id: `d${n}`, kind: 'not-a-rule' }));
    expect(
      tierOf(finding({ sentence: other, confidence: MARK_THRESHOLD.balanced.en + 0.05 }), restraint({ dismissals })),
    ).toBe('panel');
    expect(tierOf(finding({ sentence: other, confidence: 0.95 }), restraint({ dismissals }))).toBe('mark');
  });
});

describe('fingerprint', () => {
  it('ignores case, spacing, quotes and punctuation', () => {
    expect(fingerprint('  “Niemand”\u00A0mag  dat; nooit! ')).toBe(fingerprint('niemand mag dat nooit'));
  });

  it('keeps two short rules apart that differ in one word', () => {
    const dismissals = [dismissal({ fingerprint: fingerprint('Nobody leaves before five.') })];
    expect(tierOf(finding({ sentence: 'Nobody eats before five.' }), restraint({ dismissals }))).toBe('mark');
  });
});
