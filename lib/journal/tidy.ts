/** Entries as they are stored: without holes, and without values that no form means and no backup would take back. Pure. */
import type { JournalEntry } from './types';

type Gappy = { [Key in keyof JournalEntry]: JournalEntry[Key] | undefined };

/**
 * The entry without keys that are undefined, inside too (an index sees an absent key, and a backup has no holes), without
 * dates that are none (an emptied date field gives ""), and without numbers that are no whole number of people or minutes.
 */
export function tidy(entry: Gappy): JournalEntry {
  const { keptRule, sizeCheck } = entry;
  return filled({
    ...entry,
    followUpOn: dayOrNone(entry.followUpOn),
    talkAt: momentOrNone(entry.talkAt),
    talkMinutes: wholeOrNone(entry.talkMinutes, 1, 1440),
    keptRule: keptRule && { ...keptRule, reviewOn: dayOrNone(keptRule.reviewOn) },
    sizeCheck: sizeCheck && {
      howManyDidThis: wholeOrNone(sizeCheck.howManyDidThis, 0, MANY),
      howManyWouldItHit: wholeOrNone(sizeCheck.howManyWouldItHit, 0, MANY),
    },
  }) as JournalEntry;
}

/** More than a rule can hit. */
const MANY = 1_000_000_000;

function filled(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, inner]) => (inner === undefined ? [] : [[key, filled(inner)]])),
  );
}

function dayOrNone(day: string | undefined): string | undefined {
  if (day === undefined || !/^\d{4}-\d\d-\d\d$/.test(day)) return undefined;
  return momentOrNone(`${day}T00:00:00.000Z`)?.startsWith(day) ? day : undefined;
}

/** In the one form in which moments are stored, so that they sort as text. */
function momentOrNone(moment: string | undefined): string | undefined {
  const date = new Date(moment ?? '');
  const year = date.getUTCFullYear();
  return year >= 0 && year <= 9999 ? date.toISOString() : undefined;
}

function wholeOrNone(number: number | undefined, least: number, most: number): number | undefined {
  return number !== undefined && Number.isInteger(number) && number >= least && number <= most ? number : undefined;
}
