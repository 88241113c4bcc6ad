/** A journal with something in it, to look at pages with. */
import type { Language } from '../../lib/detect/types';
import { backupText, makeBackup } from '../../lib/export/backup';
import type { JournalEntry, Trigger } from '../../lib/journal/types';
import { translator } from '../../lib/locale/translate';
import { DEFAULT_SETTINGS } from '../../lib/settings/types';
import type { Chromium } from './chromium';

const PASSAGES = [
  'From Monday every department pays a EUR 2,500 fine for each late grade.',
  'Anyone who leaves a cup on the counter will lose access to the kitchen.',
  'All travel requires prior written approval from the director.',
  'Everyone will log their working hours in fifteen-minute blocks.',
];
const TRIGGERS: Trigger[] = ['no-time', 'dread', 'asked-by-boss', 'no-time'];

/** Ten moments, spread over half a year, the latest today: talks planned and held, a rule kept, an old one. */
export function someEntries(now: Date): JournalEntry[] {
  return Array.from({ length: 10 }, (_, index): JournalEntry => {
    const at = new Date(now.getFullYear(), now.getMonth() - index, Math.max(1, now.getDate() - index), 9).toISOString();
    const day = at.slice(0, 10);
    return {
      id: `entry-${index}`,
      createdAt: at,
      updatedAt: at,
      kinds: ['incident', 'sanction'],
      patterns: index % 2 === 0 ? ['incident-reflex', 'blanket-sanction'] : ['approval-gate'],
      passage: PASSAGES[index % PASSAGES.length] ?? '',
      language: 'en',
      siteType: 'document',
      outcome: index === 1 ? 'rule-kept' : index % 3 === 0 ? 'conversation-held' : 'rule-softened',
      notes: '',
      trigger: TRIGGERS[index % TRIGGERS.length],
      ...(index === 0 ? { followUpOn: day } : {}),
      ...(index === 1 ? { keptRule: { reason: 'safety', reviewOn: day } } : {}),
      ...(index % 3 === 0
        ? {
            talkStatus: 'held',
            afterTalk: {
              whatIHeard: 'The grading system was down for a week, and nobody had told us.',
              whatWeAgreed: 'A call on day twelve when it gets tight.',
              whatICanCountOn: '',
            },
          }
        : {}),
    };
  });
}

/** Brings entries in where people do: from a backup, on the settings page. */
export async function putEntries(chromium: Chromium, language: Language, entries: JournalEntry[]): Promise<void> {
  const t = translator(language);
  const backup = makeBackup({ entries, alternatives: [], dismissals: [], settings: DEFAULT_SETTINGS }, new Date());
  const options = await chromium.extensionPage('options.html');
  const file = { name: 'backup.json', mimeType: 'application/json', buffer: Buffer.from(backupText(backup)) };
  await options.locator('input[type=file]').setInputFiles(file);
  await options
    .getByRole('dialog')
    .getByRole('button', { name: t('data.take') })
    .click();
  await options.getByText(t('data.done')).waitFor();
  await options.close();
}
