import { useState } from 'react';
import type { Language } from '../../lib/detect/types';
import { Button } from '../ui/Button';
import { Choice } from '../ui/Choice';
import { useSpeech } from '../ui/i18n';
import { PlusIcon } from '../ui/icons';
import { More } from '../ui/More';
import { SearchField } from '../ui/SearchField';
import { found } from './find';
import { GROUPS, type LibraryItem } from './types';

interface LibraryListProps {
  /** Of one language, hidden ones included, in their order. */
  items: LibraryItem[];
  /** The language of the alternatives, which need not be that of the page. */
  shown: Language;
  onShow: (language: Language) => void;
  onAdd: () => void;
  onUnhide: (item: LibraryItem) => void;
}

/** Everything there is to do instead of a rule, or before one, by kind. */
export function LibraryList({ items, shown, onShow, onAdd, onUnhide }: LibraryListProps) {
  const { t } = useSpeech();
  const [query, setQuery] = useState('');
  const seen = found(
    items.filter(({ hidden }) => !hidden),
    query,
  );
  const hidden = items.filter((item) => item.hidden);

  return (
    <>
      <div className="shelf__tools">
        <SearchField label={t('library.search')} value={query} onChange={setQuery} />
        <Choice
          legend={t('library.language')}
          quiet
          name="library-language"
          value={shown}
          options={[
            { value: 'en', label: 'English' },
            { value: 'nl', label: 'Nederlands' },
          ]}
          onChange={onShow}
        />
        <Button onClick={onAdd}>
          <PlusIcon size={16} />
          {t('library.add')}
        </Button>
      </div>
      <p className={query ? 'shelf__count' : 'visually-hidden'} role="status">
        {seen.length === 0 ? t('library.none') : t('library.count', { count: seen.length })}
      </p>

      {GROUPS.map((group) => {
        const those = seen.filter((item) => item.group === group);
        if (those.length === 0) return null;
        return (
          <section key={group} className={`shelf shelf--${group}`}>
            <div className="shelf__head">
              <h2>{t(`library.group.${group}`)}</h2>
              <p>{t(`library.group.${group}.lead`)}</p>
            </div>
            <ul className="shelf__list">
              {those.map((item) => (
                <li key={item.id} className="way" lang={item.language}>
                  <h3 className="way__title">
                    <a href={`#/${item.language}/${item.id}`}>{item.title}</a>
                  </h3>
                  <p className="way__fits">{item.fits}</p>
                  <p className="way__meta" lang={undefined}>
                    {t('common.minutes', { minutes: item.minutes })}
                    {item.origin === 'own' && <span className="way__own">{t('library.own')}</span>}
                    {item.origin === 'built-in' && item.changed && (
                      <span className="way__own">{t('library.changed')}</span>
                    )}
                  </p>
                </li>
              ))}
            </ul>
          </section>
        );
      })}

      {hidden.length > 0 && (
        <More summary={t('library.hidden', { count: hidden.length })}>
          <ul className="rows">
            {hidden.map((item) => (
              <li key={item.id} className="row">
                <span className="row__text" lang={item.language}>
                  {item.title}
                </span>
                <Button
                  look="quiet"
                  aria-label={t('library.unhide.named', { title: item.title })}
                  onClick={() => onUnhide(item)}
                >
                  {t('library.unhide')}
                </Button>
              </li>
            ))}
          </ul>
        </More>
      )}
    </>
  );
}
