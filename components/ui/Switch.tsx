import { useSpeech } from './i18n';

interface SwitchProps {
  on: boolean;
  label: string;
  /** Shows the label to readers of the screen only, where the text beside it says it already. */
  quiet?: boolean;
  describedBy?: string;
  onChange: (on: boolean) => void;
}

/** On or off, at once. Acts on real clicks alone, like every button of ours. */
export function Switch({ on, label, quiet, describedBy, onChange }: SwitchProps) {
  const { t } = useSpeech();
  return (
    <button
      type="button"
      role="switch"
      aria-checked={on}
      aria-label={label}
      aria-describedby={describedBy}
      className="switch"
      onClick={(event) => event.nativeEvent.isTrusted && onChange(!on)}
    >
      {!quiet && <span className="switch__word">{t(on ? 'common.on' : 'common.off')}</span>}
      <span className="switch__track" aria-hidden="true">
        <span className="switch__knob" />
      </span>
    </button>
  );
}
