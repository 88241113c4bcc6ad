import { describe, expect, it } from 'vitest';
import { tierOf } from '../../../lib/restraint/restrain';
import { hostOf, isPaused, isQuietSite, untilTomorrow } from '../../../lib/restraint/snooze';
import { makeFinding } from '../advise/make-finding';

describe('a pause until tomorrow', () => {
  it('ends when the next day begins where the writer is, also over a month and a year', () => {
    const end = new Date(untilTomorrow(new Date(2026, 11, 31, 22, 15)));
    expect([end.getFullYear(), end.getMonth(), end.getDate(), end.getHours()]).toEqual([2027, 0, 1, 0]);
  });

  it('holds until that moment and not longer', () => {
    const now = new Date(2026, 2, 2, 15);
    const paused = { pausedUntil: untilTomorrow(now) };
    expect(isPaused(paused, now)).toBe(true);
    expect(isPaused(paused, new Date(2026, 2, 2, 23, 59))).toBe(true);
    expect(isPaused(paused, new Date(2026, 2, 3))).toBe(false);
    expect(isPaused({ pausedUntil: null }, now)).toBe(false);
  });
});

describe('a quiet site', () => {
  it('is its host alone, whatever the page', () => {
    const settings = { quietSites: ['intranet.example'] };
    expect(isQuietSite(settings, 'https://intranet.example/a?b#c')).toBe(true);
    expect(isQuietSite(settings, 'https://www.intranet.example/')).toBe(false);
    expect(isQuietSite(settings, 'about:blank')).toBe(false);
    expect(isQuietSite(settings, 'not an address')).toBe(false);
    expect(hostOf('https://Intranet.Example:8443/x')).toBe('intranet.example');
  });
});

describe('a quiet document', () => {
  it('is not underlined, and still lists what was found', () => {
    const finding = makeFinding('Everybody pays a fine.');
    const restraint = { sensitivity: 'balanced' as const, patternsOff: [], dismissals: [], documentId: 'memo' };
    expect(tierOf(finding, restraint)).toBe('mark');
    expect(tierOf(finding, { ...restraint, quiet: true })).toBe('panel');
  });
});
