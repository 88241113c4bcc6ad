import { useEffect, useState } from 'react';
import { useSpeech } from '../../components/ui/i18n';
import { Toast } from '../../components/ui/Toast';
import { removeEntries, restoreEntries } from '../../lib/journal/entries';
import { keepEntries, putBackEntries, removeNames } from '../../lib/journal/retention';
import { readSettings, watchSettings } from '../../lib/platform/settings-store';
import { DEFAULT_SETTINGS } from '../../lib/settings/types';
import { kept } from '../page/kept';
import { beginConversation } from '../page/plan';
import { AllEntries } from './AllEntries';
import { Lookback } from './Lookback';
import { OneEntry } from './OneEntry';
import { useRoute } from './use-route';

/** Something that was done, and the way back. */
interface Done {
  id: string;
  text: string;
  undo?: () => Promise<unknown>;
}

/** The list, one entry, or a way to look back; and undo for what was done, wherever you are by then. */
export function JournalPage() {
  const { t, language } = useSpeech();
  const route = useRoute();
  const [done, setDone] = useState<Done>();
  // Counts what changed behind the list's back, so that it reads anew.
  const [version, setVersion] = useState(0);
  const [settings, setSettings] = useState(DEFAULT_SETTINGS);

  useEffect(() => {
    const stop = new AbortController();
    readSettings().then(setSettings, () => undefined);
    watchSettings(setSettings, stop.signal);
    return () => stop.abort();
  }, []);

  const act = async (work: () => Promise<Done | undefined>) => {
    const result = await kept(work);
    if (!result.ok) return;
    setDone(result.value);
    setVersion((before) => before + 1);
  };

  const begin = async () => {
    const entry = await kept(() => beginConversation(language));
    if (entry.ok) location.hash = `#/prepare/${entry.value.id}`;
  };
  const remove = (ids: string[]) =>
    act(async () => {
      const gone = await removeEntries(ids);
      if (route.name === 'one') location.hash = '#/';
      const text = gone.length === 1 ? t('journal.deleted') : t('journal.deleted.some', { count: gone.length });
      return gone.length === 0 ? undefined : { id: crypto.randomUUID(), text, undo: () => restoreEntries(gone) };
    });
  const keep = (ids: string[]) =>
    act(async () => {
      await keepEntries(ids);
      return { id: crypto.randomUUID(), text: t('retention.kept') };
    });
  const nameless = (ids: string[]) =>
    act(async () => {
      const before = await removeNames(ids);
      return { id: crypto.randomUUID(), text: t('retention.named'), undo: () => putBackEntries(before) };
    });

  return (
    <>
      {route.name === 'one' && (
        <OneEntry key={route.id} id={route.id} view={route.view} onDelete={({ id }) => remove([id])} />
      )}
      {route.name === 'list' && (
        <AllEntries
          version={version}
          retentionMonths={settings.retentionMonths}
          onBegin={() => void begin()}
          onDelete={remove}
          onKeep={keep}
          onNames={nameless}
        />
      )}
      {route.name !== 'one' && route.name !== 'list' && <Lookback look={route.name} />}
      {done && (
        <Toast
          id={done.id}
          text={done.text}
          onUndo={done.undo && (() => act(async () => void (await done.undo?.())))}
          onGone={() => setDone(undefined)}
        />
      )}
    </>
  );
}
