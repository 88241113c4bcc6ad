import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { Sources } from '../../../components/library/Sources';
import { sources } from '../../../lib/advise/packs';
import { draw } from '../support/draw';

test.each([
  ['en', 'A book. Known to us through others who wrote about it.'],
  ['nl', 'Een boek. Ons bekend via anderen die erover schreven.'],
] as const)('what kind of source it is, and how sure we are, is told in %s', (language, told) => {
  draw(<Sources ids={['S-RR']} />, language);
  expect(screen.getByRole('listitem').textContent).toContain(told);
  // The title is as it was published, whatever the language.
  expect(screen.getByRole('listitem').textContent).toContain('Responsive Regulation');
});

test('practice is told once', () => {
  draw(<Sources ids={['general']} />, 'nl');
  expect(screen.getByRole('listitem').textContent).toBe(
    `${sources().general?.citationNl}Uit de praktijk; er is niets over gepubliceerd.`,
  );
});
