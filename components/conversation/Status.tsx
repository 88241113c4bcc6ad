import type { TalkStatus } from '../../lib/journal/types';
import { Choice } from '../ui/Choice';
import { useSpeech } from '../ui/i18n';
import type { StepProps } from './step-props';

const STATUSES: TalkStatus[] = ['planned', 'held', 'postponed', 'not-needed'];

/** How far it came. Each of the four is a fine answer. */
export function Status({ entry, onChange }: Pick<StepProps, 'entry' | 'onChange'>) {
  const { t } = useSpeech();
  return (
    <Choice
      legend={t('status.title')}
      name="status"
      value={entry.talkStatus ?? (entry.outcome === 'conversation-held' ? 'held' : 'planned')}
      options={STATUSES.map((value) => ({ value, label: t(`status.${value}`) }))}
      onChange={(talkStatus) => onChange({ talkStatus })}
    />
  );
}
