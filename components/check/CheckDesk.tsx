import type { Ref } from 'react';
import type { Language } from '../../lib/detect/types';
import type { Passage } from '../../lib/watch/types';
import { topicOf } from '../card/topic';
import { Button } from '../ui/Button';
import { useSpeech } from '../ui/i18n';
import { Words } from '../ui/Words';

interface CheckDeskProps {
  initialText: string;
  /** Undefined until the text was looked at for the first time. */
  passages: Passage[] | undefined;
  editor: Ref<HTMLTextAreaElement>;
  onOpen: (id: string) => void;
  onSample: (language: Language) => void;
  onEmpty: () => void;
}

/** A sheet to write on, and beside it what caught the eye. */
export function CheckDesk({ initialText, passages, editor, onOpen, onSample, onEmpty }: CheckDeskProps) {
  const { t } = useSpeech();
  const less = passages?.filter(({ tier }) => tier === 'panel') ?? [];
  return (
    <div className="desk">
      <section className="desk__paper sheet" aria-label={t('check.field')}>
        <textarea
          ref={editor}
          className="desk__text"
          aria-label={t('check.field')}
          placeholder={t('check.placeholder')}
          defaultValue={initialText}
          // Two kinds of underline in one text would be one too many.
          spellCheck={false}
        />
        <div className="desk__tools">
          <span>{t('check.example')}</span>
          <Button look="quiet" onClick={() => onSample('en')}>
            English
          </Button>
          <Button look="quiet" onClick={() => onSample('nl')}>
            Nederlands
          </Button>
          <Button look="quiet" className="desk__empty" onClick={onEmpty}>
            {t('check.empty')}
          </Button>
        </div>
      </section>

      <section className="desk__side" aria-labelledby="noticed-title">
        <h2 id="noticed-title">{t('check.noticed')}</h2>
        <p className="desk__count" role="status">
          {passages === undefined
            ? t('check.waiting')
            : passages.length === 0
              ? t('passages.none')
              : passages.length === 1
                ? t('passages.one')
                : t('passages.some', { count: passages.length })}
        </p>
        <List passages={passages?.filter(({ tier }) => tier === 'mark')} onOpen={onOpen} />
        {less.length > 0 && (
          <>
            <h3 className="desk__less">{t('popup.less-sure')}</h3>
            <List passages={less} onOpen={onOpen} />
          </>
        )}
      </section>
    </div>
  );
}

function List({ passages = [], onOpen }: { passages: Passage[] | undefined; onOpen: (id: string) => void }) {
  const { t } = useSpeech();
  return (
    <ol className="desk__list">
      {passages.map((passage) => (
        <li key={passage.id}>
          <button type="button" className="desk__passage" onClick={() => onOpen(passage.id)}>
            <strong>{t(`card.title.${topicOf(passage.finding)}`)}</strong>
            <Words block lang={passage.finding.language}>
              {passage.finding.sentence}
            </Words>
            <span className="desk__go">{t('check.open')}</span>
          </button>
        </li>
      ))}
    </ol>
  );
}
