import type { ReactNode } from 'react';

interface TickProps {
  on: boolean;
  label: ReactNode;
  /** For readers of the screen, where the label beside it is elsewhere. */
  name?: string;
  onChange: (on: boolean) => void;
}

/** One box to tick. */
export function Tick({ on, label, name, onChange }: TickProps) {
  return (
    <label className="tick">
      <input
        type="checkbox"
        className="tick__box"
        aria-label={name}
        checked={on}
        onChange={(event) => onChange(event.target.checked)}
      />
      <span>{label}</span>
    </label>
  );
}
