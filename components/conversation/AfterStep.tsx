import type { AfterTalk } from '../../lib/journal/types';
import { ComeBack } from '../journal/ComeBack';
import { Field } from '../ui/Field';
import { useSpeech } from '../ui/i18n';
import { InvitationBox } from './InvitationBox';
import { Ladder } from './Ladder';
import { Status } from './Status';
import type { StepProps } from './step-props';

interface AfterStepProps extends StepProps {
  today: Date;
  onCopy: (text: string) => Promise<boolean>;
}

const QUESTIONS = ['whatIHeard', 'whatWeAgreed', 'whatICanCountOn'] as const;

/** After the talk: what it brought, when to look back, and what comes next if it is needed. */
export function AfterStep({ today, onCopy, ...props }: AfterStepProps) {
  const { t } = useSpeech();
  const { entry, onChange, onPause } = props;
  const after: AfterTalk = { whatIHeard: '', whatWeAgreed: '', whatICanCountOn: '', ...entry.afterTalk };
  return (
    <div className="step">
      <Status entry={entry} onChange={onChange} />
      {QUESTIONS.map((name) => (
        <Field
          key={name}
          label={t(`after.${name}`)}
          hint={name === 'whatICanCountOn' ? t('after.whatICanCountOn.hint') : undefined}
          value={after[name]}
          lines={3}
          onChange={(value) => onChange({ afterTalk: { ...after, [name]: value } })}
          onBlur={onPause}
        />
      ))}
      <ComeBack {...props} today={today} label={t('after.come-back')} />
      <InvitationBox entry={entry} tones={['follow-up']} onCopy={onCopy} />
      <Ladder {...props} />
    </div>
  );
}
