/** Both languages of the interface are equals: same keys, same order, same places. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

type Messages = Record<string, { message: string; description?: string; placeholders?: Record<string, unknown> }>;

function read<T>(path: string): T {
  return JSON.parse(readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8')) as T;
}

/** Keys as they stand in the file: an object cannot hold the same key twice, a file can. */
function keysInFile(path: string): string[] {
  const text = readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
  return [...text.matchAll(/^ {2}"((?:[^"\\]|\\.)+)":/gm)].map(([, key = '']) => key);
}

function places(text: string): string[] {
  return [...text.matchAll(/\{(\w+)\}|\$(\w+)\$/g)].map(([place]) => place).sort();
}

describe('the catalogue of the interface', () => {
  const en = read<Record<string, string>>('lib/locale/en.json');
  const nl = read<Record<string, string>>('lib/locale/nl.json');

  it('has the same keys in the same order', () => {
    expect(Object.keys(nl)).toEqual(Object.keys(en));
  });

  it('has no key twice', () => {
    for (const [path, catalogue] of [
      ['lib/locale/en.json', en],
      ['lib/locale/nl.json', nl],
    ] as const) {
      expect(keysInFile(path)).toEqual(Object.keys(catalogue));
    }
  });

  it('has the same places in both languages', () => {
    const placesOf = (catalogue: Record<string, string>) =>
      Object.fromEntries(Object.entries(catalogue).map(([key, text]) => [key, places(text)]));
    expect(placesOf(nl)).toEqual(placesOf(en));
  });

  it.each([
    ['en', en],
    ['nl', nl],
  ] as const)('has a text for every key, in %s', (_language, catalogue) => {
    const empty = Object.entries(catalogue).filter(([, text]) => typeof text !== 'string' || text.trim() === '');
    expect(empty).toEqual([]);
  });
});

describe('the texts of the browser', () => {
  const en = read<Messages>('public/_locales/en/messages.json');
  const nl = read<Messages>('public/_locales/nl/messages.json');

  it('have the same keys in the same order', () => {
    expect(Object.keys(nl)).toEqual(Object.keys(en));
  });

  it('have the same places, and none is empty', () => {
    for (const [key, { message }] of Object.entries(en)) {
      expect(message.trim(), key).not.toBe('');
      expect(nl[key]?.message.trim(), key).not.toBe('');
      expect(places(nl[key]?.message ?? ''), key).toEqual(places(message));
    }
  });

  it.each([
    ['en', en],
    ['nl', nl],
  ] as const)('fit the stores: name and description, in %s', (_language, messages) => {
    // The Chrome Web Store takes 75 characters for a name and 132 for a description.
    expect(messages.name?.message.length).toBeLessThanOrEqual(75);
    expect(messages.description?.message.length).toBeLessThanOrEqual(132);
  });
});
