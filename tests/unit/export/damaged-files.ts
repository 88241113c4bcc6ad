/** Files that are no backup of ours, or one that came to harm: what each is, and what is said about it. */
import { builtInAlternatives } from '../../../lib/advise/packs';
import { backupText, makeBackup } from '../../../lib/export/backup';
import { makePack, packText } from '../../../lib/export/pack';
import type { Rejection } from '../../../lib/export/rejection';
import { FULL, SETTINGS } from './arbitraries';

export const ALTERNATIVE = {
  ...(builtInAlternatives('en')[0] as ReturnType<typeof builtInAlternatives>[number]),
  origin: 'own' as const,
  changed: true,
  hidden: false,
};
export const DISMISSAL = {
  id: 'dismissal-1',
  kind: 'fine' as const,
  fingerprint: 'nobody may work late',
  patterns: ['universal-ban' as const],
  createdAt: '2026-03-02T09:00:00.000Z',
};
export const BACKUP = makeBackup(
  { entries: [FULL], alternatives: [ALTERNATIVE], dismissals: [DISMISSAL], settings: SETTINGS },
  new Date('2026-03-02T10:00:00.000Z'),
);
export const TEXT = backupText(BACKUP);

/** The backup with one thing changed: `path` as in "entries.0.outcome"; undefined takes the field away. */
export function damaged(path: string, value: unknown): string {
  const copy = JSON.parse(TEXT);
  const names = path.split('.');
  const last = names.pop() as string;
  const place = names.reduce((at, name) => at[name], copy);
  if (value === undefined) delete place[last];
  else place[last] = value;
  return JSON.stringify(copy);
}

export const invalid = (path: string, problem: Rejection['problem']): Rejection => ({ code: 'invalid', path, problem });

