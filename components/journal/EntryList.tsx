import { type ReactNode, useState } from 'react';
import type { JournalEntry } from '../../lib/journal/types';
import type { OpenEnd } from '../../lib/journal/views';
import { Button } from '../ui/Button';
import { monthInWords } from '../ui/dates';
import { useSpeech } from '../ui/i18n';
import { EntryRow } from './EntryRow';

interface EntryListProps {
  /** Newest first. */
  entries: JournalEntry[];
  /** What is not done yet, in its own order; those stand on top. None while something is being looked for. */
  ends: OpenEnd[];
  /** Ids that are ticked; undefined while nobody is selecting. */
  selected: ReadonlySet<string> | undefined;
  onSelect: (id: string, on: boolean) => void;
  onDelete: (entry: JournalEntry) => void;
  /** Between what is open and what is done. */
  children?: ReactNode;
}

/** How many are drawn at first, and added with every "earlier": a journal of years opens as fast as one of weeks. */
const AT_ONCE = 60;

/** Open ends first, by date; then everything else, month by month. */
export function EntryList({ entries, ends, selected, onSelect, onDelete, children }: EntryListProps) {
  const { t, language } = useSpeech();
  const [shown, setShown] = useState(AT_ONCE);
  const open = new Set(ends.map(({ entry }) => entry.id));
  const rest = entries.filter(({ id }) => !open.has(id));
  const months = new Map<string, JournalEntry[]>();
  for (const entry of rest.slice(0, shown)) {
    const month = monthInWords(entry.createdAt, language);
    months.set(month, [...(months.get(month) ?? []), entry]);
  }
  const row = (entry: JournalEntry, end?: OpenEnd) => (
    <EntryRow
      key={entry.id}
      entry={entry}
      end={end}
      selected={selected?.has(entry.id)}
      onSelect={(on) => onSelect(entry.id, on)}
      onDelete={() => onDelete(entry)}
    />
  );

  return (
    <>
      {ends.length > 0 && (
        <section className="part">
          <h2>{t('journal.open-ends')}</h2>
          <ul className="entries">{ends.map((end) => row(end.entry, end))}</ul>
        </section>
      )}
      {children}
      {[...months].map(([month, those]) => (
        <section key={month} className="part">
          <h2>{month}</h2>
          <ul className="entries">{those.map((entry) => row(entry))}</ul>
        </section>
      ))}
      {rest.length > shown && <Button onClick={() => setShown(shown + AT_ONCE)}>{t('journal.earlier')}</Button>}
    </>
  );
}
