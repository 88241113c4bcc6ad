import type { ReactNode } from 'react';
import type { ErrorCode } from '../../lib/messages/protocol';
import { Button } from '../ui/Button';
import { useSpeech } from '../ui/i18n';
import { BookIcon, GearIcon, PenIcon } from '../ui/icons';
import { Notice } from '../ui/Notice';
import { Switch } from '../ui/Switch';
import { FollowUps } from './FollowUps';
import { PassageItem } from './PassageItem';
import type { Due, Page, Site } from './types';

export type OwnPage = 'journal' | 'check' | 'options';

export interface PopupProps {
  site: Site;
  /** Undefined while the page has not answered yet, or is not asked. */
  page: Page | undefined;
  due: Due[];
  failure?: ErrorCode;
  onSite: (on: boolean) => void;
  onShow: (id: string) => void;
  onOpen: (id: string) => void;
  /** The page is looked at although the person cannot write in it. */
  onLookAnyway?: () => void;
  onReload?: () => void;
  /** `where` is a place within the page, for example `/entry/ID`. */
  onGo: (page: OwnPage, where?: string) => void;
}

export function Popup({ site, page, due, failure, onSite, onShow, onOpen, onLookAnyway, onReload, onGo }: PopupProps) {
  const { t } = useSpeech();
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
        <PageNow {...{ site, page, onSite, onShow, onOpen, onLookAnyway, onReload }} />
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

function PageNow({
  site,
  page,
  onSite,
  onShow,
  onOpen,
  onLookAnyway,
  onReload,
}: Pick<PopupProps, 'site' | 'page' | 'onSite' | 'onShow' | 'onOpen' | 'onLookAnyway' | 'onReload'>) {
  const { t } = useSpeech();
  if (site.kind === 'off-limits') return <Remark title={t('popup.off-limits')} text={t('popup.off-limits.more')} />;
  if (site.kind === 'own') return <Remark title={t('popup.own')} text={t('popup.own.more')} />;
  if (!site.on)
    return (
      <Remark title={t('popup.off', { site: site.name })} text={t('popup.off.more')}>
        <Button look="primary" wide onClick={() => onSite(true)}>
          {t('popup.turn-on')}
        </Button>
      </Remark>
    );
  if (!page) return <p className="empty">{t('common.loading')}</p>;
  if (page.passages.length === 0) {
    const state = page.state === 'watching' ? 'nothing' : page.state;
    return (
      <Remark title={t(`popup.${state}`)} text={t(`popup.${state}.more`)}>
        {state === 'view-only' && onLookAnyway && (
          <Button look="primary" wide onClick={onLookAnyway}>
            {t('popup.look-anyway')}
          </Button>
        )}
        {(state === 'silent' || state === 'unreadable') && onReload && (
          <Button wide onClick={onReload}>
            {t('popup.reload')}
          </Button>
        )}
      </Remark>
    );
  }

  const sure = page.passages.filter(({ tier }) => tier === 'mark');
  const less = page.passages.filter(({ tier }) => tier === 'panel');
  const items = (passages: typeof page.passages) => (
    <ul className="popup__list">
      {passages.map((passage) => (
        <PassageItem
          key={passage.id}
          passage={passage}
          onShow={() => onShow(passage.id)}
          onOpen={() => onOpen(passage.id)}
        />
      ))}
    </ul>
  );
  return (
    <>
      {sure.length > 0 && (
        <section aria-labelledby="sure">
          <h2 id="sure">{t('check.noticed')}</h2>
          {items(sure)}
        </section>
      )}
      {less.length > 0 && (
        <section aria-labelledby="less">
          <h2 id="less">{t('popup.less-sure')}</h2>
          {items(less)}
        </section>
      )}
    </>
  );
}

function Remark({ title, text, children }: { title: string; text: string; children?: ReactNode }) {
  return (
    <section className="remark">
      <h2>{title}</h2>
      <p>{text}</p>
      {children}
    </section>
  );
}
