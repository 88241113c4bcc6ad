/** Our own words, held against our own detector: who speaks about rules for everyone does not write them. */
import { describe, expect, test } from 'vitest';
import invitations from '../../components/conversation/invitations.json';
import { detect } from '../../lib/detect/detect';
import type { Language, PatternId } from '../../lib/detect/types';
import en from '../../lib/locale/en.json';
import nl from '../../lib/locale/nl.json';
import { MARK_THRESHOLD } from '../../lib/restraint/restrain';

const CATALOGUES: Record<Language, Record<string, string>> = { en, nl };
const LANGUAGES = Object.keys(CATALOGUES) as Language[];

const VALUES: Record<string, string> = {
  count: '3',
  date: '3 March 2026',
  did: '3',
  from: 'March 2026',
  hit: '40',
  found: '6',
  key: 'Alt+Shift+T',
  months: '6',
  step: 'The talk',
  minutes: '30',
  name: 'memo.docx',
  number: '2',
  person: 'J.D.',
  right: '9',
  site: 'intranet.example',
  until: 'May 2026',
  title: 'Is this about everyone?',
};

function filled(message: string): string {
  return message.replace(/\{(\w+)\}/g, (place, name: string) => VALUES[name] ?? place);
}

describe.each(LANGUAGES)('our own copy (%s)', (language) => {
  const messages = Object.entries(CATALOGUES[language]);

  test('the detector has nothing to say about it', () => {
    const flagged = messages.flatMap(([key, message]) =>
      detect(filled(message), { language })
        .filter(({ confidence, language }) => confidence >= MARK_THRESHOLD.balanced[language])
        .map(({ patterns, confidence }) => `${key} (${patterns[0]}, ${confidence.toFixed(2)}): ${message}`),
    );
    expect(flagged).toEqual([]);
  });

  test('nor about the messages that invite to a talk', () => {
    const texts = Object.entries(invitations[language]).flatMap(([tone, { text }]) =>
      detect(text.replace(/\{\w+\}/g, '...'), { language })
        .filter(({ confidence, language }) => confidence >= MARK_THRESHOLD.balanced[language])
        .map(({ sentence }) => `${tone}: ${sentence}`),
    );
    expect(texts).toEqual([]);
  });

  test('has no exclamation marks and no percentages', () => {
    expect(messages.filter(([, message]) => /[!%]/.test(message))).toEqual([]);
  });

  test('has a value for every place', () => {
    expect(messages.filter(([, message]) => /\{\w+\}/.test(filled(message)))).toEqual([]);
  });

  test('asks at most one question on a card', () => {
    const bodies = messages.filter(([key]) => key.startsWith('card.body.'));
    expect(bodies).toHaveLength(12);
    expect(bodies.filter(([, message]) => message.split('?').length !== 2)).toEqual([]);
  });

  test('keeps a card within 240 characters before anything is unfolded', () => {
    const copy = CATALOGUES[language];
    const patterns = Object.keys(copy).flatMap((key) => (key.startsWith('card.title.') ? [key.slice(11)] : []));
    const buttons = ['card.prepare', 'card.reword', 'card.keep', 'card.not-now', 'card.fine', 'card.not-a-rule'];
    const always = ['card.eyebrow', 'card.noticed', ...buttons].map((key) => copy[key]?.length ?? 0);
    const lengths = (patterns as PatternId[]).map((pattern) => {
      const own = [copy[`card.title.${pattern}`], copy[`card.body.${pattern}`]].map((text) => text?.length ?? 0);
      return [pattern, [...own, ...always].reduce((sum, length) => sum + length, 0)] as const;
    });
    expect(lengths.filter(([, length]) => length > 240)).toEqual([]);
  });
});

test('both languages have the same keys and the same places', () => {
  expect(Object.keys(nl)).toEqual(Object.keys(en));
  const places = (message: string) => [...message.matchAll(/\{\w+\}/g)].map(([place]) => place).sort();
  const differing = Object.entries(CATALOGUES.en).filter(
    ([key, message]) => places(message).join() !== places(CATALOGUES.nl[key] ?? '').join(),
  );
  expect(differing).toEqual([]);
});
