/** Dates for a calendar program (iCalendar, RFC 5545). A calendar is often seen by others, so nothing private goes into it. */
import type { Language } from '../detect/types';
import type { JournalEntry } from '../journal/types';
import { calendarText, type Property, property, utc } from './icalendar';
import en from './words.en.json';
import nl from './words.nl.json';

const WORDS: Record<Language, (typeof en)['calendar']> = { en: en.calendar, nl: nl.calendar };

export interface TalkOptions {
  start: Date;
  /** How long it takes, in minutes. */
  minutes: number;
  /** The moment the file is made. */
  stamp: Date;
  language: Language;
  /** Names the other person in the title. Off unless asked for: colleagues may see the calendar. */
  withPerson?: boolean;
}

/** One event: the conversation of this entry. Made again, it replaces the one that is in the calendar. */
export function talkCalendar(entry: JournalEntry, options: TalkOptions): string {
  const { start, minutes, stamp, language, withPerson = false } = options;
  const words = WORDS[language];
  const person = withPerson ? (entry.conversation?.person.trim() ?? '') : '';
  return calendarText([
    [
      property('UID', uid(entry, 'talk')),
      ['DTSTAMP', utc(stamp)],
      ['DTSTART', utc(start)],
      ['DTEND', utc(new Date(start.getTime() + minutes * 60_000))],
      property('SUMMARY', person === '' ? words.talk : words.talkWith.replace('{person}', () => person)),
      property('DESCRIPTION', words.where),
      ['CLASS', 'PRIVATE'],
    ],
  ]);
}

/** An event of a whole day for every follow-up and review that is still open; null when there is none. */
export function followUpsCalendar(
  entries: readonly JournalEntry[],
  { stamp, language }: { stamp: Date; language: Language },
): string | null {
  const words = WORDS[language];
  const events = entries.flatMap((entry) => {
    const { followUpOn, followUpDoneAt, keptRule } = entry;
    const days: [kind: 'follow-up' | 'review', on: string, title: string][] = [];
    if (followUpOn !== undefined && followUpDoneAt === undefined) days.push(['follow-up', followUpOn, words.followUp]);
    if (keptRule?.reviewOn !== undefined && keptRule.reviewDoneAt === undefined) {
      days.push(['review', keptRule.reviewOn, words.review]);
    }
    return days.map(([kind, on, title]): Property[] => [
      property('UID', uid(entry, kind)),
      ['DTSTAMP', utc(stamp)],
      ['DTSTART;VALUE=DATE', on.replaceAll('-', '')],
      ['DTEND;VALUE=DATE', dayAfter(on)],
      property('SUMMARY', title),
      property('DESCRIPTION', words.where),
      ['TRANSP', 'TRANSPARENT'],
      ['CLASS', 'PRIVATE'],
    ]);
  });
  return events.length === 0 ? null : calendarText(events);
}

/** The same for the same thing, in every export: a calendar program then knows that it has it already. */
function uid({ id }: JournalEntry, kind: 'talk' | 'follow-up' | 'review'): string {
  return `${id}-${kind}@talk-first.example`;
}

/** An event that takes a day ends where the next one begins. */
function dayAfter(day: string): string {
  const next = new Date(`${day}T00:00:00.000Z`);
  next.setUTCDate(next.getUTCDate() + 1);
  return next.toISOString().slice(0, 10).replaceAll('-', '');
}
