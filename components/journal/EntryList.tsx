import type { ReactNode } from 'react';
import type { JournalEntry } from '../../lib/journal/types';
import type { OpenEnd } from '../../lib/journal/views';
import { Button } from '../ui/Button';
import { monthInWords } from '../ui/dates';
import { useSpeech } from '../ui/i18n';
import { EntryRow } from './EntryRow';

interface EntryListProps {
  /** Newest first, without those that have an open end. */
  entries: JournalEntry[];
  /** There are earlier ones. */
  more: boolean;
  /** What is not done yet, in its own order; those stand on top. None while something is being looked for. */
  ends: OpenEnd[];
  moreEnds: boolean;
  /** Ids that are ticked; undefined while nobody is selecting. */
  selected: ReadonlySet<string> | undefined;
  onSelect: (id: string, on: boolean) => void;
  onDelete: (entry: JournalEntry) => void;
  onMore: () => void;
  /** Between what is open and what is done. */
  children?: ReactNode;
}

/** Open ends first, by date; then everything else, month by month. */
export function EntryList({
  entries,
  more,
  ends,
  moreEnds,
  selected,
  onSelect,
  onDelete,
  onMore,
  children,
}: EntryListProps) {
  const { t, language } = useSpeech();
  const months = new Map<string, JournalEntry[]>();
  for (const entry of entries) {
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
          {moreEnds && <Button onClick={onMore}>{t('journal.more-ends')}</Button>}
        </section>
      )}
      {children}
      {[...months].map(([month, those]) => (
        <section key={month} className="part">
          <h2>{month}</h2>
          <ul className="entries">{those.map((entry) => row(entry))}</ul>
        </section>
      ))}
      {more && <Button onClick={onMore}>{t('journal.earlier')}</Button>}
    </>
  );
}
