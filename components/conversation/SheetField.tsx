import type { Conversation } from '../../lib/journal/types';
import { Field } from '../ui/Field';
import { useSpeech } from '../ui/i18n';
import { sheetOf } from './sheet';
import { type StepProps, sheetChange } from './step-props';

interface SheetFieldProps extends StepProps {
  name: Exclude<keyof Conversation, 'questions'>;
  lines?: number;
  hint?: string;
}

/** One question of the sheet. */
export function SheetField({ entry, onChange, onPause, name, lines, hint }: SheetFieldProps) {
  const { t } = useSpeech();
  return (
    <Field
      label={t(`sheet.${name}`)}
      hint={hint}
      value={sheetOf(entry)[name]}
      lines={lines}
      onChange={(value) => onChange(sheetChange(entry, { [name]: value }))}
      onBlur={onPause}
    />
  );
}
