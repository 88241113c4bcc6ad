import { type ReactNode, useRef } from 'react';
import { Button } from './Button';

interface FileButtonProps {
  /** What kinds of file there are to choose from, as an input takes them: ".txt,.md". */
  accept: string;
  label: string;
  look?: 'plain' | 'quiet';
  children: ReactNode;
  onFile: (file: File) => void;
}

/** A button that asks for one file. The same file can be chosen twice in a row. */
export function FileButton({ accept, label, look, children, onFile }: FileButtonProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={input}
        className="visually-hidden"
        type="file"
        accept={accept}
        aria-label={label}
        // The button is what there is to press; a second one would be read out beside it.
        aria-hidden
        tabIndex={-1}
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          event.target.value = '';
          if (file) onFile(file);
        }}
      />
      <Button look={look} onClick={() => input.current?.click()}>
        {children}
      </Button>
    </>
  );
}
