import type { Alternative } from '../../lib/advise/types';
import type { JournalEntry } from '../../lib/journal/types';
import { Button } from '../ui/Button';
import { Field } from '../ui/Field';
import { useSpeech } from '../ui/i18n';
import { PlusIcon } from '../ui/icons';
import { More } from '../ui/More';
import { SheetField } from './SheetField';
import { freeLine, QUESTIONS, sheetOf, suggestions, withQuestion } from './sheet';
import { type StepProps, sheetChange } from './step-props';

interface TalkStepProps extends StepProps {
  /** In the language of the passage. */
  library: Alternative[];
}

/** Then: how to begin, what to ask, and what can be counted on. */
export function TalkStep({ library, ...props }: TalkStepProps) {
  const { t } = useSpeech();
  const { entry, onChange, onPause } = props;
  const sheet = sheetOf(entry);
  const offered = suggestions(entry, library);
  const questions = offered.questions.filter((question) => !sheet.questions.includes(question));
  const openers = offered.openers.filter((opener) => opener !== sheet.opening);
  const free = freeLine(sheet.questions);

  return (
    <div className="step">
      <div>
        <SheetField {...props} name="opening" lines={2} />
        {openers.length > 0 && (
          <Suggested
            summary={t('talk.openers')}
            items={openers}
            lang={entry.language}
            onTake={(opening) => onChange(sheetChange(entry, { opening }))}
          />
        )}
      </div>
      <fieldset className="step__questions">
        <legend className="field__label">{t('sheet.questions')}</legend>
        <p className="field__hint">{t('sheet.questions.hint')}</p>
        {Array.from({ length: QUESTIONS }, (_, index) => (
          <Field
            key={index}
            label={<span className="visually-hidden">{t('sheet.question', { number: index + 1 })}</span>}
            value={sheet.questions[index] ?? ''}
            lines={1}
            onChange={(value) =>
              onChange(sheetChange(entry, { questions: withQuestion(sheet.questions, index, value) }))
            }
            onBlur={onPause}
          />
        ))}
        {questions.length > 0 && (
          <Suggested
            summary={t('talk.questions')}
            note={free === undefined ? t('talk.questions.full') : undefined}
            items={questions}
            lang={entry.language}
            onTake={
              free === undefined
                ? undefined
                : (question) =>
                    onChange(sheetChange(entry, { questions: withQuestion(sheet.questions, free, question) }))
            }
          />
        )}
      </fieldset>
      <SheetField
        {...props}
        name="expectation"
        lines={2}
        hint={sheet.expectation === '' && onlyThreatens(entry) ? t('sheet.expectation.threat') : undefined}
      />
      <SheetField {...props} name="goodOutcome" lines={2} />
      <div className="step__pair">
        <SheetField {...props} name="offer" lines={2} />
        <SheetField {...props} name="firm" lines={2} />
      </div>
      <SheetField {...props} name="followUp" lines={2} />
    </div>
  );
}

/** What is asked was not said: a penalty alone, or something that befalls all. */
function onlyThreatens({ kinds, passage }: JournalEntry): boolean {
  return passage !== '' && kinds.some((kind) => kind === 'sanction' || kind === 'collective');
}

interface SuggestedProps {
  summary: string;
  note?: string;
  items: string[];
  lang: string;
  /** Undefined: there is no room for one more now. */
  onTake: ((item: string) => void) | undefined;
}

/** Ready-made lines, one click each. */
function Suggested({ summary, note, items, lang, onTake }: SuggestedProps) {
  return (
    <More summary={summary}>
      {note && <p className="field__hint">{note}</p>}
      <ul className="suggested" lang={lang}>
        {items.map((item) => (
          <li key={item}>
            {onTake ? (
              <Button look="quiet" className="suggested__take" onClick={() => onTake(item)}>
                <PlusIcon size={14} />
                {item}
              </Button>
            ) : (
              item
            )}
          </li>
        ))}
      </ul>
    </More>
  );
}
