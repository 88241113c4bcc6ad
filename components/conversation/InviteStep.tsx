import { useState } from 'react';
import { Button } from '../ui/Button';
import { dayOf, momentOf, timeOf } from '../ui/dates';
import { Field } from '../ui/Field';
import { useSpeech } from '../ui/i18n';
import { CalendarIcon } from '../ui/icons';
import { Select } from '../ui/Select';
import { InvitationBox } from './InvitationBox';
import { SheetField } from './SheetField';
import type { StepProps } from './step-props';

interface InviteStepProps extends StepProps {
  onCopy: (text: string) => Promise<boolean>;
  /** Offers the talk as a calendar file. */
  onCalendar: () => void;
  onPrint: () => void;
}

const LENGTHS = ['15', '20', '30', '45', '60', '90'];

/** Last before the talk: a moment, a message, and a sheet of paper to take along. */
export function InviteStep({ onCopy, onCalendar, onPrint, ...props }: InviteStepProps) {
  const { t } = useSpeech();
  const { entry, onChange, onPause } = props;
  const at = entry.talkAt ? new Date(entry.talkAt) : undefined;
  // A day without a time is half an answer: kept here until the other half comes.
  const [day, setDay] = useState(at ? dayOf(at) : '');
  const [time, setTime] = useState(at ? timeOf(at) : '');
  const minutes = String(entry.talkMinutes ?? 30);

  const moment = (nextDay: string, nextTime: string) => {
    setDay(nextDay);
    setTime(nextTime);
    onChange({ talkAt: momentOf(nextDay, nextTime), talkMinutes: Number(minutes) });
  };

  return (
    <div className="step">
      <section className="moment" aria-labelledby="moment-title">
        <h2 id="moment-title">{t('invite.moment')}</h2>
        <div className="moment__fields">
          <Field
            label={t('invite.day')}
            type="date"
            value={day}
            onChange={(value) => moment(value, time)}
            onBlur={onPause}
          />
          <Field
            label={t('invite.time')}
            type="time"
            value={time}
            onChange={(value) => moment(day, value)}
            onBlur={onPause}
          />
          <Select
            label={t('invite.length')}
            value={LENGTHS.includes(minutes) ? minutes : '30'}
            options={LENGTHS.map((value) => ({ value, label: t('invite.minutes', { minutes: value }) }))}
            onChange={(value) => onChange({ talkMinutes: Number(value) })}
            onBlur={onPause}
          />
        </div>
        <SheetField {...props} name="when" hint={t('sheet.when.hint')} />
        <div>
          <Button disabled={!entry.talkAt} onClick={onCalendar}>
            <CalendarIcon size={17} />
            {t('invite.calendar')}
          </Button>
          <p className="field__hint moment__hint">
            {t(entry.talkAt ? 'invite.calendar.hint' : 'invite.calendar.first')}
          </p>
        </div>
      </section>
      <InvitationBox entry={entry} tones={['one-on-one', 'team']} onCopy={onCopy} />
      <section className="paper" aria-labelledby="paper-title">
        <h2 id="paper-title">{t('invite.paper')}</h2>
        <p>{t('invite.paper.more')}</p>
        <div>
          <Button onClick={onPrint}>{t('sheet.print')}</Button>
        </div>
      </section>
    </div>
  );
}
