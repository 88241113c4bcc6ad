import type { LadderStep } from '../../lib/journal/types';
import { Choice } from '../ui/Choice';
import { useSpeech } from '../ui/i18n';
import type { StepProps } from './step-props';

const RUNGS: LadderStep[] = ['talk', 'talk-with-help', 'formal-step'];

/** Trust is not looking away: there is a next step, for this one person, and a way down again. */
export function Ladder({ entry, onChange }: Pick<StepProps, 'entry' | 'onChange'>) {
  const { t } = useSpeech();
  return (
    <section className="ladder" aria-labelledby="ladder-title">
      <h2 id="ladder-title">{t('ladder.title')}</h2>
      <p>{t('ladder.lead')}</p>
      <Choice
        legend={t('ladder.now')}
        quiet
        name="ladder"
        value={entry.ladderStep ?? 'talk'}
        options={RUNGS.map((value, index) => ({
          value,
          label: `${index + 1}. ${t(`ladder.${value}`)}`,
          hint: t(`ladder.${value}.hint`),
        }))}
        onChange={(ladderStep) =>
          onChange({ ladderStep, ...(ladderStep === 'formal-step' ? { outcome: 'formal-step' } : {}) })
        }
      />
    </section>
  );
}
