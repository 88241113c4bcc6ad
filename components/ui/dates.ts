/** Dates as people say them, and the plain YYYY-MM-DD of date fields. */
import type { Language } from '../../lib/detect/types';

const LOCALE: Record<Language, string> = { en: 'en-GB', nl: 'nl-NL' };

/** "3 March 2026"; a day without a time is that day wherever the reader is. */
export function dateInWords(date: string, language: Language): string {
  return new Intl.DateTimeFormat(LOCALE[language], { day: 'numeric', month: 'long', year: 'numeric' }).format(
    asDay(date),
  );
}

/** "March 2026", to head a part of a list. */
export function monthInWords(date: string, language: Language): string {
  const words = new Intl.DateTimeFormat(LOCALE[language], { month: 'long', year: 'numeric' }).format(asDay(date));
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** The day, in the reader's own time zone, as a date field wants it. */
export function dayOf(date: Date): string {
  const part = (value: number) => String(value).padStart(2, '0');
  return `${date.getFullYear()}-${part(date.getMonth() + 1)}-${part(date.getDate())}`;
}

export function daysFrom(date: Date, days: number): string {
  return dayOf(new Date(date.getFullYear(), date.getMonth(), date.getDate() + days));
}

function asDay(date: string): Date {
  return /^\d{4}-\d{2}-\d{2}$/.test(date) ? new Date(`${date}T12:00:00`) : new Date(date);
}
