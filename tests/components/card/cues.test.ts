import { describe, expect, it } from 'vitest';
import { tellingCues } from '../../../components/card/cues';
import { topicOf } from '../../../components/card/topic';
import { detect } from '../../../lib/detect/detect';
import type { Language, SignalRole } from '../../../lib/detect/types';
import { makeFinding } from '../../unit/advise/make-finding';

function cues(sentence: string, language: Language, heard: [string, SignalRole][], slots = {}): string[] {
  const signals = heard.map(([cue, role]) => ({ cue, role }));
  return tellingCues(makeFinding(sentence, { language, signals, slots, kinds: ['sanction'] })).map(({ text }) => text);
}

describe('what is quoted on the card', () => {
  it.each<[string, Language, [string, SignalRole][], string[]]>([
    ['Every borrower pays a fee for each lost key.', 'en', [['pays', 'consequence']], ['pays a fee for each lost key']],
    ['Elke lener betaalt een tientje.', 'nl', [['betaalt', 'consequence']], ['betaalt een tientje']],
    ['All of us write their hours in blocks.', 'en', [['write their', 'proof']], ['write their hours in blocks']],
    ['Any visit needs prior agreement.', 'en', [['prior', 'gate']], ['prior agreement']],
    ['Members pay a EUR 2,500 fee now.', 'en', [['pay', 'consequence']], ['pay a EUR 2,500 fee now']],
    [
      'Each borrower pays a EUR 25 charge for every key.',
      'en',
      [['pays a EUR', 'consequence']],
      ['pays a EUR 25 charge for every key'],
    ],
    ['Nobody parks here, whatever the reason.', 'en', [['Nobody parks', 'force']], ['Nobody parks']],
    ['Niemand parkeert nog, ook niet kort.', 'nl', [['Niemand', 'audience']], ['Niemand']],
  ])('%s (%s)', (sentence, language, heard, expected) => {
    expect(cues(sentence, language, heard)).toEqual(expected);
  });

  it('is one piece where two would run into each other', () => {
    const heard: [string, SignalRole][] = [
      ['elke lener', 'audience'],
      ['betaalt', 'consequence'],
    ];
    expect(cues('Vanaf nu betaalt elke lener een boete.', 'nl', heard)).toEqual(['betaalt elke lener een boete']);
  });

  it('stands in the text where it says it stands', () => {
    for (const [text, language] of [
      ['From Monday every department pays a fine for each late grade.', 'en'],
      ['Vanaf maandag betaalt elke afdeling een boete voor ieder cijfer dat te laat komt.', 'nl'],
    ] as const)
      for (const finding of detect(text, { language }))
        for (const cue of tellingCues(finding)) expect(text.slice(cue.span.start, cue.span.end)).toBe(cue.text);
  });
});

it('the card is not about a kind of which nothing was heard', () => {
  const signals = [{ cue: 'All riders', role: 'audience' as const }];
  const finding = makeFinding('All riders wear the white helmet.', { kinds: ['surveillance', 'mandate'], signals });
  expect(topicOf(finding)).toBe('universal-mandate');
});
