import type { Heard } from '../../lib/journal/views';
import { dateInWords } from '../ui/dates';
import { useSpeech } from '../ui/i18n';

/** One's own sentences, one under the other: what talking brought that a rule would not have. */
export function HeardView({ heard }: { heard: Heard[] }) {
  const { t, language } = useSpeech();
  if (heard.length === 0) return <p className="empty">{t('heard.none')}</p>;
  return (
    <ul className="heard">
      {heard.map(({ id, at, text }) => (
        <li key={id}>
          <p className="words">{text}</p>
          <p className="heard__when">
            <a href={`#/after/${id}`}>{dateInWords(at, language)}</a>
          </p>
        </li>
      ))}
    </ul>
  );
}
