import { useId } from 'react';
import { useSpeech } from '../ui/i18n';
import { More } from '../ui/More';

interface MonthsProps {
  title: string;
  /** From the first to the last, none left out. */
  months: { name: string; month: string; count: number }[];
}

/** As many as fit beside each other and are worth looking back on. */
const SHOWN = 24;
const COLUMN = 20;
const HEIGHT = 80;
/** In pixels; a few months do not have to fill the page. */
const WIDEST = 56;

/** A column a month. The same in words is one click away, and is what a screen reader hears. */
export function Months({ title, months }: MonthsProps) {
  const { t } = useSpeech();
  const id = useId();
  const shown = months.slice(-SHOWN);
  const most = Math.max(1, ...shown.map(({ count }) => count));
  const [first, last] = [shown[0], shown.at(-1)];
  return (
    <section className="months" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <div className="months__frame" style={{ maxWidth: shown.length * WIDEST }}>
        <svg
          className="months__chart"
          viewBox={`0 0 ${shown.length * COLUMN} ${HEIGHT}`}
          preserveAspectRatio="none"
          role="img"
          aria-label={t('tempts.months.chart', { from: first?.name ?? '', until: last?.name ?? '', count: most })}
        >
          {shown.map(({ month, count }, index) => {
            const tall = (count / most) * (HEIGHT - 4);
            return (
              <rect
                key={month}
                x={index * COLUMN + 3}
                y={HEIGHT - Math.max(tall, 1)}
                width={COLUMN - 6}
                height={Math.max(tall, 1)}
              />
            );
          })}
        </svg>
        <p className="months__ends">
          <span>{first?.name}</span>
          {first !== last && <span>{last?.name}</span>}
        </p>
      </div>
      <More summary={t('tempts.months.words')}>
        <ul className="months__words">
          {shown.map(({ month, name, count }) => (
            <li key={month}>
              {name}: {count}
            </li>
          ))}
        </ul>
      </More>
    </section>
  );
}
