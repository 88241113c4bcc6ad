import { screen } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { CheckDesk, type Opened } from '../../../components/check/CheckDesk';
import type { Passage } from '../../../lib/watch/types';
import { draw, expectAccessible } from '../support/draw';
import { person } from '../support/person';
import { PASSAGE } from '../support/samples';

function desk(passages: Passage[] | undefined, opened?: Opened) {
  const doing = { onOpen: vi.fn(), onSample: vi.fn(), onEmpty: vi.fn(), onFile: vi.fn() };
  const props = { initialText: 'Dear all,', passages, editor: null, readable: '.txt', opened, ...doing };
  return { ...draw(<CheckDesk {...props} />), doing };
}

/** What was found, said aloud; the other status is about files. */
function told(): string | null | undefined {
  return screen.getAllByRole('status').at(-1)?.textContent;
}

test('says it waits, then what it found', () => {
  desk(undefined).unmount();
  desk([]).unmount();
  desk([PASSAGE]);
  expect(told()).toBe('One passage');
  expect(screen.getByText(PASSAGE.finding.sentence)).toBeDefined();
});

test('nothing found is not praised, only said', () => {
  desk([]);
  expect(told()).toBe('Nothing caught the eye here.');
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

test('a file can be chosen or dropped; what went wrong is said in words', async () => {
  const { doing, unmount } = desk([]);
  const file = new File(['Dear all'], 'memo.txt', { type: 'text/plain' });
  await person().upload(screen.getByLabelText('Open a file', { selector: 'input' }), file);
  expect(doing.onFile).toHaveBeenCalledWith(file);
  unmount();
  desk([], { refusal: 'damaged' });
  expect(screen.getByRole('alert').textContent).toContain('may be damaged');
});
