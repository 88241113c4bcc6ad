import { useSpeech } from '../ui/i18n';
import { SheetField } from './SheetField';
import { SizeCheck } from './SizeCheck';
import { wantsCounting } from './size';
import type { StepProps } from './step-props';

/** First: how big is it, what happened, and what is mine in it. */
export function LookStep(props: StepProps) {
  const { t } = useSpeech();
  const { entry, onChange } = props;
  return (
    <div className="step">
      {wantsCounting(entry.kinds) && (
        <SizeCheck size={entry.sizeCheck} onChange={(sizeCheck) => onChange({ sizeCheck })} />
      )}
      <SheetField {...props} name="person" hint={t('sheet.person.hint')} />
      <SheetField {...props} name="observation" lines={2} hint={t('sheet.observation.hint')} />
      <SheetField {...props} name="affected" lines={2} />
      <SheetField {...props} name="ownShare" lines={2} />
      <SheetField {...props} name="feeling" lines={2} />
    </div>
  );
}
