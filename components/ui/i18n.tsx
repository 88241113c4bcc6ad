/** The interface language, handed down once: every component asks for its words here. */
import { createContext, type ReactNode, useContext, useMemo } from 'react';
import type { Language } from '../../lib/detect/types';
import { type Translate, translator } from '../../lib/locale/translate';

interface Speech {
  language: Language;
  t: Translate;
}

const SpeechContext = createContext<Speech>({ language: 'en', t: translator('en') });

export function SpeechProvider({ language, children }: { language: Language; children: ReactNode }) {
  const speech = useMemo(() => ({ language, t: translator(language) }), [language]);
  return <SpeechContext value={speech}>{children}</SpeechContext>;
}

export function useSpeech(): Speech {
  return useContext(SpeechContext);
}
