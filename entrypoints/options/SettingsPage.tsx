import { useCallback, useEffect, useState } from 'react';
import type { HeldCounts, Permissions } from '../../components/settings/Held';
import { Section } from '../../components/settings/Section';
import { SettingsForm } from '../../components/settings/SettingsForm';
import { EraseBox } from '../../components/transfer/EraseBox';
import { useSpeech } from '../../components/ui/i18n';
import { Notice } from '../../components/ui/Notice';
import { PageFrame } from '../../components/ui/PageFrame';
import { Toast } from '../../components/ui/Toast';
import sensitivities from '../../lib/detect/sensitivities.json';
import { countRows } from '../../lib/journal/count';
import { addDismissal, listDismissals } from '../../lib/journal/dismissals';
import type { Dismissal } from '../../lib/journal/types';
import type { ErrorCode } from '../../lib/messages/protocol';
import { sendToBackground } from '../../lib/messages/send';
import { removeNotifications, requestNotifications } from '../../lib/platform/notifications';
import { heldPermissions } from '../../lib/platform/permissions';
import { readSettings, watchSettings, writeSettings } from '../../lib/platform/settings-store';
import { openShortcuts, shortcuts } from '../../lib/platform/shortcuts';
import { onSitesChanged } from '../../lib/platform/sites';
import type { Settings } from '../../lib/settings/types';
import { kept } from '../page/kept';
import { useSites } from '../page/use-sites';
import { Data } from './Data';

interface Journal {
  held: HeldCounts;
  dismissals: Dismissal[];
}

export function SettingsPage() {
  const { t, language } = useSpeech();
  const [settings, setSettings] = useState<Settings>();
  const [permissions, setPermissions] = useState<Permissions>();
  const [keys, setKeys] = useState<Awaited<ReturnType<typeof shortcuts>>>({});
  const [byHand, setByHand] = useState(false);
  const [erased, setErased] = useState(false);
  const sites = useSites(t('settings.docs.hint'));
  const [journal, setJournal] = useState<Journal>();
  const [broughtBack, setBroughtBack] = useState<Dismissal>();
  const [failure, setFailure] = useState<ErrorCode>();

  const readJournal = useCallback(async () => {
    const result = await kept(async () => ({
      held: await countRows(),
      dismissals: await listDismissals(),
    }));
    setJournal(result.ok ? result.value : undefined);
  }, []);

  useEffect(() => {
    const stop = new AbortController();
    const readPermissions = async () => setPermissions(await heldPermissions());
    const readKeys = async () => setKeys(await shortcuts());
    void readSettings().then(setSettings);
    watchSettings(setSettings, stop.signal);
    void readPermissions();
    void readKeys();
    onSitesChanged(readPermissions);
    void readJournal();
    window.addEventListener('focus', readJournal, { signal: stop.signal });
    window.addEventListener('focus', readKeys, { signal: stop.signal });
    return () => stop.abort();
  }, [readJournal]);

  if (!settings) return null;

  const change = async (patch: Partial<Settings>) => {
    setSettings({ ...settings, ...patch });
    const result = await kept(() => writeSettings(patch));
    setFailure(result.ok ? undefined : result.code);
  };

  /** Only with the browser's own consent; it asks in the click that switches them on. */
  const notify = async (on: boolean) => {
    const granted = on ? await kept(requestNotifications) : await kept(removeNotifications);
    if (granted.ok && (granted.value || !on)) await change({ notifications: on });
    setPermissions(await heldPermissions());
  };

  const erase = async () => {
    const result = await sendToBackground('erase-everything', {});
    setFailure(result.ok ? undefined : result.code);
    setErased(result.ok);
    await readJournal();
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
        sites={sites.rows}
        shortcuts={keys}
        permissions={permissions}
        dismissals={journal?.dismissals}
        held={journal?.held}
        measured={{
          quiet: sensitivities.quiet[language],
          balanced: sensitivities.balanced[language],
          thorough: sensitivities.thorough[language],
        }}
        failure={failure}
        onChange={change}
        onSite={sites.switchSite}
        onAddSite={sites.add}
        onNotifications={notify}
        onShortcuts={async () => setByHand(!(await openShortcuts()))}
        onBringBack={bringBack}
      >
        {byHand && <Notice>{t('settings.keys.by-hand')}</Notice>}
        <Data onChanged={readJournal} />
        <Section title={t('erase.section')}>
          <EraseBox counts={journal?.held} erased={erased} onErase={erase} />
        </Section>
      </SettingsForm>
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
