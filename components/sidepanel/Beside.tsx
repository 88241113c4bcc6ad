import type { OpenEnd } from '../../lib/journal/views';
import { shortened } from '../card/topic';
import { titleOf } from '../journal/title';
import { Button } from '../ui/Button';
import { dateInWords } from '../ui/dates';
import { useSpeech } from '../ui/i18n';
import { CalendarIcon, PenIcon, TalkIcon } from '../ui/icons';

interface BesideProps {
  /** The first open ends, by date. */
  ends: OpenEnd[];
  onBegin: () => void;
}

/** What there is to do beside any page, also where nothing is read: what is open, a conversation, a text to check. */
export function Beside({ ends, onBegin }: BesideProps) {
  const { t, language } = useSpeech();
  return (
    <>
      {ends.length > 0 && (
        <section aria-labelledby="open-ends">
          <h2 id="open-ends">{t('journal.open-ends')}</h2>
          <ul className="popup__list">
            {ends.map(({ entry, kind, on }) => (
              <li key={entry.id}>
                <a className="due" href={`#/${kind === 'talk' ? 'prepare' : 'entry'}/${entry.id}`}>
                  <CalendarIcon />
                  <span>
                    <span className="due__what">
                      {entry.conversation?.person || shortened(entry.passage, 60) || titleOf(entry, t)}
                    </span>
                    <span className="due__when">
                      {on ? t(`end.${kind}`, { date: dateInWords(on, language) }) : t('end.talk.no-date')}
                    </span>
                  </span>
                </a>
              </li>
            ))}
          </ul>
        </section>
      )}
      <section className="beside" aria-labelledby="begin">
        <h2 id="begin">{t('panel.begin')}</h2>
        <p>{t('panel.begin.more')}</p>
        <Button wide onClick={onBegin}>
          <TalkIcon />
          {t('panel.begin')}
        </Button>
      </section>
      <section className="beside" aria-labelledby="check">
        <h2 id="check">{t('nav.check')}</h2>
        <p>{t('panel.check.more')}</p>
        <a className="button button--wide" href="/check.html" target="_blank" rel="noreferrer">
          <PenIcon size={16} />
          {t('nav.check')}
        </a>
      </section>
    </>
  );
}
