import { Button } from '../ui/Button';
import { useSpeech } from '../ui/i18n';

/** Sites that are switched on and asked to be quiet; the way back is here as well as in the popup. */
export function QuietSites({ sites, onWake }: { sites: string[]; onWake: (site: string) => void }) {
  const { t } = useSpeech();
  if (sites.length === 0) return null;
  return (
    <section aria-labelledby="quiet-sites">
      <h3 id="quiet-sites">{t('settings.quiet-sites')}</h3>
      <ul className="rows">
        {sites.map((site) => (
          <li key={site} className="row">
            <p className="row__text">{site}</p>
            <Button look="quiet" aria-label={t('settings.quiet-sites.wake', { site })} onClick={() => onWake(site)}>
              {t('popup.wake')}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
