import type { ReactNode } from 'react';
import { useSpeech } from '../ui/i18n';
import { LockIcon, PenIcon, TalkIcon } from '../ui/icons';
import example from './example.json';

/** What it is, what it is not, a way to try it within a minute, and the question where somebody writes. */
export function Welcome({ children }: { children: ReactNode }) {
  const { t, language } = useSpeech();
  const { rule, talk } = example[language];
  return (
    <div className="welcome">
      <figure className="welcome__example">
        <blockquote className="welcome__bubble welcome__bubble--rule words">
          <span className="welcome__mark">{rule}</span>
        </blockquote>
        <figcaption className="welcome__turn">{t('welcome.instead')}</figcaption>
        <blockquote className="welcome__bubble welcome__bubble--talk words">{talk}</blockquote>
      </figure>

      <section className="welcome__begin" aria-labelledby="try">
        <h2 id="try">{t('welcome.try')}</h2>
        <p>{t('welcome.try.more')}</p>
        <p className="welcome__go">
          <a className="button button--primary" href={`/check.html?sample=late-grades&lang=${language}`}>
            {t('journal.empty.try')}
          </a>
          <a className="button" href="#where">
            {t('welcome.where')}
          </a>
        </p>
      </section>

      <ul className="welcome__facts">
        <li>
          <PenIcon size={22} />
          <h2>{t('welcome.what')}</h2>
          <p>{t('welcome.what.more')}</p>
        </li>
        <li>
          <TalkIcon size={22} />
          <h2>{t('welcome.trust')}</h2>
          <p>{t('welcome.trust.more')}</p>
        </li>
        <li>
          <LockIcon size={22} />
          <h2>{t('welcome.private')}</h2>
          <p>{t('welcome.private.more')}</p>
        </li>
      </ul>

      <section className="welcome__part">
        <div>
          <h2 id="where" tabIndex={-1}>
            {t('welcome.where')}
          </h2>
          <p>{t('welcome.where.more')}</p>
        </div>
        {children}
      </section>
    </div>
  );
}
