/** Dates in a passage: until when something is due, and from when it holds. Copied as the writer put them. */
import type { Finding, Language } from '../../detect/types';
import { slotText, tidy } from './text';

export interface Due {
  /** The date or term without its preposition: "Friday noon", "15 working days". */
  date: string;
  /** With a preposition that fits it: "by Friday noon", "within 15 working days". */
  phrase: string;
}

/** Words that say a thing begins rather than that it is due. */
const BEGINS: Record<Language, RegExp> = {
  en: /^(?:(?:effective |starting |beginning )?(?:as of|as from|from|starting|effective|beginning)(?: on)?) /i,
  nl: /^(?:met ingang van|ingaande|vanaf|van|per|sinds) /i,
};

const AT_ONCE: Record<Language, RegExp> = {
  en: /\b(?:immediate(?:ly)?|at once|now|forthwith|today|straight away|instantly)\b/i,
  nl: /(?:^|\s)(?:direct|heden|nu|meteen|onmiddellijk\p{L}*|ogenblik\p{L}*|voortaan|vandaag)(?:\s|$)/iu,
};

/** Prepositions of a term that stay ("within 24 hours"); all others give way to "by" / "uiterlijk". */
const TERM: Record<Language, RegExp> = { en: /^(within|before) (.+)$/i, nl: /^(binnen|vóór|voor) (.+)$/i };

const DUE_PREPOSITION: Record<Language, RegExp> = {
  en: /^(?:no later than|not later than|at the latest (?:by|on)?|on or before|by|until|till|on|at)\s+/i,
  nl: /^(?:niet later dan|ten laatste|ten laatste op|uiterlijk op|uiterlijk voor|uiterlijk|tot en met|tot|op|om)\s+/i,
};

/** When the norm is due, or null when the passage gives no such date. */
export function duePhrase(finding: Finding): Due | null {
  const raw = slotText(finding, 'deadline');
  if (raw === null) return null;
  const { language } = finding;
  const text = tidy(raw);
  if (BEGINS[language].test(text) || AT_ONCE[language].test(text)) return null;
  // A term or a moment has a number, a day or a month in it; anything else ("late", "the deadline") is no date to copy.
  if (!/\d|\p{L}{3}/u.test(text)) return null;
  const term = TERM[language].exec(text);
  if (term) return { date: term[2] ?? '', phrase: text.toLowerCase().startsWith('voor ') ? `vóór ${term[2]}` : text };
  const date = text.replace(DUE_PREPOSITION[language], '').replace(/^(?:the latest|latest)\s+/i, '');
  if (date === '') return null;
  return { date, phrase: language === 'nl' ? `uiterlijk ${date}` : `by ${date.replace(/ at the latest$/i, '')}` };
}

/** The date from which the measure would hold, without its preposition; null when it is not given or is "at once". */
export function startDate(finding: Finding): string | null {
  const raw = slotText(finding, 'deadline');
  if (raw === null) return null;
  const { language } = finding;
  const text = tidy(raw);
  if (!BEGINS[language].test(text) || AT_ONCE[language].test(text)) return null;
  const date = text.replace(BEGINS[language], '');
  return date === '' ? null : date;
}
