import { useId } from 'react';

interface SelectProps<T extends string> {
  label: string;
  /** Shows the label to readers of the screen only, where the choices speak for themselves. */
  quiet?: boolean;
  value: T;
  options: { value: T; label: string }[];
  onChange: (value: T) => void;
  onBlur?: () => void;
}

/** One of many, out of view until asked for. On paper only the choice is left. */
export function Select<T extends string>({ label, quiet, value, options, onChange, onBlur }: SelectProps<T>) {
  const id = useId();
  return (
    <div className="field">
      <label className={quiet ? 'visually-hidden' : 'field__label'} htmlFor={id}>
        {label}
      </label>
      <select
        id={id}
        className="field__input"
        value={value}
        onChange={(event) => onChange(event.target.value as T)}
        onBlur={onBlur}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
      <p className="field__print" aria-hidden="true">
        {options.find((option) => option.value === value)?.label}
      </p>
    </div>
  );
}
