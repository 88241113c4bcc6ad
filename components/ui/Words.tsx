import type { ReactNode } from 'react';
import type { Language } from '../../lib/detect/types';

interface WordsProps {
  children: ReactNode;
  lang?: Language;
  /** On lines of their own. A quotation within a button is left out of its name, so there it is none. */
  block?: boolean | 'in-button';
}

/** The user's own words, in the type kept for them and in their own language (for screen readers and hyphenation). */
export function Words({ children, lang, block }: WordsProps) {
  if (block === 'in-button')
    return (
      <span className="words words--block" lang={lang}>
        {children}
      </span>
    );
  return block ? (
    <blockquote className="words words--block" lang={lang}>
      {children}
    </blockquote>
  ) : (
    <q className="words" lang={lang}>
      {children}
    </q>
  );
}
