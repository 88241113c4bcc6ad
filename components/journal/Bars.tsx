import { useId } from 'react';

interface BarsProps {
  title: string;
  bars: { name: string; count: number }[];
  /** Said when there are none. */
  empty?: string;
}

/** A small chart that is a list: every bar has its name and its number beside it. */
export function Bars({ title, bars, empty }: BarsProps) {
  const id = useId();
  const most = Math.max(1, ...bars.map(({ count }) => count));
  return (
    <section className="bars" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {bars.length === 0 && <p className="empty">{empty}</p>}
      <ul className="bars__list">
        {bars.map(({ name, count }) => (
          <li key={name}>
            <span className="bars__name">{name}</span>
            <svg className="bars__bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
              <rect width={(count / most) * 100} height="10" />
            </svg>
            <span className="bars__count">{count}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
