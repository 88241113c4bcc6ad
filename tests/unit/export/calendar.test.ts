import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { followUpsCalendar, talkCalendar } from '../../../lib/export/calendar';
import type { JournalEntry } from '../../../lib/journal/types';
import { entry, FULL, words } from './arbitraries';

const STAMP = new Date('2026-03-02T10:00:00.000Z');
/** Half past three in the afternoon in Amsterdam, the day after the clocks went forward. */
const TALK = { start: new Date('2026-03-30T13:30:00.000Z'), minutes: 45, stamp: STAMP, language: 'en' as const };

/** Read by a parser that is not ours. */
function events(text: string): ICAL.Event[] {
  const calendar = new ICAL.Component(ICAL.parse(text));
  return calendar.getAllSubcomponents('vevent').map((event) => new ICAL.Event(event));
}

const withPerson = (person: string): JournalEntry => ({
  ...FULL,
  conversation: { ...(FULL.conversation as NonNullable<JournalEntry['conversation']>), person },
});

describe('a conversation in a calendar', () => {
  it('stands at its moment, whatever the time zone of who opens it', () => {
    const [event] = events(talkCalendar(FULL, TALK));
    expect(event?.startDate.toJSDate().toISOString()).toBe('2026-03-30T13:30:00.000Z');
    expect(event?.endDate.toJSDate().toISOString()).toBe('2026-03-30T14:15:00.000Z');
    expect(event?.startDate.zone.tzid).toBe('UTC');
  });

  it('is the same event when it is made again', () => {
    const [first] = events(talkCalendar(FULL, TALK));
    const [again] = events(talkCalendar(FULL, { ...TALK, stamp: new Date(), language: 'nl' }));
    expect(again?.uid).toBe(first?.uid);
    expect(first?.component.getFirstPropertyValue('dtstamp')?.toString()).toBe('2026-03-02T10:00:00Z');
  });

  it('names nobody and quotes nothing, unless the person is asked for', () => {
    const text = talkCalendar(FULL, TALK);
    expect(events(text)[0]?.summary).toBe('A conversation');
    expect(text).not.toMatch(/J\.V\.|fine|grade/);
    expect(events(talkCalendar(FULL, { ...TALK, withPerson: true }))[0]?.summary).toBe('A conversation with J.V.');
    expect(events(talkCalendar(FULL, { ...TALK, withPerson: true, language: 'nl' }))[0]?.summary).toBe(
      'Een gesprek met J.V.',
    );
  });

  it('keeps a name as it was written, with all that has a meaning in a calendar file', () => {
    const person = 'A; B, C \\ "D" $& {person} é😀'.repeat(6);
    const text = talkCalendar(withPerson(person), { ...TALK, withPerson: true });
    expect(events(text)[0]?.summary).toBe(`A conversation with ${person}`);
  });
});

describe('all follow-ups in a calendar', () => {
  it('are days, in the calendar of whoever opens it, and reviews of kept rules with them', () => {
    const [followUp, review] = events(followUpsCalendar([FULL], { stamp: STAMP, language: 'en' }) ?? '');
    expect(followUp?.startDate.toString()).toBe('2026-03-29');
    expect(followUp?.startDate.isDate).toBe(true);
    expect(followUp?.endDate.toString()).toBe('2026-03-30');
    expect(review?.startDate.toString()).toBe('2026-09-01');
    expect(review?.uid).not.toBe(followUp?.uid);
  });

  it('leave out what was looked at, and there is no file without a day in it', () => {
    const done: JournalEntry = {
      ...FULL,
      followUpDoneAt: '2026-03-29T10:00:00.000Z',
      keptRule: { reviewOn: '2026-09-01', reviewDoneAt: '2026-09-01T10:00:00.000Z' },
    };
    expect(followUpsCalendar([done], { stamp: STAMP, language: 'en' })).toBeNull();
    expect(followUpsCalendar([], { stamp: STAMP, language: 'en' })).toBeNull();
  });

  it('end a month and a year where the next begins', () => {
    const last: JournalEntry = { ...FULL, followUpOn: '2027-12-31', keptRule: { reviewOn: '2028-02-28' } };
    const ends = events(followUpsCalendar([last], { stamp: STAMP, language: 'nl' }) ?? '').map(({ endDate }) =>
      endDate.toString(),
    );
    expect(ends).toEqual(['2028-01-01', '2028-02-29']);
  });
});

describe('the letter of the standard', () => {
  it('holds for whatever was written: CR LF, 75 octets a line, no character cut in two, every event there', () => {
    const octets = (line: string) => new TextEncoder().encode(line).length;
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 4 }), words, (entries, person) => {
        const followUps = followUpsCalendar(entries, { stamp: STAMP, language: 'nl' });
        const talk = talkCalendar(withPerson(person.repeat(4)), { ...TALK, withPerson: true });
        for (const text of [talk, followUps ?? talk]) {
          const lines = text.split('\r\n');
          expect(lines.pop()).toBe('');
          expect(lines.filter((line) => octets(line) > 75 || /[\r\n]/.test(line) || !line.isWellFormed())).toEqual([]);
        }
        const days = entries.flatMap(({ followUpOn, followUpDoneAt, keptRule }) => [
          ...(followUpOn !== undefined && followUpDoneAt === undefined ? [followUpOn] : []),
          ...(keptRule?.reviewOn !== undefined && keptRule.reviewDoneAt === undefined ? [keptRule.reviewOn] : []),
        ]);
        const read = followUps === null ? [] : events(followUps).map(({ startDate }) => startDate.toString());
        expect(read).toEqual(days);
        expect(events(talk)).toHaveLength(1);
      }),
    );
  });
});
