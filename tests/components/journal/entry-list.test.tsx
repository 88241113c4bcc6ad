import { screen, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { EntryList } from '../../../components/journal/EntryList';
import { draw, expectAccessible } from '../support/draw';
import { person } from '../support/person';
import { entry } from '../support/samples';

test('open ends come first, the earliest date on top; the rest stands under its month', () => {
  draw(
    <EntryList
      onDelete={vi.fn()}
      entries={[
        entry({ id: 'a', createdAt: '2026-03-05T09:00:00.000Z', patterns: ['universal-ban'] }),
        entry({ id: 'b', createdAt: '2026-03-04T09:00:00.000Z', followUpOn: '2026-05-01' }),
        entry({ id: 'c', createdAt: '2026-02-03T09:00:00.000Z', followUpOn: '2026-04-01', patterns: ['proxy-target'] }),
        entry({
          id: 'd',
          createdAt: '2026-02-02T09:00:00.000Z',
          followUpOn: '2026-02-09',
          followUpDoneAt: '2026-02-09',
        }),
      ]}
    />,
  );
  const parts = screen.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent);
  expect(parts).toEqual(['Open ends', 'March 2026', 'February 2026']);
  const titles = screen.getAllByRole('link').map((link) => link.getAttribute('href'));
  expect(titles).toEqual(['#/entry/c', '#/entry/b', '#/entry/a', '#/entry/d']);
});

test('an entry shows when, what came of it, with whom and when to come back', () => {
  const conversation = { person: 'J.D.' } as NonNullable<ReturnType<typeof entry>['conversation']>;
  draw(<EntryList onDelete={vi.fn()} entries={[entry({ conversation, followUpOn: '2026-03-16' })]} />, 'nl');
  const row = within(screen.getByRole('listitem'));
  expect(row.getByText('2 maart 2026')).toBeDefined();
  expect(row.getByText('gesprek gepland')).toBeDefined();
  expect(row.getByText('Met J.D.')).toBeDefined();
  expect(row.getByText('Erop terugkomen op 16 maart 2026')).toBeDefined();
});

test('a blanked passage leaves no empty quote', () => {
  const { container } = draw(<EntryList onDelete={vi.fn()} entries={[entry({ passage: '' })]} />);
  expect(container.querySelector('blockquote')).toBeNull();
});

test('a long journal is drawn in parts', async () => {
  const many = Array.from({ length: 150 }, (_, index) => entry({ id: `e${index}` }));
  draw(<EntryList onDelete={vi.fn()} entries={many} />);
  expect(screen.getAllByRole('listitem')).toHaveLength(60);
  await person().click(screen.getByRole('button', { name: 'Show earlier ones' }));
  expect(screen.getAllByRole('listitem')).toHaveLength(120);
});

test('deleting asks for that entry', async () => {
  const onDelete = vi.fn();
  const one = entry();
  draw(<EntryList onDelete={onDelete} entries={[one]} />);
  await person().click(screen.getByRole('button', { name: 'Delete' }));
  expect(onDelete).toHaveBeenCalledWith(one);
});

test('is accessible', async () => {
  const { container } = draw(
    <EntryList onDelete={vi.fn()} entries={[entry(), entry({ id: 'e2', followUpOn: '2026-04-01' })]} />,
  );
  await expectAccessible(container);
});
