import type { StepProps } from '../conversation/step-props';
import { Button } from '../ui/Button';
import { daysFrom } from '../ui/dates';
import { Field } from '../ui/Field';
import { useSpeech } from '../ui/i18n';

interface ComeBackProps extends StepProps {
  today: Date;
  label?: string;
}

/** A date of one's own to come back to it; nobody is reminded who set none. */
export function ComeBack({ entry, today, label, onChange, onPause }: ComeBackProps) {
  const { t } = useSpeech();
  const on = (date: string) => onChange({ followUpOn: date || undefined, followUpDoneAt: undefined });
  return (
    <div>
      <Field
        label={label ?? t('entry.come-back')}
        type="date"
        value={entry.followUpOn ?? ''}
        onChange={on}
        onBlur={onPause}
      />
      <div className="form__aside">
        <Button look="quiet" onClick={() => on(daysFrom(today, 14))}>
          {t('entry.two-weeks')}
        </Button>
        <Button look="quiet" onClick={() => on(daysFrom(today, 30))}>
          {t('entry.month')}
        </Button>
        {entry.followUpOn && !entry.followUpDoneAt && (
          <Button look="quiet" onClick={() => onChange({ followUpDoneAt: today.toISOString() })}>
            {t('entry.looked-at')}
          </Button>
        )}
        {entry.followUpDoneAt && <span className="form__done">{t('entry.done')}</span>}
      </div>
    </div>
  );
}
