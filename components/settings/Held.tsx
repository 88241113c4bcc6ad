import { useSpeech } from '../ui/i18n';

export interface HeldCounts {
  entries: number;
  dismissals: number;
}

/** What lies in this browser, counted; undefined where the browser does not let us look. */
export function Held({ counts }: { counts: HeldCounts | undefined }) {
  const { t } = useSpeech();
  if (!counts) return <p className="empty">{t('journal.unavailable')}</p>;
  return (
    <ul className="held">
      <li>{t('settings.held.entries', { count: counts.entries })}</li>
      <li>{t('settings.held.dismissals', { count: counts.dismissals })}</li>
      <li>{t('settings.held.settings')}</li>
      <li>{t('settings.held.nothing')}</li>
    </ul>
  );
}
