interface Option<T extends string> {
  value: T;
  label: string;
  hint?: string;
}

interface ChoiceProps<T extends string> {
  legend: string;
  /** Shows the legend to readers of the screen only, where the options speak for themselves. */
  quiet?: boolean;
  /** Name of the group in the page. */
  name: string;
  value: T;
  options: Option<T>[];
  onChange: (value: T) => void;
}

/** One of a few, all in view. Native radio buttons: arrow keys and announcements come with them. */
export function Choice<T extends string>({ legend, quiet, name, value, options, onChange }: ChoiceProps<T>) {
  return (
    <fieldset className="choice">
      <legend className={quiet ? 'visually-hidden' : 'choice__legend'}>{legend}</legend>
      {options.map((option) => (
        <label key={option.value} className="choice__option">
          <input
            type="radio"
            name={name}
            className="choice__input"
            checked={option.value === value}
            onChange={() => onChange(option.value)}
          />
          <span className="choice__face">
            <span>{option.label}</span>
            {option.hint && <span className="choice__hint">{option.hint}</span>}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
