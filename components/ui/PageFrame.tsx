import { type ReactNode, type RefObject, useEffect, useRef } from 'react';
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
  /** Which part of it this is, where several share a title: seen in the steps, and told in the name of the page. */
  part?: string;
  lead?: ReactNode;
  /** The way back from a page within a page. */
  crumb?: ReactNode;
  narrow?: boolean;
  children: ReactNode;
}

/** Set when somebody followed a link to another view of the page they are on. */
let moved = false;
globalThis.addEventListener?.('hashchange', () => {
  moved = true;
});

/** A new view within a page is told like a new page: by its name, and by the focus on its heading. */
export function useToldHeading(title: string, part?: string): RefObject<HTMLHeadingElement | null> {
  const { t } = useSpeech();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (title === '') return;
    document.title = `${part ? `${title}: ${part}` : title} · ${t('app.name')}`;
    if (moved) heading.current?.focus({ preventScroll: true });
    moved = false;
  }, [title, part, t]);
  return heading;
}

export function PageFrame({ place, title, part, lead, crumb, narrow, children }: PageFrameProps) {
  const { t } = useSpeech();
  const heading = useToldHeading(title, part);
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
          <h1 ref={heading} tabIndex={-1}>
            {title}
            {part && <span className="visually-hidden">: {part}</span>}
          </h1>
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
