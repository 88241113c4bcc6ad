import type { KeptRuleRow } from '../../lib/journal/views';
import { Button } from '../ui/Button';
import { dateInWords } from '../ui/dates';
import { useSpeech } from '../ui/i18n';
import { CalendarIcon } from '../ui/icons';
import { Words } from '../ui/Words';
import { titleOf } from './title';

interface RulesViewProps {
  /** Those to look at again first. */
  rules: KeptRuleRow[];
  onReviewed: (id: string) => void;
}

/** Rules that were kept, each with its reason and the day to look at it again. */
export function RulesView({ rules, onReviewed }: RulesViewProps) {
  const { t, language } = useSpeech();
  if (rules.length === 0) return <p className="empty">{t('rules.none')}</p>;
  return (
    <ul className="entries">
      {rules.map(({ entry, reason, reviewOn, due }) => (
        <li key={entry.id} className={due ? 'entry entry--due' : 'entry'}>
          <p className="entry__meta">
            <time dateTime={entry.createdAt}>{dateInWords(entry.createdAt, language)}</time>
            {reason && <span className="entry__outcome">{t(`keep.reason.${reason}`)}</span>}
          </p>
          <h2 className="entry__title">
            <a href={`#/keep/${entry.id}`}>{titleOf(entry, t)}</a>
          </h2>
          {entry.passage && (
            <Words block lang={entry.language}>
              {entry.passage}
            </Words>
          )}
          <p className="entry__date">
            <CalendarIcon size={15} />
            {reviewOn
              ? t('end.review', { date: dateInWords(reviewOn, language) })
              : t(entry.keptRule?.reviewDoneAt ? 'rules.reviewed' : 'rules.no-date')}
          </p>
          {reviewOn && (
            <div className="entry__do">
              <Button look="quiet" onClick={() => onReviewed(entry.id)}>
                {t('entry.looked-at')}
              </Button>
            </div>
          )}
        </li>
      ))}
    </ul>
  );
}
