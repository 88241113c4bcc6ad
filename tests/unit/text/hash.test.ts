import { expect, it } from 'vitest';
import { hash } from '../../../lib/text/hash';

it('gives the same name to the same text, another to another, and nothing of the text', () => {
  expect(hash('every grade')).toBe(hash('every grade'));
  expect(hash('every grade')).not.toBe(hash('Every grade'));
  expect(hash('every grade')).toMatch(/^[0-9a-z]{5,12}$/);
});
