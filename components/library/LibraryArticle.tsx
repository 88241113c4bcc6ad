import type { ReactNode } from 'react';
import { fillPlaces } from '../../lib/advise/openers';
import { patternText } from '../../lib/advise/packs';
import type { Language } from '../../lib/detect/types';
import { Button } from '../ui/Button';
import { useSpeech } from '../ui/i18n';
import { threeDots } from '../ui/open-places';
import { Sources } from './Sources';
import type { LibraryItem } from './types';

interface LibraryArticleProps {
  item: LibraryItem;
  /** Whether the other language has it too. */
  translated: boolean;
  onEdit: () => void;
  onTranslate: () => void;
  onHide: () => void;
  /** Undefined where there is nothing to go back to, or nothing to take away. */
  onRestore: (() => void) | undefined;
  onRemove: (() => void) | undefined;
}

/** One way, told from when it fits to how to come back to it. */
export function LibraryArticle(props: LibraryArticleProps) {
  const { t } = useSpeech();
  const { item, translated, onEdit, onTranslate, onHide, onRestore, onRemove } = props;
  const other: Language = item.language === 'en' ? 'nl' : 'en';
  return (
    <article className="guide">
      <div className="guide__fit" lang={item.language}>
        <Fit title={t('library.fits')} text={item.fits} />
        <Fit title={t('library.not-for')} text={item.notFor} />
      </div>

      <Part title={t('library.steps')} items={item.steps}>
        <ol className="guide__steps" lang={item.language}>
          {item.steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      </Part>
      <Part title={t('library.openers')} items={item.openers}>
        <ul className="guide__openers" lang={item.language}>
          {item.openers.map((opener) => (
            <li key={opener} className="words bubble">
              {threeDots(fillPlaces(opener))}
            </li>
          ))}
        </ul>
      </Part>
      <div className="guide__pair">
        <Part title={t('library.questions')} items={item.questions}>
          <ul className="guide__plain" lang={item.language}>
            {item.questions.map((question) => (
              <li key={question}>{threeDots(fillPlaces(question))}</li>
            ))}
          </ul>
        </Part>
        <Part title={t('library.avoid')} items={item.avoid}>
          <ul className="guide__plain" lang={item.language}>
            {item.avoid.map((one) => (
              <li key={one}>{one}</li>
            ))}
          </ul>
        </Part>
      </div>
      <Part title={t('library.follow-up')} items={item.followUp ? [item.followUp] : []}>
        <p lang={item.language}>{item.followUp}</p>
      </Part>
      <Part title={t('library.answers')} items={item.patterns}>
        <ul className="guide__tags">
          {item.patterns.map((pattern) => (
            <li key={pattern} lang={item.language}>
              {patternText(pattern, item.language).title}
            </li>
          ))}
        </ul>
      </Part>
      <Part title={t('library.sources')} items={item.sources}>
        <Sources ids={item.sources} />
      </Part>

      <div className="guide__do">
        <Button onClick={onEdit}>{t('library.edit')}</Button>
        {!translated && (
          <Button lang={other} onClick={onTranslate}>
            {t(`library.translate.${other}`)}
          </Button>
        )}
        {onRestore && <Button onClick={onRestore}>{t('library.restore')}</Button>}
        <Button look="quiet" onClick={onHide}>
          {t('library.hide')}
        </Button>
        {onRemove && (
          <Button look="quiet" onClick={onRemove}>
            {t('library.remove')}
          </Button>
        )}
      </div>
    </article>
  );
}

function Fit({ title, text }: { title: string; text: string }) {
  if (!text) return null;
  return (
    <div>
      <h2>{title}</h2>
      <p>{text}</p>
    </div>
  );
}

/** A heading with what belongs under it; nothing at all where there is nothing to tell. */
function Part({ title, items, children }: { title: string; items: string[]; children: ReactNode }) {
  if (items.length === 0) return null;
  return (
    <section>
      <h2>{title}</h2>
      {children}
    </section>
  );
}
