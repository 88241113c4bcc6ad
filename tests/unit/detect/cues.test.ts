import { describe, expect, it } from 'vitest';
import { createMatcher } from '../../../lib/detect/cues';
import en from '../../../lib/detect/en/cues.json';
import nl from '../../../lib/detect/nl/cues.json';
import { tokenize } from '../../../lib/text/tokens';

const matched = (pattern: string, sentence: string): string[] => {
  const matcher = createMatcher({
    classes: { fruit: ['apple', 'pear*'], number: ['<num>', 'two'] },
    families: { x: [pattern] },
  });
  const tokens = tokenize(sentence);
  return matcher.match(tokens).map((cue) =>
    tokens
      .slice(cue.from, cue.to)
      .map((t) => t.norm)
      .join(' '),
  );
};

describe('the notation of cues', () => {
  it.each<[string, string, string[]]>([
    ['no longer', 'It is no longer so; no, longer.', ['no longer']],
    ['may|can not', 'You may not, you can not.', ['may not', 'can not']],
    ['*plicht', 'De meldplicht en de plicht.', ['meldplicht']],
    ['dis* ed', 'disc ed', ['disc ed']],
    ['eat ..2 <fruit>', 'eat a ripe pear, eat. Then apple', ['eat a ripe pear']],
    ['<number> <fruit>', 'two apple, 3 pears', ['two apple', '3 pears']],
    ['^ no', 'No, no.', ['no']],
    ['must !be', 'must be, must go', ['must']],
    ['is ?not here', 'is here, is not here', ['is here', 'is not here']],
    ['één', 'Een en één.', ['een', 'een']],
  ])('%s in %j', (pattern, sentence, cues) => {
    expect(matched(pattern, sentence)).toEqual(cues);
  });

  it('refuses a class it does not know and a pattern that begins with a gap', () => {
    expect(() => matched('<vegetable>', '')).toThrow('unknown class');
    expect(() => matched('..3 apple', '')).toThrow('does not begin');
  });
});

describe('the lexicons', () => {
  it('know the same families in both languages', () => {
    expect(Object.keys(nl.families).sort()).toEqual(Object.keys(en.families).sort());
  });
});
