import { expect, it } from 'vitest';
import { type Candidate, MARK_CAP, selectMarks } from '../../../lib/restraint/select';

const passage = (id: string, offset: number): Candidate => ({
  id,
  offset,
  tier: 'mark',
  severity: 2,
  confidence: 0.9,
  marked: false,
  beingWritten: false,
});

it('underlines as many in sight as in a short text, wherever one is in a document of many pages', () => {
  const close = Array.from({ length: 8 }, (_, i) => passage(`here ${i}`, i * 100));
  const far = Array.from({ length: 8 }, (_, i) => passage(`there ${i}`, 100_000 + i * 100));
  const chosen = [...selectMarks([...close, ...far])];
  expect(chosen.filter((id) => id.startsWith('here'))).toHaveLength(MARK_CAP);
  expect(chosen.filter((id) => id.startsWith('there'))).toHaveLength(MARK_CAP);
});
