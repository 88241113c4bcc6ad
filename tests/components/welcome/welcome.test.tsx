import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { Welcome } from '../../../components/welcome/Welcome';
import { draw, expectAccessible } from '../support/draw';

test('the example opens in the language of the page', () => {
  draw(<Welcome>sites</Welcome>, 'nl');
  const link = screen.getByRole('link', { name: 'Probeer het met een voorbeeld' });
  expect(link.getAttribute('href')).toBe('/check.html?sample=late-grades&lang=nl');
});

test.each(['en', 'nl'] as const)('is accessible (%s)', async (language) => {
  await expectAccessible(draw(<Welcome>sites</Welcome>, language).container);
});
