import type { ReactNode } from 'react';
import { useSpeech } from './i18n';
import { LockIcon } from './icons';

/** Our own pages; plain links, so that they open like any other page. */
const PLACES = [
  { name: 'check', href: '/check.html' },
  { name: 'journal', href: '/journal.html' },
  { name: 'library', href: '/library.html' },
  { name: 'settings', href: '/options.html' },
] as const;

export type Place = (typeof PLACES)[number]['name'];

export interface PageFrameProps {
  /** Undefined: a page that is not among the places in the bar. */
  place?: Place;
  title: string;
  lead?: ReactNode;
  /** The way back from a page within a page. */
  crumb?: ReactNode;
  narrow?: boolean;
  children: ReactNode;
}

export function PageFrame({ place, title, lead, crumb, narrow, children }: PageFrameProps) {
  const { t } = useSpeech();
  return (
    <div className={narrow ? 'page page--narrow' : 'page'}>
      <header className="page__bar">
        <span className="page__mark">
          <img src="/icon/talk-first.svg" width="28" height="28" alt="" />
          {t('app.name')}
        </span>
        <nav className="page__nav" aria-label={t('app.name')}>
          {PLACES.map(({ name, href }) => (
            <a key={name} href={href} aria-current={name === place ? 'page' : undefined}>
              {t(`nav.${name}`)}
            </a>
          ))}
        </nav>
      </header>
      <main>
        <div className="page__head">
          {crumb}
          <h1>{title}</h1>
          {lead && <p className="page__lead">{lead}</p>}
        </div>
        {children}
      </main>
      <footer className="page__foot">
        <LockIcon size={15} />
        {t('app.privacy.long')}
      </footer>
    </div>
  );
}
