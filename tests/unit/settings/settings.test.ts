import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mergeSettings, parseSettings, SETTINGS_VERSION, storedSettings } from '../../../lib/settings/settings';
import { DEFAULT_SETTINGS, type Settings } from '../../../lib/settings/types';

/** What each released version wrote; a version without an example fails the last test. */
const EXAMPLES: Record<number, { stored: unknown; settings: Settings }> = {
  1: {
    stored: {
      version: 1,
      interfaceLanguage: 'nl',
      sensitivity: 'quiet',
      patternsOff: ['proxy-target'],
      badge: true,
      docsOn: false,
    },
    settings: {
      ...DEFAULT_SETTINGS,
      interfaceLanguage: 'nl',
      sensitivity: 'quiet',
      patternsOff: ['proxy-target'],
      badge: true,
      docsOn: false,
    },
  },
};

describe('parseSettings', () => {
  it.each([null, undefined, 7, 'text', [], {}, { version: 'x' }])('gives the defaults for %j', (stored) => {
    expect(parseSettings(stored)).toEqual(DEFAULT_SETTINGS);
  });

  it('keeps what is valid and replaces what is not', () => {
    const stored = { interfaceLanguage: 'fr', sensitivity: 'thorough', badge: 'yes', docsOn: false, later: 1 };
    expect(parseSettings(stored)).toEqual({ ...DEFAULT_SETTINGS, sensitivity: 'thorough', docsOn: false });
  });

  it('drops unknown and repeated patterns', () => {
    const stored = { patternsOff: ['proxy-target', 'proxy-target', 'constructor', 3, 'no-such-pattern'] };
    expect(parseSettings(stored).patternsOff).toEqual(['proxy-target']);
  });

  it('never hands out the list of the defaults itself', () => {
    parseSettings({}).patternsOff.push('proxy-target');
    expect(DEFAULT_SETTINGS.patternsOff).toEqual([]);
  });

  it('is complete and stable for anything that storage may hold', () => {
    fc.assert(
      fc.property(fc.anything(), (stored) => {
        const settings = parseSettings(stored);
        expect(Object.keys(settings).sort()).toEqual(Object.keys(DEFAULT_SETTINGS).sort());
        expect(parseSettings(storedSettings(settings))).toEqual(settings);
      }),
    );
  });

  it.each(Array.from({ length: SETTINGS_VERSION }, (_, index) => index + 1))('reads version %i', (version) => {
    const example = EXAMPLES[version];
    expect(example).toBeDefined();
    expect(parseSettings(example?.stored)).toEqual(example?.settings);
  });
});

describe('mergeSettings', () => {
  const settings: Settings = { ...DEFAULT_SETTINGS, sensitivity: 'quiet', badge: true };

  it('changes the given fields alone', () => {
    expect(mergeSettings(settings, { interfaceLanguage: 'nl' })).toEqual({ ...settings, interfaceLanguage: 'nl' });
  });

  it('lets a field that is not valid change nothing', () => {
    const patch = JSON.parse('{"sensitivity":"loud","badge":null,"patternsOff":"all"}') as Partial<Settings>;
    expect(mergeSettings(settings, patch)).toEqual(settings);
  });
});
