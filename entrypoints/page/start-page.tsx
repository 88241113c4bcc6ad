/** What every page of ours begins with: the interface language, kept up to date while the page is open. */
import { type ComponentType, StrictMode, useEffect, useLayoutEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { SpeechProvider } from '../../components/ui/i18n';
import type { Language } from '../../lib/detect/types';
import { onEntriesChanged } from '../../lib/journal/changes';
import { interfaceLanguage, type MessageKey, translator } from '../../lib/locale/translate';
import { sendToBackground } from '../../lib/messages/send';
import { browserLanguage } from '../../lib/platform/runtime';
import { readSettings, watchSettings } from '../../lib/platform/settings-store';
import { DEFAULT_SETTINGS, type Settings } from '../../lib/settings/types';

/** Draws `Page` once the settings are read. A `lang` in the address speaks for the browser's language, not for a choice made in the settings. */
export async function startPage(Page: ComponentType, title: MessageKey): Promise<void> {
  const place = document.getElementById('root');
  if (!place) return;
  // A page that cannot read the settings still has its own to say.
  const settings = await readSettings().catch(() => DEFAULT_SETTINGS);
  // The background keeps the reminders; it hears of every date that was set or taken back here.
  onEntriesChanged(() => void sendToBackground('journal-changed', {}));
  createRoot(place).render(
    <StrictMode>
      <Spoken settings={settings} title={title} page={Page} />
    </StrictMode>,
  );
}

interface SpokenProps {
  settings: Settings;
  title: MessageKey;
  page: ComponentType;
}

function Spoken({ settings: first, title, page: Page }: SpokenProps) {
  const [settings, setSettings] = useState(first);
  useEffect(() => {
    const stop = new AbortController();
    watchSettings(setSettings, stop.signal);
    return () => stop.abort();
  }, []);

  const language = spokenLanguage(settings);
  // Before the page's own effects: a view within it may have a name of its own.
  useLayoutEffect(() => {
    document.documentElement.lang = language;
    document.title = `${translator(language)(title)} · Talk First`;
  }, [language, title]);

  return (
    <SpeechProvider language={language}>
      <Page />
    </SpeechProvider>
  );
}

function spokenLanguage({ interfaceLanguage: chosen }: Settings): Language {
  const asked = new URLSearchParams(location.search).get('lang');
  return interfaceLanguage(chosen, asked ?? browserLanguage());
}
