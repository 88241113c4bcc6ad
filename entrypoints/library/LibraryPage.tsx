import { useState } from 'react';
import { AlternativeForm } from '../../components/library/AlternativeForm';
import { LibraryArticle } from '../../components/library/LibraryArticle';
import { LibraryList } from '../../components/library/LibraryList';
import { useSpeech } from '../../components/ui/i18n';
import { BackIcon } from '../../components/ui/icons';
import { Notice } from '../../components/ui/Notice';
import { PageFrame } from '../../components/ui/PageFrame';
import { Toast } from '../../components/ui/Toast';
import type { Alternative } from '../../lib/advise/types';
import type { Language } from '../../lib/detect/types';
import { hideAlternative } from '../../lib/journal/alternatives';
import type { StoredAlternative } from '../../lib/journal/database';
import type { MessageKey } from '../../lib/locale/translate';
import { kept } from '../page/kept';
import { keepAlternative, removal, restoration } from './changes';
import { Packs } from './Packs';
import { type Route, useRoute } from './use-route';
import { type Shelf, useShelf } from './use-shelf';

interface Said {
  text: MessageKey;
  undo?: () => Promise<unknown>;
}

/** The library: everything there is, one of it, or one being written. */
export function LibraryPage() {
  const { t, language } = useSpeech();
  const route = useRoute();
  const [shelf, read] = useShelf();
  const [chosen, setChosen] = useState<Language>();
  const [said, setSaid] = useState<Said>();
  const [failed, setFailed] = useState(false);
  const shown = chosen ?? language;

  /** Does something to the library, reads it anew, says what was done and goes where it can be seen. */
  const act = async (work: () => Promise<unknown>, done: Said | undefined, to?: string) => {
    const result = await kept(work);
    setFailed(!result.ok);
    if (!result.ok) return;
    await read();
    setSaid(done);
    if (to !== undefined) location.hash = to;
  };
  const goTo = (hash: string) => {
    setFailed(false);
    location.hash = hash;
  };

  const item = shelf?.ok ? itemOf(shelf.value, route) : undefined;
  return (
    <PageFrame
      place="library"
      title={titleOf(route, item, t)}
      lead={route.name === 'list' ? t('library.lead') : undefined}
      crumb={
        route.name !== 'list' && (
          <a className="crumb" href="#/">
            <BackIcon size={16} />
            {t('library.all')}
          </a>
        )
      }
      narrow={route.name !== 'list'}
    >
      {shelf && !shelf.ok && <Notice problem>{t('journal.unavailable')}</Notice>}
      {shelf?.ok && body(shelf.value)}
      {said && (
        <Toast
          id={said.text}
          text={t(said.text)}
          onUndo={said.undo && (() => act(said.undo as () => Promise<unknown>, undefined))}
          onGone={() => setSaid(undefined)}
        />
      )}
    </PageFrame>
  );

  function body(rows: Shelf) {
    if (route.name === 'list')
      return (
        <>
          <LibraryList
            items={rows[shown]}
            shown={shown}
            onShow={setChosen}
            onAdd={() => goTo('#/new')}
            onUnhide={(each) => act(() => hideAlternative(each.language, each.id, false), undefined)}
          />
          <Packs shelf={rows} onChanged={read} />
        </>
      );
    if (route.name === 'new')
      return (
        <AlternativeForm
          start={{ ...BLANK, language: shown }}
          failed={failed ? t('save.failed') : undefined}
          onSave={(alternative) => act(() => keepAlternative(alternative, rows), { text: 'library.saved' }, '#/')}
          onCancel={() => goTo('#/')}
        />
      );
    if (!item) return <Notice>{t('library.gone')}</Notice>;
    if (route.name === 'read') return article(item, rows);
    const target = route.language;
    const here = `#/${item.language}/${item.id}`;
    return (
      <AlternativeForm
        key={`${target}/${item.id}`}
        start={route.name === 'edit' ? item : translationOf(item, target)}
        beside={route.name === 'translate' ? item : undefined}
        failed={failed ? t('save.failed') : undefined}
        onSave={(alternative) =>
          act(() => keepAlternative(alternative, rows), { text: 'library.saved' }, `#/${target}/${item.id}`)
        }
        onCancel={() => goTo(here)}
      />
    );
  }

  function article(each: StoredAlternative, rows: Shelf) {
    const { language: its, id } = each;
    const other = its === 'en' ? 'nl' : 'en';
    const restore = restoration(each);
    const remove = removal(each);
    return (
      <LibraryArticle
        item={each}
        translated={rows[other].some((row) => row.id === id)}
        onEdit={() => goTo(`#/${its}/${id}/edit`)}
        onTranslate={() => goTo(`#/${other}/${id}/translate`)}
        onHide={() =>
          act(
            () => hideAlternative(its, id, true),
            { text: 'library.hid', undo: () => hideAlternative(its, id, false) },
            '#/',
          )
        }
        onRestore={restore && (() => act(restore.work, { text: 'library.restored', undo: restore.undo }))}
        onRemove={remove && (() => act(remove.work, { text: 'library.removed', undo: remove.undo }, '#/'))}
      />
    );
  }
}

const BLANK: Omit<Alternative, 'language'> = {
  id: '',
  group: 'talk',
  minutes: 30,
  title: '',
  fits: '',
  notFor: '',
  steps: [],
  openers: [],
  questions: [],
  avoid: [],
  followUp: '',
  patterns: [],
  sources: [],
};

/** Empty, except for what does not need words. */
function translationOf({ id, group, minutes, patterns, sources }: Alternative, language: Language): Alternative {
  return { ...BLANK, id, group, minutes, patterns, sources, language };
}

/** The one the address names; for a translation the one to translate from. */
function itemOf(shelf: Shelf, route: Route): StoredAlternative | undefined {
  if (route.name === 'list' || route.name === 'new') return undefined;
  const from = route.name === 'translate' ? (route.language === 'en' ? 'nl' : 'en') : route.language;
  return shelf[from].find(({ id }) => id === route.id);
}

function titleOf(route: Route, item: StoredAlternative | undefined, t: ReturnType<typeof useSpeech>['t']): string {
  if (route.name === 'new') return t('library.form.new');
  if (route.name === 'edit') return t('library.form.edit');
  if (route.name === 'translate') return t('library.form.translate');
  return route.name === 'read' && item ? item.title : t('library.title');
}
