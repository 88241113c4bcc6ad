import { type ReactNode, useId } from 'react';

interface FieldProps {
  label: ReactNode;
  hint?: string;
  value: string;
  /** Several lines; grows with what is written. */
  lines?: number;
  type?: 'text' | 'date' | 'time' | 'number';
  onChange: (value: string) => void;
  onBlur?: () => void;
}

/** Height of a line and of the field around it, in pixels; see forms.css. */
const LINE = 24;
const PADDING = 18;

/** A question and room for an answer. On paper the answer is plain text: a box on paper cuts long answers off. */
export function Field({ label, hint, value, lines, type = 'text', onChange, onBlur }: FieldProps) {
  const id = useId();
  const shared = {
    id,
    value,
    className: 'field__input',
    'aria-describedby': hint ? `${id}-hint` : undefined,
    onBlur,
  };
  return (
    <div className="field">
      <label className="field__label" htmlFor={id}>
        {label}
      </label>
      {hint && (
        <p className="field__hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {lines ? (
        <textarea
          {...shared}
          rows={lines}
          // A field that fits its content would start as one line, whatever `rows` says.
          style={{ minHeight: lines * LINE + PADDING }}
          onChange={(event) => onChange(event.target.value)}
        />
      ) : (
        <input {...shared} type={type} autoComplete="off" onChange={(event) => onChange(event.target.value)} />
      )}
      <p className="field__print" aria-hidden="true">
        {value}
      </p>
    </div>
  );
}
