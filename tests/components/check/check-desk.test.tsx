import { screen } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { CheckDesk } from '../../../components/check/CheckDesk';
import type { Passage } from '../../../lib/watch/types';
import { draw, expectAccessible } from '../support/draw';
import { person } from '../support/person';
import { PASSAGE } from '../support/samples';

function desk(passages: Passage[] | undefined) {
  const doing = { onOpen: vi.fn(), onSample: vi.fn(), onEmpty: vi.fn() };
  return { ...draw(<CheckDesk initialText="Dear all," passages={passages} editor={null} {...doing} />), doing };
}

test('says it waits, then what it found', () => {
  desk(undefined).unmount();
  desk([]).unmount();
  desk([PASSAGE]);
  expect(screen.getByRole('status').textContent).toBe('One passage');
  expect(screen.getByText(PASSAGE.finding.sentence)).toBeDefined();
});

test('nothing found is not praised, only said', () => {
  desk([]);
  expect(screen.getByRole('status').textContent).toBe('Nothing caught the eye here.');
});

test('a passage in the list opens its card', async () => {
  const { doing } = desk([PASSAGE]);
  await person().click(screen.getByRole('button', { name: /Is this about everyone/ }));
  expect(doing.onOpen).toHaveBeenCalledWith('p1');
});

test('the example comes in both languages', async () => {
  const { doing } = desk([]);
  await person().click(screen.getByRole('button', { name: 'Nederlands' }));
  expect(doing.onSample).toHaveBeenCalledWith('nl');
  await person().click(screen.getByRole('button', { name: 'Clear the sheet' }));
  expect(doing.onEmpty).toHaveBeenCalledOnce();
});

test('is accessible', async () => {
  await expectAccessible(desk([PASSAGE, { ...PASSAGE, id: 'p2', tier: 'panel' }]).container);
});
