import { useId } from 'react';
import { SearchIcon } from './icons';

interface SearchFieldProps {
  label: string;
  value: string;
  onChange: (value: string) => void;
}

/** A field to search with. The browser's own kind, so that Escape empties it. */
export function SearchField({ label, value, onChange }: SearchFieldProps) {
  const id = useId();
  return (
    <div className="search">
      <label className="visually-hidden" htmlFor={id}>
        {label}
      </label>
      <SearchIcon size={17} />
      <input
        id={id}
        className="search__input"
        type="search"
        autoComplete="off"
        placeholder={label}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    </div>
  );
}
