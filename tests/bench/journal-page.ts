/** Runs inside a real browser, on the journal as it ships: fills it, and measures what a page of ours does with it. */
import { type EntryFilter, filterLines, type Head } from '../../lib/journal/catalogue';
import {
  addEntry,
  getEntries,
  listEntries,
  listHeads,
  listLines,
  removeEntries,
  updateEntry,
} from '../../lib/journal/entries';
import { ourJournal } from '../../lib/journal/open';
import { dueReminders } from '../../lib/journal/reminders';
import { temptations } from '../../lib/journal/retrospect';
import { outdateShelves } from '../../lib/journal/shelves';
import { type JournalEntry, OUTCOMES, TRIGGERS } from '../../lib/journal/types';
import { openEnds } from '../../lib/journal/views';

const WORDS =
  'conversation department grade late students porter colleague because nobody lab open agreed deadline één misschien gesprek collega geïnformeerd afspraak cijfers rooster overleg begrijpen waarom'.split(
    ' ',
  );

/** Fills the journal with `count` entries like those people make: half of them with a sheet and reflections. */
async function fill(count: number): Promise<void> {
  const text = (seed: number, length: number) =>
    Array.from({ length }, (_, index) => WORDS[(seed * 7 + index * index * 3) % WORDS.length]).join(' ');
  const entries = Array.from({ length: count }, (_, index): JournalEntry => {
    const createdAt = new Date(Date.UTC(2016, 0, 1) + index * 8 * 3_600_000).toISOString();
    const talked = index % 2 === 0;
    return {
      id: crypto.randomUUID(),
      createdAt,
      updatedAt: createdAt,
      kinds: ['incident'],
      patterns: [index % 3 === 0 ? 'incident-reflex' : 'deadline-penalty'],
      passage: text(index, 16),
      language: talked ? 'en' : 'nl',
      siteType: 'document',
      outcome: OUTCOMES[index % OUTCOMES.length] ?? 'waited',
      notes: `${text(index + 1, 20)} note${index}`,
      trigger: TRIGGERS[index % TRIGGERS.length] ?? 'other',
      ...(index % 50 === 0 ? { followUpOn: createdAt.slice(0, 10) } : {}),
      ...(talked
        ? {
            talkStatus: 'held' as const,
            conversation: {
              person: `P.${index}`,
              when: '',
              observation: text(index + 2, 20),
              affected: text(index + 3, 12),
              expectation: text(index + 4, 12),
              questions: [text(index + 5, 8), text(index + 6, 8)],
              ownShare: text(index + 7, 12),
              feeling: '',
              opening: text(index + 8, 14),
              goodOutcome: '',
              offer: '',
              firm: '',
              followUp: '',
            },
            afterTalk: { whatIHeard: text(index + 9, 14), whatWeAgreed: text(index + 10, 10), whatICanCountOn: '' },
          }
        : {}),
    };
  });
  const database = await ourJournal();
  await database.entries.bulkAdd(entries);
  await outdateShelves(database, entries);
}

/** As many as the page draws at first. */
const AT_ONCE = 60;

/** Median of `times` runs, in milliseconds. */
async function median(work: () => unknown, times = 15): Promise<number> {
  const measured: number[] = [];
  for (let time = 0; time < times; time += 1) {
    const before = performance.now();
    await work();
    measured.push(performance.now() - before);
  }
  return measured.sort((a, b) => a - b)[Math.floor(times / 2)] ?? Number.NaN;
}

/** What is measured, in the order in which it is printed. */
async function measure(): Promise<[what: string, milliseconds: number][]> {
  const before = performance.now();
  await Promise.all([listHeads(), listLines()]);
  const firstReading = performance.now() - before;
  const entries = await listEntries();
  const newest = entries[0] as JournalEntry;
  const lines = await listLines();
  /** What the page does when it is opened, and at every letter in its search field. */
  const list = async (filter: EntryFilter, from: Promise<Head[]> | Head[]) => {
    const found = filterLines(await from, filter);
    if (found.length === 0) throw new Error('nothing found');
    return getEntries(found.slice(0, AT_ONCE).map(({ id }) => id));
  };
  return [
    ['list, once after an import of as many', firstReading],
    ['list: read the heads and the first entries', await median(() => list({}, listHeads()))],
    ['search, from a closed page', await median(() => list({ text: 'note7777' }, listLines()))],
    ['search, the next letter', await median(() => list({ text: 'note77' }, lines))],
    ['search for a word that is everywhere', await median(() => list({ text: 'gesprek' }, lines))],
    [
      'filter by outcome and month',
      await median(() => list({ outcome: 'rule-kept', from: '2020-01-01', until: '2020-01-31' }, lines)),
    ],
    ['read every entry, for looking back', await median(() => listEntries())],
    ['open ends', await median(() => openEnds(entries, '2026-01-01'))],
    ['what tempts me', await median(() => temptations(entries))],
    ['due reminders', await median(() => dueReminders('2026-01-01'))],
    ['change one', await median(() => updateEntry(newest.id, { notes: 'changed' }))],
    [
      'list after a change',
      await median(async () => {
        await updateEntry(newest.id, { notes: 'changed again' });
        return list({}, listHeads());
      }),
    ],
    [
      'add one and remove it',
      await median(async () => {
        const { id, createdAt: _c, updatedAt: _u, ...rest } = newest;
        const added = await addEntry(rest);
        await removeEntries([added.id]);
        return id;
      }),
    ],
  ];
}

Object.assign(globalThis, { journalBench: { fill, measure } });
