import { useSpeech } from '../ui/i18n';
import { STEPS, type Step } from './views';

/** Where you are in the conversation. Links, so that the browser's own back works. */
export function Steps({ id, now }: { id: string; now: Step }) {
  const { t } = useSpeech();
  return (
    <nav className="steps" aria-label={t('steps.title')}>
      <ol>
        {STEPS.map(({ step, path }, index) => (
          <li key={step}>
            <a href={path(id)} aria-current={step === now ? 'step' : undefined}>
              <span className="steps__number" aria-hidden="true">
                {index + 1}
              </span>
              {t(`steps.${step}`)}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
