import { useId, useState } from 'react';
import type { JournalEntry, Outcome } from '../../lib/journal/types';
import type { Result } from '../../lib/messages/protocol';
import { Button } from '../ui/Button';
import { daysFrom } from '../ui/dates';
import { Field } from '../ui/Field';
import { useSpeech } from '../ui/i18n';
import { TalkIcon } from '../ui/icons';
import { SaveLine } from './SaveLine';
import { useAutosave } from './use-autosave';

export type EntryEdit = Pick<JournalEntry, 'outcome' | 'passage' | 'notes'> & {
  followUpOn: string | undefined;
  followUpDoneAt: string | undefined;
};

const OUTCOMES: Outcome[] = [
  'conversation-planned',
  'conversation-held',
  'rule-softened',
  'asked-those-concerned',
  'rule-kept',
  'formal-step',
  'waited',
  'not-a-rule',
];

/** What people may look back on, by what they chose: one question, free to skip. */
const PROMPTS = {
  'conversation-held': 'heard',
  'asked-those-concerned': 'heard',
  'formal-step': 'count-on',
  'rule-softened': 'count-on',
  'rule-kept': 'protects',
  'conversation-planned': 'attractive',
  waited: 'attractive',
  'not-a-rule': 'attractive',
} as const satisfies Record<Outcome, string>;

interface EntryFormProps {
  entry: JournalEntry;
  /** Today, in the reader's time zone. */
  today: Date;
  onSave: (edit: EntryEdit) => Promise<Result<unknown>>;
  onPrepare: () => void;
  onDelete: () => void;
}

/** One moment a rule came up, to look back on and to change. Saves as you type. */
export function EntryForm({ entry, today, onSave, onPrepare, onDelete }: EntryFormProps) {
  const { t } = useSpeech();
  const id = useId();
  const [edit, setEdit] = useState<EntryEdit>({
    outcome: entry.outcome,
    passage: entry.passage,
    notes: entry.notes,
    followUpOn: entry.followUpOn,
    followUpDoneAt: entry.followUpDoneAt,
  });
  const { state, change, flush } = useAutosave(onSave);

  const set = (part: Partial<EntryEdit>) => {
    const next = { ...edit, ...part };
    setEdit(next);
    change(next);
  };
  const comeBack = (date: string) => set({ followUpOn: date || undefined, followUpDoneAt: undefined });

  return (
    <div className="form">
      <div className="form__talk">
        <Button look="primary" onClick={onPrepare}>
          <TalkIcon />
          {t(entry.conversation ? 'journal.sheet' : 'card.prepare')}
        </Button>
      </div>

      <div className="field">
        <label className="field__label" htmlFor={id}>
          {t('entry.outcome')}
        </label>
        <select
          id={id}
          className="field__input"
          value={edit.outcome}
          onChange={(event) => set({ outcome: event.target.value as Outcome })}
          onBlur={flush}
        >
          {OUTCOMES.map((outcome) => (
            <option key={outcome} value={outcome}>
              {t(`outcome.${outcome}`)}
            </option>
          ))}
        </select>
        <p className="field__print">{t(`outcome.${edit.outcome}`)}</p>
      </div>

      <div>
        <Field
          label={t('entry.passage')}
          value={edit.passage}
          lines={2}
          onChange={(passage) => set({ passage })}
          onBlur={flush}
        />
        {edit.passage && (
          <Button look="quiet" className="form__aside" onClick={() => set({ passage: '' })}>
            {t('entry.blank')}
          </Button>
        )}
      </div>

      <Field
        label={t('entry.notes')}
        hint={`${t(`prompt.${PROMPTS[edit.outcome]}`)} ${t('entry.initials')}`}
        value={edit.notes}
        lines={4}
        onChange={(notes) => set({ notes })}
        onBlur={flush}
      />

      <div>
        <Field
          label={t('entry.come-back')}
          type="date"
          value={edit.followUpOn ?? ''}
          onChange={comeBack}
          onBlur={flush}
        />
        <div className="form__aside">
          <Button look="quiet" onClick={() => comeBack(daysFrom(today, 14))}>
            {t('entry.two-weeks')}
          </Button>
          <Button look="quiet" onClick={() => comeBack(daysFrom(today, 30))}>
            {t('entry.month')}
          </Button>
          {edit.followUpOn && !edit.followUpDoneAt && (
            <Button look="quiet" onClick={() => set({ followUpDoneAt: today.toISOString() })}>
              {t('entry.looked-at')}
            </Button>
          )}
          {edit.followUpDoneAt && <span className="form__done">{t('entry.done')}</span>}
        </div>
      </div>

      <div className="form__end">
        <SaveLine state={state} />
        <Button look="quiet" onClick={onDelete}>
          {t('journal.delete')}
        </Button>
      </div>
    </div>
  );
}
