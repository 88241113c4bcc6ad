import { type ReactNode, useState } from 'react';
import type { Conversation, JournalEntry } from '../../lib/journal/types';
import type { Result } from '../../lib/messages/protocol';
import { Button } from '../ui/Button';
import { Field } from '../ui/Field';
import { useSpeech } from '../ui/i18n';
import { Words } from '../ui/Words';
import { SaveLine } from './SaveLine';
import { useAutosave } from './use-autosave';

type TextField = Exclude<keyof Conversation, 'questions'>;

const EMPTY: Conversation = {
  person: '',
  when: '',
  observation: '',
  affected: '',
  expectation: '',
  questions: [],
  ownShare: '',
  feeling: '',
  opening: '',
  goodOutcome: '',
  offer: '',
  firm: '',
  followUp: '',
};

interface PrepareSheetProps {
  entry: JournalEntry;
  onSave: (conversation: Conversation) => Promise<Result<unknown>>;
  onHeld: () => void;
  onPrint: () => void;
}

/** Ten minutes with eleven questions before a talk. Every one of them may stay empty. */
export function PrepareSheet({ entry, onSave, onHeld, onPrint }: PrepareSheetProps) {
  const { t } = useSpeech();
  const [sheet, setSheet] = useState<Conversation>({ ...EMPTY, ...entry.conversation });
  const { state, change, flush } = useAutosave(onSave);

  const set = (part: Partial<Conversation>) => {
    const next = { ...sheet, ...part };
    setSheet(next);
    change(next);
  };
  const field = (name: TextField, lines?: number, hint?: string) => (
    <Field
      label={t(`sheet.${name}`)}
      hint={hint}
      value={sheet[name]}
      lines={lines}
      onChange={(value) => set({ [name]: value })}
      onBlur={flush}
    />
  );

  return (
    <div className="prepare">
      {entry.passage && (
        <aside className="prepare__passage">
          <p>{t('sheet.began-with')}</p>
          <Words block lang={entry.language}>
            {entry.passage}
          </Words>
        </aside>
      )}
      <ol className="prepare__list">
        <Step>
          <div className="prepare__pair">
            {field('person', undefined, t('sheet.person.hint'))}
            {field('when', undefined, t('sheet.when.hint'))}
          </div>
        </Step>
        <Step>{field('observation', 2, t('sheet.observation.hint'))}</Step>
        <Step>{field('affected', 2)}</Step>
        <Step>{field('expectation', 2)}</Step>
        <Step>
          <fieldset className="prepare__questions">
            <legend className="field__label">{t('sheet.questions')}</legend>
            <p className="field__hint">{t('sheet.questions.hint')}</p>
            {[0, 1, 2].map((index) => (
              <Field
                key={index}
                label={<span className="visually-hidden">{t('sheet.question', { number: index + 1 })}</span>}
                value={sheet.questions[index] ?? ''}
                lines={1}
                onChange={(value) => set({ questions: withQuestion(sheet.questions, index, value) })}
                onBlur={flush}
              />
            ))}
          </fieldset>
        </Step>
        <Step>{field('ownShare', 2)}</Step>
        <Step>{field('feeling', 2)}</Step>
        <Step>{field('opening', 2)}</Step>
        <Step>{field('goodOutcome', 2)}</Step>
        <Step>
          <div className="prepare__pair">
            {field('offer', 2)}
            {field('firm', 2)}
          </div>
        </Step>
        <Step>{field('followUp', 2)}</Step>
      </ol>

      <div className="prepare__end">
        <SaveLine state={state} />
        <div className="prepare__do">
          <Button onClick={onPrint}>{t('sheet.print')}</Button>
          {entry.outcome !== 'conversation-held' && (
            <Button
              look="primary"
              onClick={() => {
                flush();
                onHeld();
              }}
            >
              {t('sheet.held')}
            </Button>
          )}
        </div>
      </div>
    </div>
  );
}

function Step({ children }: { children: ReactNode }) {
  return <li className="prepare__step">{children}</li>;
}

function withQuestion(questions: string[], index: number, text: string): string[] {
  const next = [0, 1, 2].map((at) => questions[at] ?? '');
  next[index] = text;
  return next;
}
