import type { ErrorCode } from '../../lib/messages/protocol';
import { Button } from '../ui/Button';
import { dateInWords } from '../ui/dates';
import { useSpeech } from '../ui/i18n';
import { BookIcon, GearIcon, PenIcon } from '../ui/icons';
import { Notice } from '../ui/Notice';
import { Switch } from '../ui/Switch';
import { FollowUps } from './FollowUps';
import { PageNow } from './PageNow';
import type { Due, Page, PagePassage, Site } from './types';

export type OwnPage = 'journal' | 'check' | 'options';

export interface PopupProps {
  site: Site;
  /** Undefined while the page has not answered yet, or is not asked. */
  page: Page | undefined;
  due: Due[];
  failure?: ErrorCode;
  onSite: (on: boolean) => void;
  onShow: (passage: PagePassage) => void;
  onOpen: (passage: PagePassage) => void;
  /** The page is looked at although the person cannot write in it. */
  onLookAnyway?: () => void;
  onReload?: () => void;
  /** `where` is a place within the page, for example `/entry/ID`. */
  onGo: (page: OwnPage, where?: string) => void;
  /** Until when nothing is read anywhere; undefined while reading goes on. */
  pausedUntil?: string;
  onPause: (pause: boolean) => void;
  onQuietSite: (quiet: boolean) => void;
  /** Undefined where there is no text to be quiet in. */
  onQuietDocument?: (quiet: boolean) => void;
  /** Undefined where the browser keeps us out. */
  onCheckSelection?: () => void;
  /** Nothing was selected when it was asked for. */
  nothingSelected?: boolean;
  /** Undefined where there is no page to stand beside. */
  onPanel?: () => void;
}

export function Popup({
  site,
  page,
  due,
  failure,
  onSite,
  onShow,
  onOpen,
  onLookAnyway,
  onReload,
  onGo,
  onPanel,
  pausedUntil,
  onPause,
  onQuietSite,
  onQuietDocument,
  onCheckSelection,
  nothingSelected,
}: PopupProps) {
  const { t, language } = useSpeech();
  const awake = site.kind === 'site' && site.on && !site.quiet && !pausedUntil;
  const quietHere = (page?.quiet ?? []).length > 0;
  return (
    <div className="popup">
      <header className="popup__head">
        <img src="/icon/talk-first.svg" width="26" height="26" alt="" />
        <h1 className="popup__name">{t('app.name')}</h1>
        {site.kind === 'site' && (
          <Switch on={site.on} label={t('popup.switch', { site: site.name })} onChange={onSite} />
        )}
      </header>
      {site.kind === 'site' && <p className="popup__site">{site.name}</p>}

      <main className="popup__body">
        {failure && <Notice problem>{t(`failure.${failure}`)}</Notice>}
        {pausedUntil ? (
          <section className="remark">
            <h2>{t('popup.paused')}</h2>
            <p>{t('popup.paused.more', { date: dateInWords(pausedUntil, language) })}</p>
            <Button look="primary" wide onClick={() => onPause(false)}>
              {t('popup.wake')}
            </Button>
          </section>
        ) : (
          <PageNow
            {...{ site, page, onSite, onShow, onOpen, onLookAnyway, onReload }}
            onWakeSite={() => onQuietSite(false)}
            onWakeDocument={onQuietDocument && (() => onQuietDocument(false))}
            onCheck={() => onGo('check')}
          />
        )}
        {nothingSelected && <Notice>{t('popup.selection.none')}</Notice>}
        {site.kind === 'site' && (
          <div className="popup__more">
            {awake && onPanel && (
              <Button look="quiet" onClick={onPanel}>
                {t('popup.panel')}
              </Button>
            )}
            {onCheckSelection && (
              <Button look="quiet" onClick={onCheckSelection}>
                {t('popup.check-selection')}
              </Button>
            )}
            {awake && onQuietDocument && !quietHere && (
              <Button look="quiet" onClick={() => onQuietDocument(true)}>
                {t('popup.quiet-document.do')}
              </Button>
            )}
            {awake && (
              <>
                <Button look="quiet" onClick={() => onQuietSite(true)}>
                  {t('popup.quiet-site.do')}
                </Button>
                <Button look="quiet" onClick={() => onPause(true)}>
                  {t('popup.pause')}
                </Button>
              </>
            )}
          </div>
        )}
        <FollowUps due={due} onGo={(id) => onGo('journal', `/entry/${id}`)} />
      </main>

      <nav className="popup__foot" aria-label={t('app.name')}>
        <Button look="quiet" onClick={() => onGo('journal')}>
          <BookIcon size={16} />
          {t('nav.journal')}
        </Button>
        <Button look="quiet" onClick={() => onGo('check')}>
          <PenIcon size={16} />
          {t('nav.check')}
        </Button>
        <Button look="quiet" onClick={() => onGo('options')}>
          <GearIcon size={16} />
          {t('nav.settings')}
        </Button>
      </nav>
    </div>
  );
}
