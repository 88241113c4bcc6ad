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

/** A term or a moment names a number, a day, a month or a part of the day; "the deadline" is nothing to copy. */
const MOMENT: Record<Language, RegExp> = {
  en: /\d|\b(?:\w+day|noon|midnight|tomorrow|tonight|morning|afternoon|evening|week|month|quarter|term|semester|year|hours?|minutes?|days?|weeks|months|january|february|march|april|june|july|august|september|october|november|december|easter|christmas)\b/i,
  nl: /\d|(?<!\p{L})(?:\p{L}*dag|middag|middernacht|morgen|avond|ochtend|week|weken|maand(?:en)?|kwartaal|semester|jaar|uur|uren|minuten|dagen|werkdagen|januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december|pasen|kerst|zomer)(?!\p{L})/iu,
};

const DUE_PREPOSITION: Record<Language, RegExp> = {
  en: /^(?:no later than|not later than|at the latest (?:by|on)?|on or before|by|until|till)\s+/i,
  nl: /^(?:niet later dan|ten laatste|ten laatste op|uiterlijk op|uiterlijk voor|uiterlijk|tot en met|tot)\s+/i,
};

/** When the norm is due, or null when the passage gives no such date. */
export function duePhrase(finding: Finding): Due | null {
  const raw = slotText(finding, 'deadline');
  if (raw === null) return null;
  const { language } = finding;
  const text = tidy(raw);
  if (BEGINS[language].test(text) || AT_ONCE[language].test(text)) return null;
  if (!DUE_PREPOSITION[language].test(text) && !TERM[language].test(text)) return null;
  if (!MOMENT[language].test(text)) return null;
  const term = TERM[language].exec(text);
  if (term) {
    const date = withMonth(term[2] ?? '', finding);
    if (/^\d+$/.test(date)) return null;
    return { date, phrase: text.toLowerCase().startsWith('voor ') ? `vóór ${date}` : `${term[1]} ${date}` };
  }
  const bare = text.replace(DUE_PREPOSITION[language], '').replace(/^(?:the latest|latest)\s+/i, '');
  if (bare === '') return null;
  const date = withMonth(bare, finding);
  // A number alone is no date.
  if (/^\d+$/.test(date)) return null;
  return { date, phrase: language === 'nl' ? `uiterlijk ${date}` : `by ${date.replace(/ at the latest$/i, '')}` };
}

/** "by 1": a day alone gets the month that follows it in the sentence. */
function withMonth(date: string, { sentence, slots, span }: Finding): string {
  if (!/^\d{1,2}$/.test(date) || !slots.deadline) return date;
  const end = slots.deadline.span.end - span.start;
  if (end < 0) return date;
  const month = /^\s+(\p{L}{3,9})/u.exec(sentence.slice(end))?.[1];
  return month && MONTH.test(month) ? `${date} ${month}` : date;
}

const MONTH =
  /^(?:january|february|march|april|may|june|july|august|september|october|november|december|januari|februari|maart|mei|juni|juli|augustus|oktober)$/i;

/** In front of everything else: "From next week, ...". */
const OPENS: Record<Language, RegExp> = {
  en: /^(?:effective |starting |beginning )?(?:as of|as from|from|starting|effective|beginning)(?: on)? ([^,]{3,40}),/i,
  nl: /^(?:met ingang van|ingaande|vanaf|per) ((?:\d{1,2} \p{L}+|(?:volgende|komende) \p{L}+|\p{L}*dag))(?!\p{L})/iu,
};

/** The date from which the measure would hold, without its preposition; null when it is not given or is "at once". */
export function startDate(finding: Finding): string | null {
  const { language } = finding;
  const text = tidy(slotText(finding, 'deadline') ?? '');
  const date = BEGINS[language].test(text)
    ? text.replace(BEGINS[language], '')
    : OPENS[language].exec(tidy(finding.sentence))?.[1];
  if (date === undefined || AT_ONCE[language].test(date) || AT_ONCE[language].test(text)) return null;
  return MOMENT[language].test(date) ? date : null;
}
