import { describe, expect, it } from 'vitest';
import {
  addDismissal,
  dismissalsFor,
  listDismissals,
  type NewDismissal,
  removeDismissal,
} from '../../../lib/journal/dismissals';
import { makeJournal } from './make-journal';

const fine = (fingerprint: string): NewDismissal => ({ kind: 'fine', fingerprint, patterns: ['universal-ban'] });
const notNow = (fingerprint: string, documentId: string): NewDismissal => ({
  kind: 'not-now',
  fingerprint,
  patterns: ['universal-ban'],
  documentId,
});

describe('dismissals', () => {
  it('survive reopening', async () => {
    const { journal, again } = makeJournal();
    const added = await addDismissal(fine('a'), { journal });
    (await journal()).close();
    expect(await listDismissals({ journal: again() })).toEqual([added]);
  });

  it('are remembered once, also when asked twice at once', async () => {
    const { journal } = makeJournal();
    const [one, other] = await Promise.all([
      addDismissal(fine('a'), { journal }),
      addDismissal(fine('a'), { journal }),
    ]);
    expect(one).toEqual(other);
    expect(await listDismissals({ journal })).toEqual([one]);
  });

  it('are taken back', async () => {
    const { journal } = makeJournal();
    const { id } = await addDismissal(fine('a'), { journal });
    await addDismissal(fine('b'), { journal });
    await removeDismissal(id, { journal });
    await removeDismissal('gone', { journal });
    expect((await listDismissals({ journal })).map(({ fingerprint }) => fingerprint)).toEqual(['b']);
  });

  it('keep a document only for "not now"', async () => {
    const { journal } = makeJournal();
    expect(await addDismissal({ ...fine('a'), documentId: 'memo' }, { journal })).not.toHaveProperty('documentId');
    expect(await addDismissal(notNow('a', 'memo'), { journal })).toMatchObject({ documentId: 'memo' });
  });

  it('for "not now" hold in their own document, the others everywhere', async () => {
    const { journal } = makeJournal();
    await addDismissal(notNow('a', 'memo'), { journal });
    await addDismissal(notNow('a', 'letter'), { journal });
    await addDismissal(fine('b'), { journal });
    await addDismissal(fine('c'), { journal });
    const found = await dismissalsFor(['a', 'b'], 'memo', { journal });
    expect(found.map(({ kind, fingerprint, documentId }) => [kind, fingerprint, documentId])).toEqual([
      ['not-now', 'a', 'memo'],
      ['fine', 'b', undefined],
    ]);
  });
});
