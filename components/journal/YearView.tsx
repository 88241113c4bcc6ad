import type { Sentence, YearOverview } from '../../lib/journal/retrospect';
import { Button } from '../ui/Button';
import { dateInWords } from '../ui/dates';
import { useSpeech } from '../ui/i18n';
import { Select } from '../ui/Select';

interface YearViewProps {
  year: YearOverview;
  /** The latest first. */
  years: number[];
  onYear: (year: number) => void;
  onPrint: () => void;
}

/** A year on paper, without names: for oneself, or to bring to a coach or a peer. */
export function YearView({ year, years, onYear, onPrint }: YearViewProps) {
  const { t, language } = useSpeech();
  return (
    <div className="year">
      <div className="year__tools">
        <Select
          label={t('year.which')}
          quiet
          value={String(year.year)}
          options={years.map((each) => ({ value: String(each), label: String(each) }))}
          onChange={(value) => onYear(Number(value))}
        />
        <Button onClick={onPrint}>{t('sheet.print')}</Button>
      </div>
      <p className="year__names">{t('year.names')}</p>
      <section>
        <h2>{t('year.outcomes')}</h2>
        <ul className="year__outcomes">
          {year.outcomes.map(({ outcome, count }) => (
            <li key={outcome}>
              {t(`outcome.${outcome}`)}: {count}
            </li>
          ))}
        </ul>
      </section>
      <Sentences title={t('looks.heard')} sentences={year.heard} />
      <Sentences title={t('after.whatWeAgreed')} sentences={year.agreed} />
      {year.keptRules.length > 0 && (
        <section>
          <h2>{t('looks.rules')}</h2>
          <ul className="heard">
            {year.keptRules.map(({ at, passage, reason, reviewOn }) => (
              <li key={at}>
                <p className="words">{passage}</p>
                <p className="heard__when">
                  {[
                    dateInWords(at, language),
                    reason && t(`keep.reason.${reason}`),
                    reviewOn && t('end.review', { date: dateInWords(reviewOn, language) }),
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                </p>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}

function Sentences({ title, sentences }: { title: string; sentences: Sentence[] }) {
  const { language } = useSpeech();
  if (sentences.length === 0) return null;
  return (
    <section>
      <h2>{title}</h2>
      <ul className="heard">
        {sentences.map(({ at, text }) => (
          <li key={at}>
            <p className="words">{text}</p>
            <p className="heard__when">{dateInWords(at, language)}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
