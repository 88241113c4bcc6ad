import { type DragEvent, type Ref, useState } from 'react';
import type { Language } from '../../lib/detect/types';
import type { Refusal } from '../../lib/documents/read-document';
import type { Translate } from '../../lib/locale/translate';
import type { Passage } from '../../lib/watch/types';
import { topicOf } from '../card/topic';
import { Button } from '../ui/Button';
import { FileButton } from '../ui/FileButton';
import { useSpeech } from '../ui/i18n';
import { Notice } from '../ui/Notice';
import { Words } from '../ui/Words';

interface CheckDeskProps {
  initialText: string;
  /** Undefined until the text was looked at for the first time. */
  passages: Passage[] | undefined;
  editor: Ref<HTMLTextAreaElement>;
  onOpen: (id: string) => void;
  onSample: (language: Language) => void;
  onEmpty: () => void;
  /** What a file field may offer: ".txt,.md". */
  readable: string;
  /** The last file: its name, or why it could not be read; or a selection that was handed over from a page. */
  opened: Opened | undefined;
  onFile: (file: File) => void;
}

export type Opened = 'selection' | 'selection-gone' | { name: string } | { refusal: Refusal };

/** A sheet to write on, and beside it what caught the eye. */
export function CheckDesk(props: CheckDeskProps) {
  const { t } = useSpeech();
  const { initialText, passages, editor, readable, opened, onOpen, onSample, onEmpty, onFile } = props;
  const [over, setOver] = useState(false);
  const carriesFile = (event: DragEvent) => event.dataTransfer.types.includes('Files');
  const [told, problem] = toldAbout(opened, t);
  const less = passages?.filter(({ tier }) => tier === 'panel') ?? [];
  return (
    <div className="desk">
      <section
        className={over ? 'desk__paper desk__paper--over sheet' : 'desk__paper sheet'}
        aria-label={t('check.field')}
        onDragOver={(event) => {
          if (!carriesFile(event)) return;
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          const [file] = event.dataTransfer.files;
          setOver(false);
          if (!file) return;
          event.preventDefault();
          onFile(file);
        }}
      >
        {over && <p className="desk__drop">{t('check.drop')}</p>}
        <textarea
          ref={editor}
          className="desk__text"
          aria-label={t('check.field')}
          placeholder={t('check.placeholder')}
          defaultValue={initialText}
          // Two kinds of underline in one text would be one too many.
          spellCheck={false}
        />
        {problem && <Notice problem>{problem}</Notice>}
        <div className="desk__tools">
          <FileButton accept={readable} label={t('check.open-file')} look="quiet" onFile={onFile}>
            {t('check.open-file')}
          </FileButton>
          <span className="desk__name" role="status">
            {told}
          </span>
          {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields, and these are buttons */}
          <span className="desk__samples" role="group" aria-label={t('check.example')}>
            <span aria-hidden="true">{t('check.example')}</span>
            <Button look="quiet" lang="en" onClick={() => onSample('en')}>
              English
            </Button>
            <Button look="quiet" lang="nl" onClick={() => onSample('nl')}>
              Nederlands
            </Button>
          </span>
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

/** What to say about where the text came from, and what went wrong with that. */
function toldAbout(opened: Opened | undefined, t: Translate): [told?: string, problem?: string] {
  if (opened === undefined) return [];
  if (opened === 'selection') return [t('check.selection')];
  if (opened === 'selection-gone') return [undefined, t('check.selection.gone')];
  return 'name' in opened ? [t('check.opened', { name: opened.name })] : [undefined, t(`check.file.${opened.refusal}`)];
}

function List({ passages = [], onOpen }: { passages: Passage[] | undefined; onOpen: (id: string) => void }) {
  const { t } = useSpeech();
  return (
    <ol className="desk__list">
      {passages.map((passage) => (
        <li key={passage.id}>
          <button type="button" className="desk__passage" onClick={() => onOpen(passage.id)}>
            <strong>{t(`card.title.${topicOf(passage.finding)}`)}</strong>
            <Words block="in-button" lang={passage.finding.language}>
              {passage.finding.sentence}
            </Words>
            <span className="desk__go">{t('check.open')}</span>
          </button>
        </li>
      ))}
    </ol>
  );
}
