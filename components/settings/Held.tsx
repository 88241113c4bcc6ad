import { useSpeech } from '../ui/i18n';

export interface HeldCounts {
  entries: number;
  /** Own ones, and those that were changed. */
  alternatives: number;
  dismissals: number;
}

/** What the browser lets us do now, by the names of its manifest. */
export interface Permissions {
  permissions: string[];
  /** Sites, as people know them. */
  origins: string[];
}

const EXPLAINED = [
  'storage',
  'scripting',
  'activeTab',
  'contextMenus',
  'alarms',
  'notifications',
  'sidePanel',
] as const;

interface HeldProps {
  /** Undefined where the browser does not let us look. */
  counts: HeldCounts | undefined;
  permissions: Permissions | undefined;
}

/** What lies in this browser, what we may do in it, and what was sent. */
export function Held({ counts, permissions }: HeldProps) {
  const { t } = useSpeech();
  return (
    <>
      {counts ? (
        <ul className="held">
          <li>{t('settings.held.entries', { count: counts.entries })}</li>
          <li>{t('settings.held.alternatives', { count: counts.alternatives })}</li>
          <li>{t('settings.held.dismissals', { count: counts.dismissals })}</li>
          <li>{t('settings.held.settings')}</li>
        </ul>
      ) : (
        <p className="empty">{t('journal.unavailable')}</p>
      )}
      <p className="held__nothing">{t('settings.held.nothing')}</p>
      {permissions && (
        <div>
          <h3>{t('settings.permissions')}</h3>
          <ul className="held">
            {EXPLAINED.filter((name) => permissions.permissions.includes(name)).map((name) => (
              <li key={name}>
                <code>{name}</code>: {t(`settings.permission.${name}`)}
              </li>
            ))}
            {permissions.permissions
              .filter((name) => !EXPLAINED.some((each) => each === name))
              .map((name) => (
                <li key={name}>
                  <code>{name}</code>
                </li>
              ))}
            {permissions.origins.map((site) => (
              <li key={site}>
                <code>{site}</code>: {t('settings.permission.site')}
              </li>
            ))}
          </ul>
        </div>
      )}
    </>
  );
}
