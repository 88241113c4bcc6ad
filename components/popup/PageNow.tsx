import type { ReactNode } from 'react';
import type { Finding } from '../../lib/detect/types';
import { Button } from '../ui/Button';
import { useSpeech } from '../ui/i18n';
import { PassageItem } from './PassageItem';
import type { Page, PagePassage, Site } from './types';

interface PageNowProps {
  site: Site;
  /** Undefined while the page has not answered yet, or is not asked. */
  page: Page | undefined;
  onSite: (on: boolean) => void;
  onShow: (passage: PagePassage) => void;
  onOpen: (passage: PagePassage) => void;
  /** The page is looked at although the person cannot write in it. */
  onLookAnyway?: () => void;
  onReload?: () => void;
  onWakeSite?: () => void;
  onWakeDocument?: () => void;
  /** To the page where a text can be pasted. */
  onCheck?: () => void;
  /** Where there is room to prepare a conversation beside the page. */
  onPrepare?: (finding: Finding) => void;
}

/** Whether the page in front is read along, and what caught the eye there. */
export function PageNow(props: PageNowProps) {
  const { site, page, onSite, onShow, onOpen, onLookAnyway, onReload, onWakeSite, onWakeDocument, onCheck, onPrepare } =
    props;
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
  if (site.quiet)
    return (
      <Remark title={t('popup.quiet-site', { site: site.name })} text={t('popup.quiet-site.more')}>
        {onWakeSite && (
          <Button look="primary" wide onClick={onWakeSite}>
            {t('popup.wake')}
          </Button>
        )}
      </Remark>
    );
  if (!page) return <p className="empty">{t('common.loading')}</p>;
  const isQuiet = (page.quiet ?? []).length > 0;
  const quiet = isQuiet && (
    <Remark title={t('popup.quiet-document')} text={t('popup.quiet-document.more')}>
      {onWakeDocument && (
        <Button look="primary" wide onClick={onWakeDocument}>
          {t('popup.wake')}
        </Button>
      )}
    </Remark>
  );
  if (page.passages.length === 0 && quiet) return quiet;
  if (page.passages.length === 0) {
    const state = page.state === 'watching' ? 'nothing' : page.state;
    return (
      <Remark title={t(`popup.${state}`)} text={t(`popup.${state}.more`)}>
        {state === 'view-only' && onLookAnyway && (
          <Button look="primary" wide onClick={onLookAnyway}>
            {t('popup.look-anyway')}
          </Button>
        )}
        {state === 'out-of-reach' && onCheck && (
          <Button look="primary" wide onClick={onCheck}>
            {t('nav.check')}
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
  const marked = sure.filter((passage) => passage.marked);
  const over = sure.filter((passage) => !passage.marked);
  const less = page.passages.filter(({ tier }) => tier === 'panel');
  const items = (passages: typeof page.passages) => (
    <ul className="popup__list">
      {passages.map((passage) => (
        <PassageItem
          key={`${passage.frameId} ${passage.id}`}
          passage={passage}
          onShow={() => onShow(passage)}
          onOpen={() => onOpen(passage)}
          onPrepare={onPrepare && (() => onPrepare(passage.finding))}
        />
      ))}
    </ul>
  );
  return (
    <>
      {quiet}
      {sure.length > 0 && (
        <section aria-labelledby="sure">
          <h2 id="sure">{t('check.noticed')}</h2>
          {items(marked.length > 0 ? marked : over)}
        </section>
      )}
      {marked.length > 0 && over.length > 0 && (
        <section aria-labelledby="over">
          <h2 id="over">{t('popup.over-cap', { count: over.length })}</h2>
          {items(over)}
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
