import { useEffect, useMemo, useState } from 'react';
import { EntryList } from '../../components/journal/EntryList';
import { FilterBar } from '../../components/journal/FilterBar';
import { JournalTabs } from '../../components/journal/JournalTabs';
import { Offers } from '../../components/journal/Offers';
import { Retention } from '../../components/journal/Retention';
import { SelectedBar } from '../../components/journal/SelectedBar';
import { Button } from '../../components/ui/Button';
import { useSpeech } from '../../components/ui/i18n';
import { TalkIcon } from '../../components/ui/icons';
import { Notice } from '../../components/ui/Notice';
import { PageFrame } from '../../components/ui/PageFrame';
import type { EntryFilter } from '../../lib/journal/catalogue';
import type { Settings } from '../../lib/settings/types';
import { type Look, useList } from './use-list';
import { useTakenOut } from './use-taken-out';

interface AllEntriesProps {
  /** The list is read again when this changes. */
  version: number;
  retentionMonths: Settings['retentionMonths'];
  /** Something that stands in no text is to be talked about. */
  onBegin: () => void;
  /** All of these get the ids of entries. */
  onDelete: (ids: string[]) => void;
  onKeep: (ids: string[]) => void;
  onNames: (ids: string[]) => void;
}

/** More than a screen shows. These are drawn first, and the others once they stand there. */
const FIRST = 10;

/** How many are drawn without being asked, and added with every "earlier": a journal of years opens as fast as one of weeks. */
const AT_ONCE = 60;

export function AllEntries({ version, retentionMonths, onBegin, onDelete, onKeep, onNames }: AllEntriesProps) {
  const { t, language } = useSpeech();
  const [filter, setFilter] = useState<EntryFilter>({});
  const [most, setMost] = useState(AT_ONCE);
  const [begun, setBegun] = useState(false);
  const [selected, setSelected] = useState<ReadonlySet<string>>();
  const filtering = Boolean(filter.text?.trim() || filter.outcome || filter.pattern);
  const look = useMemo<Look>(
    () => ({ filter, filtering, most: begun ? most : FIRST, retentionMonths }),
    [filter, filtering, most, begun, retentionMonths],
  );
  const [listed, read] = useList(version, look);
  useEffect(() => {
    if (!listed) return;
    // After what is there was laid out.
    const later = setTimeout(() => setBegun(true));
    return () => clearTimeout(later);
  }, [listed]);
  const [taken, answer] = useTakenOut(read);

  const list = listed?.ok ? listed.value : undefined;
  const chosen = selected ? (list?.found.filter((id) => selected.has(id)) ?? []) : [];

  const select = (id: string, on: boolean) => {
    const next = new Set(selected);
    if (on) next.add(id);
    else next.delete(id);
    setSelected(next);
  };

  return (
    <PageFrame place="journal" title={t('journal.title')} lead={t('journal.lead')} narrow>
      {listed && !listed.ok && (
        <Notice problem>
          {t(listed.code === 'storage-unavailable' ? 'journal.unavailable' : `failure.${listed.code}`)}
        </Notice>
      )}
      {list && <Offers taken={taken} onAnswer={answer} />}
      {list?.total === 0 && (
        <div className="sheet empty--page">
          <p className="empty">{t('journal.empty')}</p>
          <a className="button" href={`/check.html?sample=late-grades&lang=${language}`}>
            {t('journal.empty.try')}
          </a>
          <Button look="quiet" onClick={onBegin}>
            <TalkIcon size={16} />
            {t('panel.begin')}
          </Button>
        </div>
      )}
      {list && list.total > 0 && (
        <>
          <JournalTabs now="list" />
          <p className="journal__begin">
            <Button onClick={onBegin}>
              <TalkIcon size={16} />
              {t('panel.begin')}
            </Button>
            <span>{t('panel.begin.more')}</span>
          </p>
          <FilterBar
            filter={filter}
            found={filtering ? list.found.length : undefined}
            selecting={selected !== undefined}
            onFilter={(next) => {
              setFilter(next);
              setMost(AT_ONCE);
              setBegun(false);
            }}
            onSelecting={(on) => setSelected(on ? new Set() : undefined)}
          />
          <EntryList
            entries={list.entries}
            more={begun && list.more}
            ends={list.ends}
            moreEnds={begun && list.moreEnds}
            selected={selected}
            onSelect={select}
            onDelete={({ id }) => onDelete([id])}
            onMore={() => setMost(most + AT_ONCE)}
          >
            <Retention
              count={list.old.length}
              oldest={list.oldest}
              months={retentionMonths}
              onKeep={() => onKeep(list.old)}
              onNames={() => onNames(list.old)}
              onDelete={() => onDelete(list.old)}
            />
          </EntryList>
          {selected && (
            <SelectedBar
              count={chosen.length}
              onAll={() => setSelected(new Set(list.found))}
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
