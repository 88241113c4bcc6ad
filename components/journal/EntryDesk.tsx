import type { Alternative } from '../../lib/advise/types';
import type { CounterSignal } from '../../lib/detect/types';
import type { EntryChanges } from '../../lib/journal/entries';
import type { JournalEntry } from '../../lib/journal/types';
import type { Result } from '../../lib/messages/protocol';
import { AfterStep } from '../conversation/AfterStep';
import { InviteStep } from '../conversation/InviteStep';
import { KeepDesk } from '../conversation/KeepDesk';
import { LookStep } from '../conversation/LookStep';
import { PrintSheet } from '../conversation/PrintSheet';
import { Steps } from '../conversation/Steps';
import { TalkStep } from '../conversation/TalkStep';
import { isStep, STEPS, type View } from '../conversation/views';
import { Button } from '../ui/Button';
import { useSpeech } from '../ui/i18n';
import { Words } from '../ui/Words';
import { EntryForm } from './EntryForm';
import { SaveLine } from './SaveLine';
import { useEntry } from './use-entry';

export interface EntryDeskProps {
  entry: JournalEntry;
  view: View;
  /** Alternatives in the language of the passage, for questions and openings. */
  library: Alternative[];
  /** Today, in the reader's time zone. */
  today: Date;
  onSave: (changes: EntryChanges) => Promise<Result<unknown>>;
  onDelete: () => void;
  onPrint: () => void;
  onCopy: (text: string) => Promise<boolean>;
  onCalendar: (entry: JournalEntry) => void;
  onLook: (text: string) => Promise<CounterSignal[]>;
}

/** One entry on the desk: itself, or one step of its conversation. Saves as you type, whatever the step. */
export function EntryDesk(props: EntryDeskProps) {
  const { t } = useSpeech();
  const { view, library, today, onSave, onDelete, onPrint, onCopy, onCalendar, onLook } = props;
  const { entry, change, state, flush } = useEntry(props.entry, onSave);
  const shared = { entry, onChange: change, onPause: flush };
  const next = STEPS[STEPS.findIndex(({ step }) => step === view) + 1];

  if (view === 'entry')
    return (
      <div className="sheet form">
        <EntryForm {...shared} today={today} />
        <div className="form__end">
          <SaveLine state={state} />
          <Button look="quiet" onClick={onDelete}>
            {t('journal.delete')}
          </Button>
        </div>
      </div>
    );

  return (
    <div className="prepare">
      {isStep(view) && <Steps id={entry.id} now={view} />}
      {entry.passage && view !== 'keep' && (
        <aside className="prepare__passage" aria-labelledby="began-with">
          <p id="began-with">{t('sheet.began-with')}</p>
          <Words block lang={entry.language}>
            {entry.passage}
          </Words>
        </aside>
      )}
      {view === 'look' && <LookStep {...shared} />}
      {view === 'talk' && <TalkStep {...shared} library={library} />}
      {view === 'invite' && (
        <InviteStep {...shared} onCopy={onCopy} onCalendar={() => onCalendar(entry)} onPrint={onPrint} />
      )}
      {view === 'after' && <AfterStep {...shared} today={today} onCopy={onCopy} />}
      {view === 'keep' && <KeepDesk {...shared} today={today} onLook={onLook} onCopy={onCopy} />}
      <div className="prepare__end">
        <SaveLine state={state} />
        <div className="prepare__do">
          {next && isStep(view) ? (
            <a className="button button--primary" href={next.path(entry.id)}>
              {t('steps.next', { step: t(`steps.${next.step}`) })}
            </a>
          ) : (
            <a className="button button--primary" href={`#/entry/${entry.id}`}>
              {t('steps.done')}
            </a>
          )}
        </div>
      </div>
      {isStep(view) && <PrintSheet entry={entry} />}
    </div>
  );
}
