import { useState } from 'react';
import { useSpeech } from '../../components/ui/i18n';
import { Toast } from '../../components/ui/Toast';
import { removeEntry, restoreEntry } from '../../lib/journal/entries';
import type { JournalEntry } from '../../lib/journal/types';
import { kept } from '../page/kept';
import { AllEntries } from './AllEntries';
import { OneEntry } from './OneEntry';
import { useRoute } from './use-route';

/** The list, one entry, or its preparation sheet; and undo for what was deleted, wherever you are by then. */
export function JournalPage() {
  const { t } = useSpeech();
  const route = useRoute();
  const [removed, setRemoved] = useState<JournalEntry>();
  // Counts what changed behind the list's back, so that it reads anew.
  const [version, setVersion] = useState(0);

  const remove = async ({ id }: JournalEntry) => {
    const result = await kept(() => removeEntry(id));
    if (!result.ok || !result.value) return;
    setRemoved(result.value);
    setVersion((before) => before + 1);
    location.hash = '#/';
  };

  const undo = async () => {
    if (!removed) return;
    const result = await kept(() => restoreEntry(removed));
    if (!result.ok) return;
    setRemoved(undefined);
    setVersion((before) => before + 1);
  };

  return (
    <>
      {route.name === 'one' ? (
        <OneEntry key={route.id} id={route.id} view={route.view} onDelete={remove} />
      ) : (
        <AllEntries version={version} onDelete={remove} />
      )}
      {removed && (
        <Toast id={removed.id} text={t('journal.deleted')} onUndo={undo} onGone={() => setRemoved(undefined)} />
      )}
    </>
  );
}
