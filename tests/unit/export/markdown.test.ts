import fc from 'fast-check';
import { lexer, type Token } from 'marked';
import { describe, expect, it } from 'vitest';
import { detect } from '../../../lib/detect/detect';
import { entriesMarkdown } from '../../../lib/export/markdown';
import en from '../../../lib/export/words.en.json';
import nl from '../../../lib/export/words.nl.json';
import { FULL, words } from './arbitraries';

/** What an independent parser makes of it: kinds of blocks and spans, in order. */
function kindsIn(tokens: Token[]): string[] {
  return tokens.flatMap((token) => [
    token.type,
    ...kindsIn('tokens' in token && token.tokens ? token.tokens : []),
    ...(token.type === 'list' ? kindsIn(token.items) : []),
  ]);
}

describe('the journal in Markdown', () => {
  it('tells an entry in order, in the language asked for', () => {
    const text = entriesMarkdown([FULL], 'en');
    const found = ['# Talk First: journal', '## 2 March 2026', '> From Monday', '- Outcome: conversation held'].concat([
      '- People the rule would hit: 400',
      '### Notes',
      '### What I heard',
      '### With',
      '- What gets in the way?',
    ]);
    const places = found.map((part) => text.indexOf(part));
    expect(places.every((place) => place >= 0)).toBe(true);
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(entriesMarkdown([FULL], 'nl')).toContain('## 2 maart 2026');
    expect(entriesMarkdown([FULL], 'nl')).toContain('- Waarom een regel: gelijke behandeling');
  });

  it('leaves out what was not filled in', () => {
    const { conversation: _c, afterTalk: _a, trigger: _t, ...bare } = FULL;
    const text = entriesMarkdown([{ ...bare, notes: ' ', passage: '' }], 'en');
    expect(text).not.toMatch(/###|>|attractive/);
  });

  it('lets nothing that was written become markup', () => {
    const notes =
      '# not a heading\n<img src=x>\n- not a list\n1. nor this\n    nor code\n*stars* _lines_ [link](x) `code`';
    const text = entriesMarkdown([{ ...FULL, notes }], 'en');
    expect(text).toContain('\\# not a heading\\\n\\<img src=x\\>\\\n\\- not a list\\\n1\\. nor this\\\nnor code');
    expect(text).toContain('\\*stars\\* \\_lines\\_ \\[link\\](x) \\`code\\`');
  });

  it('is for another parser what it is for us: a heading for every entry, and nothing that people wrote is markup', () => {
    const OURS = new Set(['heading', 'paragraph', 'text', 'list', 'list_item', 'blockquote', 'space', 'escape', 'br']);
    fc.assert(
      fc.property(fc.array(words, { minLength: 1, maxLength: 4 }), (texts) => {
        const entries = texts.map((text, index) => ({ ...FULL, id: `e${index}`, passage: text, notes: text }));
        const tokens = lexer(entriesMarkdown(entries, 'en'));
        expect(kindsIn(tokens).filter((kind) => !OURS.has(kind))).toEqual([]);
        const days = tokens.filter((token) => token.type === 'heading' && token.depth === 2);
        expect(days).toHaveLength(entries.length);
      }),
    );
  });

  it('speaks two languages with the same words, none of which the detector minds', () => {
    const keys = (value: object): string[] =>
      Object.entries(value).flatMap(([key, inner]) =>
        typeof inner === 'object' ? keys(inner).map((name) => `${key}.${name}`) : [key],
      );
    expect(keys(nl)).toEqual(keys(en));
    const texts = (value: object): string[] =>
      Object.values(value).flatMap((inner) => (typeof inner === 'object' ? texts(inner) : [inner as string]));
    expect(texts(en).flatMap((text) => detect(text, { language: 'en' }))).toEqual([]);
    expect(texts(nl).flatMap((text) => detect(text, { language: 'nl' }))).toEqual([]);
  });
});
