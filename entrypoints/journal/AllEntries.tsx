import { useEffect, useState } from 'react';
import { EntryList } from '../../components/journal/EntryList';
import { useSpeech } from '../../components/ui/i18n';
import { Notice } from '../../components/ui/Notice';
import { PageFrame } from '../../components/ui/PageFrame';
import { listEntries } from '../../lib/journal/entries';
import type { JournalEntry } from '../../lib/journal/types';
import type { Result } from '../../lib/messages/protocol';
import { kept } from '../page/kept';

interface AllEntriesProps {
  /** The list is read again when this changes. */
  version: number;
  onDelete: (entry: JournalEntry) => void;
}

export function AllEntries({ version, onDelete }: AllEntriesProps) {
  const { t, language } = useSpeech();
  const [entries, setEntries] = useState<Result<JournalEntry[]>>();

  // `version` is not used in here: a new one asks for a new reading.
  useEffect(() => {
    const stop = new AbortController();
    const read = async () => {
      const result = await kept(() => listEntries());
      if (!stop.signal.aborted) setEntries(result);
    };
    void read();
    // A card in another tab may have added something meanwhile.
    window.addEventListener('focus', read, { signal: stop.signal });
    return () => stop.abort();
  }, [version]);

  return (
    <PageFrame place="journal" title={t('journal.title')} lead={t('journal.lead')} narrow>
      {entries && !entries.ok && (
        <Notice problem>
          {t(entries.code === 'storage-unavailable' ? 'journal.unavailable' : `failure.${entries.code}`)}
        </Notice>
      )}
      {entries?.ok && entries.value.length === 0 && (
        <div className="sheet empty--page">
          <p className="empty">{t('journal.empty')}</p>
          <a className="button" href={`/check.html?sample=late-grades&lang=${language}`}>
            {t('journal.empty.try')}
          </a>
        </div>
      )}
      {entries?.ok && <EntryList entries={entries.value} onDelete={onDelete} />}
    </PageFrame>
  );
}
