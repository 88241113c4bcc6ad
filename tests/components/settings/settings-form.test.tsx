import { screen, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { SettingsForm, type SettingsFormProps } from '../../../components/settings/SettingsForm';
import type { Language } from '../../../lib/detect/types';
import { DEFAULT_SETTINGS } from '../../../lib/settings/types';
import { draw, expectAccessible } from '../support/draw';
import { person } from '../support/person';

function open(changes: Partial<SettingsFormProps> = {}, language?: Language) {
  const props: SettingsFormProps = {
    settings: DEFAULT_SETTINGS,
    sites: ['intranet.example'],
    dismissals: [
      {
        id: 'x1',
        kind: 'fine',
        fingerprint: 'no food in the lab',
        patterns: ['universal-ban'],
        createdAt: '2026-03-02T09:00:00.000Z',
      },
    ],
    held: { entries: 4, dismissals: 1 },
    onChange: vi.fn(),
    onRemoveSite: vi.fn(),
    onBringBack: vi.fn(),
    ...changes,
  };
  return { ...draw(<SettingsForm {...props} />, language), props };
}

test('the language is one choice of three', async () => {
  const { props } = open();
  const group = within(screen.getByRole('group', { name: 'Language of buttons and pages' }));
  expect(group.getAllByRole('radio')).toHaveLength(3);
  await person().click(group.getByRole('radio', { name: 'Nederlands' }));
  expect(props.onChange).toHaveBeenCalledWith({ interfaceLanguage: 'nl' });
});

test('the number on the icon is off unless asked for', async () => {
  const { props } = open();
  const badge = screen.getByRole('switch', { name: 'Number on the toolbar icon' });
  expect(badge.getAttribute('aria-checked')).toBe('false');
  await person().click(badge);
  expect(props.onChange).toHaveBeenCalledWith({ badge: true });
});

test('every pattern has a switch and an example', async () => {
  const { props } = open({ settings: { ...DEFAULT_SETTINGS, patternsOff: ['proxy-target'] } });
  const off = screen.getAllByRole('switch').filter((each) => each.getAttribute('aria-checked') === 'false');
  // The badge and the pattern.
  expect(off).toHaveLength(2);
  expect(screen.getByText('Every adviser closes twelve cases a week.')).toBeDefined();
  await person().click(screen.getByRole('switch', { name: 'The number becomes the goal' }));
  expect(props.onChange).toHaveBeenCalledWith({ patternsOff: [] });
  await person().click(screen.getByRole('switch', { name: 'Nobody may' }));
  expect(props.onChange).toHaveBeenCalledWith({ patternsOff: ['proxy-target', 'universal-ban'] });
});

test('a site is taken off the list in one click', async () => {
  const { props } = open();
  await person().click(screen.getByRole('button', { name: 'Stop reading along on intranet.example' }));
  expect(props.onRemoveSite).toHaveBeenCalledWith('intranet.example');
});

test('a passage set aside can be brought back', async () => {
  const { props } = open();
  expect(screen.getByText('no food in the lab')).toBeDefined();
  await person().click(screen.getByRole('button', { name: 'Bring back' }));
  expect(props.onBringBack).toHaveBeenCalledWith(props.dismissals?.[0]);
});

test('what is kept is counted, and said to be out of reach when it is', () => {
  const { unmount } = open();
  expect(screen.getByText('Entries in your journal: 4')).toBeDefined();
  unmount();
  open({ held: undefined, dismissals: undefined });
  expect(screen.getAllByText(/does not let me keep a journal here/)).toHaveLength(2);
});

test.each(['en', 'nl'] as const)('is accessible (%s)', async (language) => {
  await expectAccessible(open({}, language).container);
});
