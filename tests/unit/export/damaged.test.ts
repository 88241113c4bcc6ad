import { describe, expect, it } from 'vitest';
import { builtInAlternatives } from '../../../lib/advise/packs';
import { makePack, packText } from '../../../lib/export/pack';
import { parseBackup } from '../../../lib/export/parse-backup';
import { parsePack } from '../../../lib/export/parse-pack';
import { applyImport, readForBackup } from '../../../lib/journal/backup';
import { addEntry } from '../../../lib/journal/entries';
import { makeEntry, makeJournal } from '../journal/make-journal';
import { ALTERNATIVE, BACKUP, DISMISSAL, damaged, FILES, invalid, TEXT } from './damaged-files';

describe('a file that is damaged or not ours', () => {
  it('is checked against one that is whole', () => {
    expect(parseBackup(TEXT)).toEqual({ ok: true, value: BACKUP });
    expect(FILES.length).toBeGreaterThanOrEqual(40);
  });

  it.each(FILES)('%s is refused with the reason, and changes nothing', async (_what, text, rejection) => {
    const { journal } = makeJournal();
    await addEntry(makeEntry(), { journal, id: 'mine' });
    const before = await readForBackup({ journal });
    const parsed = parseBackup(text);
    expect(parsed).toEqual({ ok: false, rejection });
    // What a page does with it: nothing is applied that did not parse.
    if (parsed.ok) await applyImport(parsed.value, { journal });
    expect(await readForBackup({ journal })).toEqual(before);
  });

  it('is refused without a word of what stands in it', () => {
    const parsed = parseBackup(damaged('entries.0.my private words', 'J.V. was late'));
    expect(JSON.stringify(parsed)).not.toMatch(/private|J\.V\./);
  });

  it('is refused wherever it was cut', () => {
    for (let length = 0; length < TEXT.length - 1; length += 37) {
      expect(parseBackup(TEXT.slice(0, length)).ok).toBe(false);
    }
  });
});

describe('an import that fails half way', () => {
  it('leaves everything as it was', async () => {
    const { journal } = makeJournal();
    await addEntry(makeEntry(), { journal, id: 'mine' });
    const before = await readForBackup({ journal });
    // A row the database refuses, after others it took.
    const broken = {
      ...BACKUP,
      dismissals: [DISMISSAL, { ...DISMISSAL, id: undefined as unknown as string, fingerprint: 'b' }],
    };
    await expect(applyImport(broken, { journal })).rejects.toThrow();
    expect(await readForBackup({ journal })).toEqual(before);
  });
});

describe('a pack', () => {
  const pack = makePack('Ours', builtInAlternatives('nl'));
  const change = (index: number, changes: object) =>
    JSON.stringify({
      ...pack,
      alternatives: pack.alternatives.map((one, at) => (at === index ? { ...one, ...changes } : one)),
    });

  it('reads back as what was written, and carries nothing but alternatives', () => {
    expect(parsePack(packText(pack))).toEqual({ ok: true, value: pack });
    expect(makePack('x', [ALTERNATIVE]).alternatives[0]).not.toHaveProperty('origin');
  });

  it.each([
    ['no alternatives', JSON.stringify({ ...pack, alternatives: [] }), invalid('alternatives', 'empty')],
    ['a group nobody knows', change(1, { group: 'shout' }), invalid('alternatives[1].group', 'unknown-value')],
    ['steps that are one text', change(2, { steps: 'one' }), invalid('alternatives[2].steps', 'wrong-type')],
    ['a title too long to show', change(0, { title: 'x'.repeat(201) }), invalid('alternatives[0].title', 'too-long')],
    ['too many steps', change(0, { steps: Array(51).fill('x') }), invalid('alternatives[0].steps', 'too-many')],
    ['fields of a row', change(3, { hidden: true }), invalid('alternatives[3]', 'unknown-field')],
    ['a backup', TEXT, { code: 'foreign' }],
    ['a newer version', JSON.stringify({ ...pack, version: 2 }), { code: 'newer-version' }],
  ])('with %s is refused', (_what, text, rejection) => {
    expect(parsePack(text)).toEqual({ ok: false, rejection });
  });
});
