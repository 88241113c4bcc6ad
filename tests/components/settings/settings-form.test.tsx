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
    sites: [
      { id: 'docs', name: 'Google Docs', hint: 'Documents', on: true },
      { id: 'https://intranet.example/*', name: 'intranet.example', hint: 'intranet.example', on: true },
      { id: 'https://mail.example/*', name: 'Mail', hint: 'mail.example', on: false },
    ],
    shortcuts: { 'open-card': 'Alt+Shift+T' },
    permissions: { permissions: ['storage', 'alarms'], origins: ['https://intranet.example/*'] },
    dismissals: [
      {
        id: 'x1',
        kind: 'fine',
        fingerprint: 'no food in the lab',
        patterns: ['universal-ban'],
        createdAt: '2026-03-02T09:00:00.000Z',
      },
    ],
    held: { entries: 4, alternatives: 2, dismissals: 1 },
    measured: {
      quiet: { precision: 0.94, recall: 0.41 },
      balanced: { precision: 0.86, recall: 0.62 },
      thorough: { precision: 0.75, recall: 0.75 },
    },
    onChange: vi.fn(),
    onSite: vi.fn(),
    onAddSite: vi.fn((address) => address.includes('.')),
    onNotifications: vi.fn(),
    onShortcuts: vi.fn(),
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

test.each([
  ['quiet', 9, 4],
  ['balanced', 9, 6],
  ['thorough', 8, 8],
] as const)('%s says in plain words how well it does', (sensitivity, right, found) => {
  open({ settings: { ...DEFAULT_SETTINGS, sensitivity } });
  const said = screen.getByText(/^Tried on drafts/).textContent;
  expect(said).toContain(`about ${right} were`);
  expect(said).toContain(`noticed about ${found}.`);
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
  // The badge, the mail site, notifications and the pattern.
  expect(off).toHaveLength(4);
  expect(screen.getByText('Every adviser closes twelve cases a week.')).toBeDefined();
  await person().click(screen.getByRole('switch', { name: 'The number becomes the goal' }));
  expect(props.onChange).toHaveBeenCalledWith({ patternsOff: [] });
  await person().click(screen.getByRole('switch', { name: 'Nobody may' }));
  expect(props.onChange).toHaveBeenCalledWith({ patternsOff: ['proxy-target', 'universal-ban'] });
});

test('a site is switched on, and off again, in the same place', async () => {
  const { props } = open();
  await person().click(screen.getByRole('switch', { name: 'Mail' }));
  expect(props.onSite).toHaveBeenLastCalledWith('https://mail.example/*', true);
  await person().click(screen.getByRole('switch', { name: 'intranet.example' }));
  expect(props.onSite).toHaveBeenLastCalledWith('https://intranet.example/*', false);
});

test('any other site can be typed; what is no address is said to be none', async () => {
  const { props } = open();
  const field = screen.getByLabelText('Another site') as HTMLInputElement;
  await person().type(field, 'nothing{Enter}');
  expect(screen.getByRole('alert').textContent).toContain('I do not recognise');
  await person().clear(field);
  await person().type(field, 'wiki.example{Enter}');
  expect(props.onAddSite).toHaveBeenLastCalledWith('wiki.example');
  expect(screen.queryByRole('alert')).toBeNull();
  expect(field.value).toBe('');
});

test('it is told how long entries stay, and that may be changed', async () => {
  const { props } = open();
  await person().click(screen.getByRole('radio', { name: 'I do not ask' }));
  expect(props.onChange).toHaveBeenCalledWith({ retentionMonths: 0 });
});

test('every permission is told with its reason, and that nothing was sent', () => {
  open();
  expect(screen.getByText(/come back to you on a date you chose/)).toBeDefined();
  expect(screen.getByText(/Nothing was ever sent/)).toBeDefined();
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

test('every command has its keys, or is said to have none', () => {
  open();
  expect(screen.getByText('Alt+Shift+T')).toBeDefined();
  expect(screen.getAllByText('No keys set')).toHaveLength(3);
});

test('quiet sites are listed and can be woken', async () => {
  const { props } = open({ settings: { ...DEFAULT_SETTINGS, quietSites: ['a.example', 'b.example'] } });
  await person().click(screen.getByRole('button', { name: 'Wake me on a.example' }));
  expect(props.onChange).toHaveBeenCalledWith({ quietSites: ['b.example'] });
});
