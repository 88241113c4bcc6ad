import type { ReactNode } from 'react';
import type { Language } from '../../lib/detect/types';

/** The user's own words, in the type kept for them and in their own language (for screen readers and hyphenation). */
export function Words({ children, lang, block }: { children: ReactNode; lang?: Language; block?: boolean }) {
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
