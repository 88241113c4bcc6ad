import type { JournalEntry } from '../../lib/journal/types';
import { shortened } from '../card/topic';
import { Button } from '../ui/Button';
import { dateInWords } from '../ui/dates';
import { useSpeech } from '../ui/i18n';
import { More } from '../ui/More';
import { titleOf } from './title';

interface RetentionProps {
  /** How many are older than the time the user set. */
  count: number;
  /** The oldest of them. */
  oldest: JournalEntry[];
  months: number;
  onKeep: () => void;
  onNames: () => void;
  onDelete: () => void;
}

/** Notes about other people do not have to be kept for ever. A question, with three equal answers. */
export function Retention({ count, oldest, months, onKeep, onNames, onDelete }: RetentionProps) {
  const { t, language } = useSpeech();
  if (count === 0) return null;
  return (
    <section className="offer" aria-labelledby="retention-title">
      <h2 id="retention-title">{t('retention.title', { months })}</h2>
      <p>{t('retention.lead', { count })}</p>
      <More summary={t('retention.which')}>
        <ul className="retention__list">
          {oldest.map((entry) => (
            <li key={entry.id}>
              <a href={`#/entry/${entry.id}`}>
                {dateInWords(entry.createdAt, language)}: {shortened(entry.passage, 60) || titleOf(entry, t)}
              </a>
            </li>
          ))}
        </ul>
      </More>
      <div className="offer__do">
        <Button onClick={onKeep}>{t('retention.keep')}</Button>
        <Button onClick={onNames}>{t('retention.names')}</Button>
        <Button onClick={onDelete}>{t('journal.delete')}</Button>
      </div>
    </section>
  );
}
