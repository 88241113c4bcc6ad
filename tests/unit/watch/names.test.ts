// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { documentIdOf } from '../../../lib/watch/document-id';
import { PassageIds } from '../../../lib/watch/passage-ids';
import { siteTypeOf } from '../../../lib/watch/site-type';

describe('passage ids', () => {
  const idsOf = (...sentences: string[]) => {
    const ids = new PassageIds();
    return sentences.map((sentence) => ids.next(sentence));
  };

  it('stay the same for the same sentence, however it is spaced', () => {
    expect(idsOf('All staff  pay.')).toEqual(idsOf('All staff\u00a0pay. '));
  });

  it('tell two sentences that read the same apart by their order', () => {
    const [first, other, second] = idsOf('All staff pay.', 'All pupils pay.', 'All staff pay.');
    expect(new Set([first, other, second]).size).toBe(3);
    expect(idsOf('All staff pay.')).toEqual([first]);
  });
});

describe('document id', () => {
  const idOf = (address: string) =>
    documentIdOf({ location: new URL(address), baseURI: address } as unknown as Document);

  it('is that of the path, whatever the query and fragment', () => {
    expect(idOf('https://wiki.example/page?edit=1#top')).toBe(idOf('https://wiki.example/page'));
    expect(idOf('https://wiki.example/page')).not.toBe(idOf('https://wiki.example/other'));
  });

  it('is that of the Google document and its tab, whatever account opened it', () => {
    const one = idOf('https://docs.google.com/document/d/abc/edit?tab=t.0');
    expect(idOf('https://docs.google.com/document/u/1/d/abc/edit?tab=t.0#heading')).toBe(one);
    expect(idOf('https://docs.google.com/document/d/abc/edit?tab=t.1')).not.toBe(one);
  });

  it('has nothing of the address in it', () => {
    expect(idOf('https://wiki.example/secret-project')).toMatch(/^[0-9a-z]+$/);
  });
});

describe('site type', () => {
  it.each([
    ['mail.google.com', 'mail'],
    ['outlook.office.com', 'mail'],
    ['docs.google.com', 'document'],
    ['school.atlassian.net', 'wiki'],
    ['wiki.example.org', 'wiki'],
    ['school.sharepoint.com', 'wiki'],
    ['gmail-is-not-here.example', 'other'],
    ['127.0.0.1', 'other'],
  ])('%s is %s', (host, type) => {
    expect(siteTypeOf(host)).toBe(type);
  });
});
