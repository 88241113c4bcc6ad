import { useMemo, useState } from 'react';
import { EntryList } from '../../components/journal/EntryList';
import { FilterBar } from '../../components/journal/FilterBar';
import { JournalTabs } from '../../components/journal/JournalTabs';
import { Offers } from '../../components/journal/Offers';
import { Retention } from '../../components/journal/Retention';
import { SelectedBar } from '../../components/journal/SelectedBar';
import { dayOf } from '../../components/ui/dates';
import { useSpeech } from '../../components/ui/i18n';
import { Notice } from '../../components/ui/Notice';
import { PageFrame } from '../../components/ui/PageFrame';
import { dueForRetention } from '../../lib/journal/retention';
import type { JournalEntry } from '../../lib/journal/types';
import { type EntryFilter, filterEntries, openEnds } from '../../lib/journal/views';
import type { Settings } from '../../lib/settings/types';
import { useJournal } from './use-journal';
import { useTakenOut } from './use-taken-out';

interface AllEntriesProps {
  /** The list is read again when this changes. */
  version: number;
  retentionMonths: Settings['retentionMonths'];
  onDelete: (entries: JournalEntry[]) => void;
  onKeep: (entries: JournalEntry[]) => void;
  onNames: (entries: JournalEntry[]) => void;
}

export function AllEntries({ version, retentionMonths, onDelete, onKeep, onNames }: AllEntriesProps) {
  const { t, language } = useSpeech();
  const [entries, read] = useJournal(version);
  const [taken, answer] = useTakenOut(read);
  const [filter, setFilter] = useState<EntryFilter>({});
  const [selected, setSelected] = useState<ReadonlySet<string>>();

  const all = entries?.ok ? entries.value : [];
  const filtering = Boolean(filter.text?.trim() || filter.outcome || filter.pattern);
  const shown = useMemo(() => filterEntries(all, filter), [all, filter]);
  const ends = useMemo(() => (filtering ? [] : openEnds(all, dayOf(new Date()))), [all, filtering]);
  const old = useMemo(() => dueForRetention(all, retentionMonths, new Date()), [all, retentionMonths]);
  const chosen = shown.filter(({ id }) => selected?.has(id));

  const select = (id: string, on: boolean) => {
    const next = new Set(selected);
    if (on) next.add(id);
    else next.delete(id);
    setSelected(next);
  };

  return (
    <PageFrame place="journal" title={t('journal.title')} lead={t('journal.lead')} narrow>
      {entries && !entries.ok && (
        <Notice problem>
          {t(entries.code === 'storage-unavailable' ? 'journal.unavailable' : `failure.${entries.code}`)}
        </Notice>
      )}
      {entries?.ok && <Offers taken={taken} onAnswer={answer} />}
      {entries?.ok && all.length === 0 && (
        <div className="sheet empty--page">
          <p className="empty">{t('journal.empty')}</p>
          <a className="button" href={`/check.html?sample=late-grades&lang=${language}`}>
            {t('journal.empty.try')}
          </a>
        </div>
      )}
      {all.length > 0 && (
        <>
          <JournalTabs now="list" />
          <FilterBar
            filter={filter}
            found={filtering ? shown.length : undefined}
            selecting={selected !== undefined}
            onFilter={setFilter}
            onSelecting={(on) => setSelected(on ? new Set() : undefined)}
          />
          <EntryList
            entries={shown}
            ends={ends}
            selected={selected}
            onSelect={select}
            onDelete={(entry) => onDelete([entry])}
          >
            {!filtering && (
              <Retention
                old={old}
                months={retentionMonths}
                onKeep={() => onKeep(old)}
                onNames={() => onNames(old)}
                onDelete={() => onDelete(old)}
              />
            )}
          </EntryList>
          {selected && (
            <SelectedBar
              count={chosen.length}
              onAll={() => setSelected(new Set(shown.map(({ id }) => id)))}
              onDelete={() => {
                setSelected(undefined);
                onDelete(chosen);
              }}
              onStop={() => setSelected(undefined)}
            />
          )}
        </>
      )}
    </PageFrame>
  );
}
