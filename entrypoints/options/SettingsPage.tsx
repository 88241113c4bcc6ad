import { useCallback, useEffect, useState } from 'react';
import { SettingsForm } from '../../components/settings/SettingsForm';
import { useSpeech } from '../../components/ui/i18n';
import { PageFrame } from '../../components/ui/PageFrame';
import { Toast } from '../../components/ui/Toast';
import { addDismissal, listDismissals } from '../../lib/journal/dismissals';
import { listEntries } from '../../lib/journal/entries';
import type { Dismissal } from '../../lib/journal/types';
import type { ErrorCode } from '../../lib/messages/protocol';
import { sendToBackground } from '../../lib/messages/send';
import { readSettings, watchSettings, writeSettings } from '../../lib/platform/settings-store';
import { grantedSites, onSitesChanged, removeSite } from '../../lib/platform/sites';
import type { Settings } from '../../lib/settings/types';
import { kept } from '../page/kept';

interface Journal {
  entries: number;
  dismissals: Dismissal[];
}

export function SettingsPage() {
  const { t } = useSpeech();
  const [settings, setSettings] = useState<Settings>();
  const [patterns, setPatterns] = useState<string[]>([]);
  const [journal, setJournal] = useState<Journal>();
  const [broughtBack, setBroughtBack] = useState<Dismissal>();
  const [failure, setFailure] = useState<ErrorCode>();

  const readJournal = useCallback(async () => {
    const result = await kept(async () => ({
      entries: (await listEntries()).length,
      dismissals: await listDismissals(),
    }));
    setJournal(result.ok ? result.value : undefined);
  }, []);

  useEffect(() => {
    const stop = new AbortController();
    const readSites = async () => setPatterns(await grantedSites());
    void readSettings().then(setSettings);
    watchSettings(setSettings, stop.signal);
    void readSites();
    onSitesChanged(readSites);
    void readJournal();
    window.addEventListener('focus', readJournal, { signal: stop.signal });
    return () => stop.abort();
  }, [readJournal]);

  if (!settings) return null;

  const change = async (patch: Partial<Settings>) => {
    setSettings({ ...settings, ...patch });
    const result = await kept(() => writeSettings(patch));
    setFailure(result.ok ? undefined : result.code);
  };

  // By message rather than directly: the background has the open pages look again.
  const bringBack = async (dismissal: Dismissal) => {
    const result = await sendToBackground('undo-dismiss', { dismissalId: dismissal.id });
    setFailure(result.ok ? undefined : result.code);
    if (result.ok) setBroughtBack(dismissal);
    await readJournal();
  };

  const setAsideAgain = async () => {
    if (!broughtBack) return;
    const { id: _id, createdAt: _createdAt, ...dismissal } = broughtBack;
    await kept(() => addDismissal(dismissal));
    setBroughtBack(undefined);
    await readJournal();
  };

  return (
    <PageFrame place="settings" title={t('nav.settings')} lead={t('settings.lead')}>
      <SettingsForm
        settings={settings}
        sites={patterns.map(siteName)}
        dismissals={journal?.dismissals}
        held={journal && { entries: journal.entries, dismissals: journal.dismissals.length }}
        failure={failure}
        onChange={change}
        onRemoveSite={(site) => {
          const pattern = patterns.find((granted) => siteName(granted) === site);
          if (pattern) void removeSite(pattern);
        }}
        onBringBack={bringBack}
      />
      {broughtBack && (
        <Toast
          id={broughtBack.id}
          text={t('settings.aside.brought-back')}
          onUndo={setAsideAgain}
          onGone={() => setBroughtBack(undefined)}
        />
      )}
    </PageFrame>
  );
}

/** "https://intranet.example/*" -> "intranet.example"; a site without encryption keeps its scheme, the two are not one. */
function siteName(pattern: string): string {
  return pattern.replace(/^https:\/\//, '').replace(/\/\*$/, '');
}
