/** A journal with something in it, put where the extension keeps it; for looking at pages, not for testing how it gets there. */
import type { Page } from 'playwright-core';
import type { JournalEntry, Trigger } from '../../lib/journal/types';

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

/** `page` is one of the extension's own, with the journal opened at least once. */
export async function putEntries(page: Page, entries: JournalEntry[]): Promise<void> {
  await page.evaluate(
    (rows) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('talk-first');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const writing = opening.result.transaction('entries', 'readwrite');
          for (const row of rows) writing.objectStore('entries').put(row);
          writing.oncomplete = () => {
            opening.result.close();
            resolve();
          };
          writing.onerror = () => reject(writing.error);
        };
      }),
    entries,
  );
}
