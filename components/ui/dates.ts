/** Dates as people say them, and the plain YYYY-MM-DD of date fields. */
import type { Language } from '../../lib/detect/types';

const LOCALE: Record<Language, string> = { en: 'en-GB', nl: 'nl-NL' };

/** Made once for each language: making one takes longer than a hundred uses of it. */
function formatsOf(options: Intl.DateTimeFormatOptions): (language: Language) => Intl.DateTimeFormat {
  const made: Partial<Record<Language, Intl.DateTimeFormat>> = {};
  return (language) => {
    made[language] ??= new Intl.DateTimeFormat(LOCALE[language], options);
    return made[language];
  };
}

const DATE = formatsOf({ day: 'numeric', month: 'long', year: 'numeric' });
const MONTH = formatsOf({ month: 'long', year: 'numeric' });
const WEEKDAY = formatsOf({ weekday: 'long', day: 'numeric', month: 'long' });

/** "3 March 2026"; a day without a time is that day wherever the reader is. */
export function dateInWords(date: string, language: Language): string {
  return DATE(language).format(asDay(date));
}

/** "March 2026", to head a part of a list. */
export function monthInWords(date: string, language: Language): string {
  const words = MONTH(language).format(asDay(date));
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

/** "Thursday 5 March, 10:00", in the reader's own time zone. */
export function momentInWords(moment: string, language: Language): string {
  const at = new Date(moment);
  const day = WEEKDAY(language).format(at);
  return `${day}, ${timeOf(at)}`;
}

/** "09:30", as a time field wants it. */
export function timeOf(date: Date): string {
  return `${String(date.getHours()).padStart(2, '0')}:${String(date.getMinutes()).padStart(2, '0')}`;
}

/** The instant of a day and a time in the reader's own time zone; undefined while one of them is missing. */
export function momentOf(day: string, time: string): string | undefined {
  const at = new Date(`${day}T${time}:00`);
  return day && time && !Number.isNaN(at.getTime()) ? at.toISOString() : undefined;
}