export const FILES: [what: string, text: string, rejection: Rejection][] = [
  ['an empty file', '', { code: 'empty' }],
  ['a file of blanks', ' \n\t', { code: 'empty' }],
  ['a byte order mark alone', '\uFEFF', { code: 'empty' }],
  ['plain text', 'Dear all, from Monday', { code: 'not-json' }],
  ['a web page', '<!doctype html><html></html>', { code: 'not-json' }],
  ['a table', '"id","created"\r\n', { code: 'not-json' }],
  ['a picture', '\u0089PNG\r\n\u001a\n', { code: 'not-json' }],
  ['ours, without its end', TEXT.slice(0, TEXT.length / 2), { code: 'truncated' }],
  ['ours, cut within the last line', TEXT.slice(0, -3), { code: 'truncated' }],
  ['ours, with two commas', TEXT.replace(',', ',,'), { code: 'not-json' }],
  ['ours, twice', TEXT + TEXT, { code: 'not-json' }],
  ['a number', '7', { code: 'foreign' }],
  ['null', 'null', { code: 'foreign' }],
  ['a list', '[]', { code: 'foreign' }],
  ['an object of somebody else', '{"format":"bookmarks","version":1}', { code: 'foreign' }],
  ['a pack of ours', packText(makePack('p', [])), { code: 'foreign' }],
  ['no format', damaged('format', undefined), { code: 'foreign' }],
  ['a newer version', damaged('version', 2), { code: 'newer-version' }],
  ['no version', damaged('version', undefined), invalid('version', 'missing')],
  ['a version of another kind', damaged('version', '1'), invalid('version', 'wrong-type')],
  ['a version before the first', damaged('version', 0), invalid('version', 'unknown-value')],
  ['no entries', damaged('entries', undefined), invalid('entries', 'missing')],
  ['entries that are no list', damaged('entries', {}), invalid('entries', 'wrong-type')],
  ['an entry that is null', damaged('entries.0', null), invalid('entries[0]', 'wrong-type')],
  ['an entry that is a list', damaged('entries.0', []), invalid('entries[0]', 'wrong-type')],
  ['the same entry twice', damaged('entries.1', FULL), invalid('entries[1]', 'duplicate')],
  ['an entry without an id', damaged('entries.0.id', undefined), invalid('entries[0].id', 'missing')],
  ['an id with a path in it', damaged('entries.0.id', '../x'), invalid('entries[0].id', 'not-an-id')],
  ['an empty id', damaged('entries.0.id', ''), invalid('entries[0].id', 'not-an-id')],
  ['an outcome nobody knows', damaged('entries.0.outcome', 'won'), invalid('entries[0].outcome', 'unknown-value')],
  [
    'an outcome every object has',
    damaged('entries.0.outcome', 'toString'),
    invalid('entries[0].outcome', 'unknown-value'),
  ],
  ['a pattern nobody knows', damaged('entries.0.patterns', ['x']), invalid('entries[0].patterns[0]', 'unknown-value')],
  ['a moment that is none', damaged('entries.0.createdAt', 'yesterday'), invalid('entries[0].createdAt', 'not-a-date')],
  [
    'a moment elsewhere',
    damaged('entries.0.createdAt', '2026-03-02T09:00:00+01:00'),
    invalid('entries[0].createdAt', 'not-a-date'),
  ],
  ['a moment as a number', damaged('entries.0.updatedAt', 7), invalid('entries[0].updatedAt', 'wrong-type')],
  [
    'the 30th of February',
    damaged('entries.0.followUpOn', '2026-02-30'),
    invalid('entries[0].followUpOn', 'not-a-date'),
  ],
  ['a passage that is null', damaged('entries.0.passage', null), invalid('entries[0].passage', 'wrong-type')],
  ['a note of a novel', damaged('entries.0.notes', 'x'.repeat(50_001)), invalid('entries[0].notes', 'too-long')],
  [
    'a sheet without a field',
    damaged('entries.0.conversation.firm', undefined),
    invalid('entries[0].conversation.firm', 'missing'),
  ],
  [
    'a question that is a number',
    damaged('entries.0.conversation.questions', [1]),
    invalid('entries[0].conversation.questions[0]', 'wrong-type'),
  ],
  [
    'half a person',
    damaged('entries.0.sizeCheck.howManyDidThis', 1.5),
    invalid('entries[0].sizeCheck.howManyDidThis', 'out-of-range'),
  ],
  [
    'fewer than nobody',
    damaged('entries.0.sizeCheck.howManyDidThis', -1),
    invalid('entries[0].sizeCheck.howManyDidThis', 'out-of-range'),
  ],
  ['a talk of no time', damaged('entries.0.talkMinutes', 0), invalid('entries[0].talkMinutes', 'out-of-range')],
  [
    'a reason nobody knows',
    damaged('entries.0.keptRule.reason', 'anger'),
    invalid('entries[0].keptRule.reason', 'unknown-value'),
  ],
  ['a field that is not ours', damaged('entries.0.score', 7), invalid('entries[0]', 'unknown-field')],
  [
    'a prototype',
    TEXT.replace('"notes"', '"__proto__": {"notes": ""}, "notes"'),
    invalid('entries[0]', 'unknown-field'),
  ],
  ['an alternative without a title', damaged('alternatives.0.title', ' '), invalid('alternatives[0].title', 'empty')],
  [
    'an alternative in French',
    damaged('alternatives.0.language', 'fr'),
    invalid('alternatives[0].language', 'unknown-value'),
  ],
  [
    'an alternative from nowhere',
    damaged('alternatives.0.origin', 'web'),
    invalid('alternatives[0].origin', 'unknown-value'),
  ],
  ['a dismissal of another kind', damaged('dismissals.0.kind', 'hate'), invalid('dismissals[0].kind', 'unknown-value')],
  ['settings that are missing', damaged('settings', undefined), invalid('settings', 'missing')],
  ['a setting that is missing', damaged('settings.badge', undefined), invalid('settings.badge', 'missing')],
  [
    'a setting that is no choice',
    damaged('settings.retentionMonths', 5),
    invalid('settings.retentionMonths', 'unknown-value'),
  ],
];
