/** The message that asks somebody to talk, filled with what the sheet says. What it does not say stays open: "...". Pure. */
import type { Language } from '../../lib/detect/types';
import type { JournalEntry } from '../../lib/journal/types';
import { dateInWords, momentInWords } from '../ui/dates';
import { threeDots } from '../ui/open-places';
import texts from './invitations.json';
import { sheetOf } from './sheet';

export type Tone = 'one-on-one' | 'team' | 'follow-up';
export const TONES: Tone[] = ['one-on-one', 'team', 'follow-up'];

export interface Invitation {
  subject: string;
  text: string;
}

/** What an open place reads as. */
const OPEN = '...';
const DEFAULT_MINUTES = 30;

export function invitation(entry: JournalEntry, tone: Tone, language: Language): Invitation {
  const sheet = sheetOf(entry);
  const places: Record<string, string | undefined> = {
    name: sheet.person,
    observation: sheet.observation,
    affected: sheet.affected,
    date: entry.talkAt && momentInWords(entry.talkAt, language),
    minutes: String(entry.talkMinutes ?? DEFAULT_MINUTES),
    agreement: entry.afterTalk?.whatWeAgreed,
    my_part: sheet.offer,
    follow_up: entry.followUpOn && dateInWords(entry.followUpOn, language),
  };
  const { subject, text } = texts[language][tone];
  const filled = text.replace(/\{(\w+)\}/g, (_place, name: string) => within(places[name]));
  return { subject, text: threeDots(filled) };
}

/** How many places of a message are still open. */
export function openPlaces(text: string): number {
  return text.split(OPEN).length - 1;
}

/** Longest address mail programs take on every system. */
const ADDRESS = 1900;

/** Opens the message in the reader's own mail program; undefined when it is too long for an address. */
export function mailAddress({ subject, text }: Invitation): string | undefined {
  const body = encodeURIComponent(text.replace(/\r?\n/g, '\r\n'));
  const address = `mailto:?subject=${encodeURIComponent(subject)}&body=${body}`;
  return address.length <= ADDRESS ? address : undefined;
}

/** Words as they stand inside a sentence: on one line, and without a full stop of their own. */
function within(words: string | undefined): string {
  const line = (words ?? '').replace(/\s+/g, ' ').trim();
  // Initials keep theirs: "A.B.".
  return line.replace(/(?<=\p{L}{2})[.;,]+$/u, '') || OPEN;
}
