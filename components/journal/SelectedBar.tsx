import { Button } from '../ui/Button';
import { useSpeech } from '../ui/i18n';

interface SelectedBarProps {
  count: number;
  onAll: () => void;
  onDelete: () => void;
  onStop: () => void;
}

/** What can be done with everything that is ticked. Deleting can be undone, so nothing is asked first. */
export function SelectedBar({ count, onAll, onDelete, onStop }: SelectedBarProps) {
  const { t } = useSpeech();
  return (
    <section className="chosen" aria-label={t('filter.select')}>
      <p role="status">{t('filter.select.count', { count })}</p>
      <div className="chosen__do">
        <Button look="quiet" onClick={onAll}>
          {t('filter.select.all')}
        </Button>
        <Button disabled={count === 0} onClick={onDelete}>
          {t('journal.delete')}
        </Button>
        <Button look="quiet" onClick={onStop}>
          {t('filter.select.stop')}
        </Button>
      </div>
    </section>
  );
}
