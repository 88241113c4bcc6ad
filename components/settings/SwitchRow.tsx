import { type ReactNode, useId } from 'react';
import { Switch } from '../ui/Switch';

interface SwitchRowProps {
  title: string;
  hint?: ReactNode;
  on: boolean;
  onChange: (on: boolean) => void;
}

/** Something to switch, what it does, and the switch. */
export function SwitchRow({ title, hint, on, onChange }: SwitchRowProps) {
  const id = useId();
  return (
    <div className="row">
      <div className="row__text">
        <h3>{title}</h3>
        {hint && (
          <div className="row__hint" id={id}>
            {hint}
          </div>
        )}
      </div>
      <Switch on={on} label={title} describedBy={hint ? id : undefined} onChange={onChange} />
    </div>
  );
}
