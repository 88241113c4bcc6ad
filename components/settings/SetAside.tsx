import type { Dismissal } from '../../lib/journal/types';
import { shortened } from '../card/topic';
import { Button } from '../ui/Button';
import { dateInWords } from '../ui/dates';
import { useSpeech } from '../ui/i18n';

interface SetAsideProps {
  /** Undefined where the browser does not let us look. */
  dismissals: Dismissal[] | undefined;
  onBringBack: (dismissal: Dismissal) => void;
}

/** What was dismissed. Only the bare words were kept, so that is what there is to show. */
export function SetAside({ dismissals, onBringBack }: SetAsideProps) {
  const { t, language } = useSpeech();
  if (!dismissals) return <p className="empty">{t('journal.unavailable')}</p>;
  if (dismissals.length === 0) return <p className="empty">{t('settings.aside.none')}</p>;
  return (
    <ul className="rows">
      {dismissals.map((dismissal) => (
        <li key={dismissal.id} className="row">
          <div className="row__text">
            <p className="words">{shortened(dismissal.fingerprint, 120)}</p>
            <p className="row__hint">
              {t(`card.${dismissal.kind}`)} · {dateInWords(dismissal.createdAt, language)}
            </p>
          </div>
          <Button look="quiet" onClick={() => onBringBack(dismissal)}>
            {t('settings.aside.bring-back')}
          </Button>
        </li>
      ))}
    </ul>
  );
}
