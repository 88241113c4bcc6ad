import type { Outcome, Trigger } from '../../lib/journal/types';
import { Status } from '../conversation/Status';
import type { StepProps } from '../conversation/step-props';
import { Button } from '../ui/Button';
import { Field } from '../ui/Field';
import { useSpeech } from '../ui/i18n';
import { BookIcon, TalkIcon } from '../ui/icons';
import { Select } from '../ui/Select';
import { ComeBack } from './ComeBack';
import { OUTCOMES } from './outcomes';

const TRIGGERS: Trigger[] = ['no-time', 'dread', 'asked-by-boss', 'fairness', 'on-paper', 'dont-know-who', 'other'];

/** What people may look back on once something was done: one question, free to skip. */
const PROMPTS = {
  'conversation-held': 'heard',
  'asked-those-concerned': 'heard',
  'formal-step': 'count-on',
  'rule-softened': 'count-on',
  'rule-kept': 'protects',
} as const satisfies Partial<Record<Outcome, string>>;

interface EntryFormProps extends StepProps {
  /** Today, in the reader's time zone. */
  today: Date;
}

/** One moment a rule came up, to look back on and to change. */
export function EntryForm(props: EntryFormProps) {
  const { t } = useSpeech();
  const { entry, onChange, onPause } = props;
  const prompt = entry.outcome in PROMPTS ? PROMPTS[entry.outcome as keyof typeof PROMPTS] : undefined;
  const held = entry.outcome === 'conversation-held' || entry.talkStatus === 'held';

  return (
    <>
      <div className="form__talk">
        <a className="button button--primary" href={held ? `#/after/${entry.id}` : `#/prepare/${entry.id}`}>
          <TalkIcon />
          {t(held ? 'entry.after' : entry.conversation ? 'journal.sheet' : 'card.prepare')}
        </a>
        <a className="button" href={`#/keep/${entry.id}`}>
          <BookIcon size={17} />
          {t('entry.keep')}
        </a>
      </div>

      <Select
        label={t('entry.outcome')}
        value={entry.outcome}
        options={OUTCOMES.map((value) => ({ value, label: t(`outcome.${value}`) }))}
        onChange={(outcome) => onChange({ outcome })}
        onBlur={onPause}
      />

      {entry.conversation && <Status entry={entry} onChange={onChange} />}

      <div>
        <Field
          label={t('entry.passage')}
          value={entry.passage}
          lines={2}
          onChange={(passage) => onChange({ passage })}
          onBlur={onPause}
        />
        {entry.passage && (
          <Button look="quiet" className="form__aside" onClick={() => onChange({ passage: '' })}>
            {t('entry.blank')}
          </Button>
        )}
      </div>

      <Field
        label={t('entry.notes')}
        hint={prompt ? `${t(`prompt.${prompt}`)} ${t('entry.initials')}` : t('entry.initials')}
        value={entry.notes}
        lines={4}
        onChange={(notes) => onChange({ notes })}
        onBlur={onPause}
      />

      <Select<Trigger | ''>
        label={t('prompt.attractive')}
        value={entry.trigger ?? ''}
        options={[
          { value: '', label: t('trigger.none') },
          ...TRIGGERS.map((value) => ({ value, label: t(`trigger.${value}`) })),
        ]}
        onChange={(trigger) => onChange({ trigger: trigger === '' ? undefined : trigger })}
        onBlur={onPause}
      />

      <ComeBack {...props} />
    </>
  );
}
