import { screen, within } from '@testing-library/react';
import type { ComponentProps } from 'react';
import { expect, test, vi } from 'vitest';
import { EntryList } from '../../../components/journal/EntryList';
import type { JournalEntry } from '../../../lib/journal/types';
import type { OpenEnd } from '../../../lib/journal/views';
import { draw, expectAccessible } from '../support/draw';
import { person } from '../support/person';
import { entry } from '../support/samples';

/** The list as it is most of the time: nobody is selecting. */
function list(entries: JournalEntry[], props: Partial<ComponentProps<typeof EntryList>> = {}) {
  const ends: OpenEnd[] = entries
    .filter(({ followUpOn, followUpDoneAt }) => followUpOn && !followUpDoneAt)
    .map((entry) => ({ entry, kind: 'follow-up' as const, on: entry.followUpOn as string, due: false }))
    .sort((a, b) => a.on.localeCompare(b.on));
  return (
    <EntryList
      entries={entries.filter((each) => ends.every(({ entry }) => entry !== each))}
      more={false}
      ends={ends}
      moreEnds={false}
      selected={undefined}
      onSelect={vi.fn()}
      onDelete={vi.fn()}
      onMore={vi.fn()}
      {...props}
    />
  );
}

test('open ends come first, the rest stands under its month', () => {
  draw(
    list([
      entry({ id: 'a', createdAt: '2026-03-05T09:00:00.000Z', patterns: ['universal-ban'] }),
      entry({ id: 'b', createdAt: '2026-03-04T09:00:00.000Z', followUpOn: '2026-05-01' }),
      entry({ id: 'c', createdAt: '2026-02-03T09:00:00.000Z', followUpOn: '2026-04-01', patterns: ['proxy-target'] }),
      entry({
        id: 'd',
        createdAt: '2026-02-02T09:00:00.000Z',
        followUpOn: '2026-02-09',
        followUpDoneAt: '2026-02-09',
      }),
    ]),
  );
  const parts = screen.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent);
  expect(parts).toEqual(['Open ends', 'March 2026', 'February 2026']);
  const titles = screen.getAllByRole('link').map((link) => link.getAttribute('href'));
  expect(titles).toEqual(['#/entry/c', '#/entry/b', '#/entry/a', '#/entry/d']);
});

test('an entry shows when, what came of it, with whom and when to come back', () => {
  const conversation = { person: 'J.D.' } as NonNullable<ReturnType<typeof entry>['conversation']>;
  draw(list([entry({ conversation, followUpOn: '2026-03-16' })]), 'nl');
  const row = within(screen.getByRole('listitem'));
  expect(row.getByText('2 maart 2026')).toBeDefined();
  expect(row.getByText('gesprek gepland')).toBeDefined();
  expect(row.getByText('Met J.D.')).toBeDefined();
  expect(row.getByText('Erop terugkomen op 16 maart 2026')).toBeDefined();
});

test('a blanked passage leaves no empty quote', () => {
  const { container } = draw(list([entry({ passage: '' })]));
  expect(container.querySelector('blockquote')).toBeNull();
});

test('asks for earlier ones where there are some', async () => {
  const onMore = vi.fn();
  draw(list([entry()], { more: true, onMore }));
  await person().click(screen.getByRole('button', { name: 'Show earlier ones' }));
  expect(onMore).toHaveBeenCalledOnce();
});

test('deleting asks for that entry', async () => {
  const onDelete = vi.fn();
  const one = entry();
  draw(list([one], { onDelete }));
  await person().click(screen.getByRole('button', { name: 'Delete' }));
  expect(onDelete).toHaveBeenCalledWith(one);
});

test('several can be ticked, each by a name of its own', async () => {
  const onSelect = vi.fn();
  draw(list([entry({ id: 'a' })], { selected: new Set(), onSelect }));
  await person().click(screen.getByRole('checkbox', { name: /Select .*2 March 2026/ }));
  expect(onSelect).toHaveBeenCalledWith('a', true);
  expect(screen.queryByRole('button', { name: 'Delete' })).toBeNull();
});

test('is accessible', async () => {
  const { container } = draw(
    list([entry(), entry({ id: 'e2', followUpOn: '2026-04-01' })], { selected: new Set(['e2']) }),
  );
  await expectAccessible(container);
});
