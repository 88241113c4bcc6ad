import { useEffect, useState } from 'react';
import { topicOf } from '../../components/card/topic';
import { EntryForm } from '../../components/journal/EntryForm';
import { PrepareSheet } from '../../components/journal/PrepareSheet';
import { dateInWords } from '../../components/ui/dates';
import { useSpeech } from '../../components/ui/i18n';
import { BackIcon } from '../../components/ui/icons';
import { Notice } from '../../components/ui/Notice';
import { PageFrame } from '../../components/ui/PageFrame';
import { type EntryChanges, getEntry, updateEntry } from '../../lib/journal/entries';
import type { JournalEntry } from '../../lib/journal/types';
import type { Result } from '../../lib/messages/protocol';
import { kept } from '../page/kept';

interface OneEntryProps {
  route: { name: 'entry' | 'prepare'; id: string };
  onDelete: (entry: JournalEntry) => void;
}

/** One entry, to look back on or to prepare its conversation. */
export function OneEntry({ route: { name, id }, onDelete }: OneEntryProps) {
  const { t, language } = useSpeech();
  const [entry, setEntry] = useState<Result<JournalEntry | undefined>>();

  useEffect(() => {
    let current = true;
    kept(() => getEntry(id)).then((result) => current && setEntry(result));
    return () => {
      current = false;
    };
  }, [id]);

  // What is on the screen stays there: the form keeps what was typed, also when it could not be saved.
  const save = (changes: EntryChanges): Promise<Result<unknown>> => kept(() => updateEntry(id, changes));

  const found = entry?.ok ? entry.value : undefined;
  return (
    <PageFrame
      place="journal"
      title={
        name === 'prepare'
          ? t('sheet.title')
          : found
            ? t(`card.title.${topicOf(found)}`)
            : entry
              ? t('journal.title')
              : ''
      }
      lead={name === 'prepare' ? t('sheet.lead') : found && dateInWords(found.createdAt, language)}
      crumb={
        <a className="crumb" href="#/">
          <BackIcon size={16} />
          {t('journal.all')}
        </a>
      }
      narrow
    >
      {entry && !entry.ok && (
        <Notice problem>
          {t(entry.code === 'storage-unavailable' ? 'journal.unavailable' : `failure.${entry.code}`)}
        </Notice>
      )}
      {entry?.ok && !found && <Notice>{t('journal.gone')}</Notice>}
      {found && name === 'entry' && (
        <div className="sheet">
          <EntryForm
            entry={found}
            today={new Date()}
            onSave={save}
            onPrepare={() => {
              location.hash = `#/prepare/${id}`;
            }}
            onDelete={() => onDelete(found)}
          />
        </div>
      )}
      {found && name === 'prepare' && (
        <PrepareSheet
          entry={found}
          onSave={(conversation) => save({ conversation })}
          onHeld={async () => {
            const result = await save({ outcome: 'conversation-held' });
            if (result.ok) location.hash = `#/entry/${id}`;
          }}
          onPrint={() => window.print()}
        />
      )}
    </PageFrame>
  );
}
