/** The interface's own catalogue: people may choose a language other than their browser's, which the browser's i18n cannot do. */
import type { Language } from '../detect/types';
import en from './en.json';
import nl from './nl.json';

export type MessageKey = keyof typeof en;
export type Translate = (key: MessageKey, values?: Record<string, string | number>) => string;

const CATALOGUES: Record<Language, Record<MessageKey, string>> = { en, nl };

/** Translator for one language. `{name}` in a message is replaced by `values.name`. */
export function translator(language: Language): Translate {
  const catalogue = CATALOGUES[language];
  return (key, values = {}) =>
    catalogue[key].replace(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place));
}

/** The language to speak: the chosen one, or the browser's when we have it, else English. `browserLanguage` is a BCP 47 tag. */
export function interfaceLanguage(chosen: Language | 'auto', browserLanguage: string): Language {
  if (chosen !== 'auto') return chosen;
  return browserLanguage.toLowerCase().startsWith('nl') ? 'nl' : 'en';
}
