import { shortened } from '../card/topic';
import { titleOf } from '../journal/title';
import { dateInWords } from '../ui/dates';
import { useSpeech } from '../ui/i18n';
import { CalendarIcon } from '../ui/icons';
import type { Due } from './types';

/** What somebody wanted to come back to, once the date is there. Nothing is shown when nothing is due. */
export function FollowUps({ due, onGo }: { due: Due[]; onGo: (id: string) => void }) {
  const { t, language } = useSpeech();
  if (due.length === 0) return null;
  return (
    <section aria-labelledby="due">
      <h2 id="due">{t('popup.due')}</h2>
      <ul className="popup__list">
        {due.map((entry) => (
          <li key={entry.id}>
            <button type="button" className="due" onClick={() => onGo(entry.id)}>
              <CalendarIcon />
              <span>
                <span className="due__what">
                  {entry.conversation?.person || shortened(entry.passage, 60) || titleOf(entry, t)}
                </span>
                {entry.followUpOn && <span className="due__when">{dateInWords(entry.followUpOn, language)}</span>}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
