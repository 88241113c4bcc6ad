import { Button } from '../ui/Button';
import { useSpeech } from '../ui/i18n';

/** Sites the user granted; taking one back is one click, the same as giving it was. */
export function Sites({ sites, onRemove }: { sites: string[]; onRemove: (site: string) => void }) {
  const { t } = useSpeech();
  if (sites.length === 0) return <p className="empty">{t('settings.sites.none')}</p>;
  return (
    <ul className="rows">
      {sites.map((site) => (
        <li key={site} className="row">
          <h3 className="row__text">{site}</h3>
          <Button look="quiet" aria-label={t('settings.sites.remove.named', { site })} onClick={() => onRemove(site)}>
            {t('settings.sites.remove')}
          </Button>
        </li>
      ))}
    </ul>
  );
}
