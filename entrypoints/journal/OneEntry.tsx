import { type ComponentType, useCallback, useEffect, useState } from 'react';
import { isStep, type View } from '../../components/conversation/views';
import { EntryDesk } from '../../components/journal/EntryDesk';
import { titleOf } from '../../components/journal/title';
import { dateInWords } from '../../components/ui/dates';
import { useSpeech } from '../../components/ui/i18n';
import { BackIcon } from '../../components/ui/icons';
import { Notice } from '../../components/ui/Notice';
import { PageFrame, type PageFrameProps } from '../../components/ui/PageFrame';
import { builtInAlternatives } from '../../lib/advise/packs';
import type { Alternative } from '../../lib/advise/types';
import { talkCalendar } from '../../lib/export/calendar';
import { EXPORT_TYPES, exportFileName } from '../../lib/export/file-name';
import { library } from '../../lib/journal/alternatives';
import { getEntry, updateEntry } from '../../lib/journal/entries';
import type { JournalEntry } from '../../lib/journal/types';
import type { Result } from '../../lib/messages/protocol';
import { copyToClipboard } from '../page/clipboard';
import { download } from '../page/download';
import { kept } from '../page/kept';
import { roomIn } from './look';

interface OneEntryProps {
  id: string;
  view: View;
  /** What is drawn around it. */
  frame?: ComponentType<PageFrameProps>;
  onDelete: (entry: JournalEntry) => void;
}

interface Found {
  entry: JournalEntry | undefined;
  library: Alternative[];
}

/** One entry: to look back on, or one step of its conversation. */
export function OneEntry({ id, view, frame: Frame = PageFrame, onDelete }: OneEntryProps) {
  const { t, language } = useSpeech();
  const [result, setResult] = useState<Result<Found>>();

  useEffect(() => {
    let current = true;
    kept(() => find(id)).then((answer) => current && setResult(answer));
    return () => {
      current = false;
    };
  }, [id]);

  const entry = result?.ok ? result.value.entry : undefined;
  const spoken = entry?.language ?? 'en';
  const look = useCallback((text: string) => roomIn(text, spoken), [spoken]);

  return (
    <Frame
      place="journal"
      title={title()}
      part={part()}
      lead={lead()}
      crumb={
        <a className="crumb" href={view === 'entry' ? '#/' : `#/entry/${id}`}>
          <BackIcon size={16} />
          {t(view === 'entry' ? 'journal.all' : 'steps.done')}
        </a>
      }
      narrow
    >
      {result && !result.ok && (
        <Notice problem>
          {t(result.code === 'storage-unavailable' ? 'journal.unavailable' : `failure.${result.code}`)}
        </Notice>
      )}
      {result?.ok && !entry && <Notice>{t('journal.gone')}</Notice>}
      {entry && (
        <EntryDesk
          entry={entry}
          view={view}
          library={result?.ok ? result.value.library : []}
          today={new Date()}
          // What is on the screen stays there: the form keeps what was typed, also when it could not be saved.
          onSave={(changes) => kept(() => updateEntry(id, changes))}
          onDelete={() => onDelete(entry)}
          onPrint={() => window.print()}
          onCopy={copyToClipboard}
          onCalendar={(now) => offerCalendar(now, language)}
          onLook={look}
        />
      )}
    </Frame>
  );

  function title(): string {
    if (view === 'keep') return t('keep.title');
    if (view === 'after') return t('after.title');
    if (isStep(view)) return t('sheet.title');
    if (entry) return titleOf(entry, t);
    return result ? t('journal.title') : '';
  }

  function part(): string | undefined {
    return isStep(view) && view !== 'after' ? t(`steps.${view}`) : undefined;
  }

  function lead(): string | undefined {
    if (view === 'keep') return t('keep.lead');
    if (view === 'after') return t('after.lead');
    if (view === 'look') return t('sheet.lead');
    return view === 'entry' && entry ? dateInWords(entry.createdAt, language) : undefined;
  }
}

/** The entry, and alternatives in the language its talk will most likely be in. */
async function find(id: string): Promise<Found> {
  const entry = await getEntry(id);
  if (!entry) return { entry, library: [] };
  const own = await library(entry.language);
  return { entry, library: own.length > 0 ? own : builtInAlternatives(entry.language) };
}

function offerCalendar(entry: JournalEntry, language: 'en' | 'nl'): void {
  if (!entry.talkAt) return;
  const text = talkCalendar(entry, {
    start: new Date(entry.talkAt),
    minutes: entry.talkMinutes ?? 30,
    stamp: new Date(),
    language,
  });
  download(exportFileName('ics', new Date()), text, EXPORT_TYPES.ics);
}
