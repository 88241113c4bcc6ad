import { screen, within } from '@testing-library/react';
import { describe, expect, test, vi } from 'vitest';
import { Popup, type PopupProps } from '../../../components/popup/Popup';
import type { Language } from '../../../lib/detect/types';
import { draw, expectAccessible } from '../support/draw';
import { person } from '../support/person';
import { ADVICE, entry, PASSAGE } from '../support/samples';

const ON = { kind: 'site', name: 'intranet.example', on: true } as const;
const PASSAGES = [{ ...PASSAGE, ways: ADVICE.alternatives }];

function open(changes: Partial<PopupProps> = {}, language?: Language) {
  const props: PopupProps = {
    site: ON,
    page: { state: 'watching', passages: PASSAGES },
    due: [],
    onSite: vi.fn(),
    onShow: vi.fn(),
    onOpen: vi.fn(),
    onGo: vi.fn(),
    onPause: vi.fn(),
    onQuietSite: vi.fn(),
    ...changes,
  };
  return { ...draw(<Popup {...props} />, language), props };
}

describe('passages on this page', () => {
  test('each has its title, its words and the ways that fit', async () => {
    open();
    expect(screen.getByRole('heading', { name: 'Is this about everyone?' })).toBeDefined();
    expect(screen.getByText(PASSAGE.finding.sentence)).toBeDefined();
    await person().click(screen.getByText('Talk with the one person it is about'));
    expect(screen.getAllByText('Invite in private, soon.')[0]).toBeDefined();
  });

  test('an opener is shown without braces', () => {
    const { container } = open();
    expect(container.textContent).not.toMatch(/[{}]/);
  });

  test('a passage can be shown in the text, or its card opened', async () => {
    const { props } = open();
    await person().click(screen.getByRole('button', { name: 'Show in text' }));
    await person().click(screen.getByRole('button', { name: 'Open the card' }));
    expect(props.onShow).toHaveBeenCalledWith(expect.objectContaining({ id: 'p1' }));
    expect(props.onOpen).toHaveBeenCalledWith(expect.objectContaining({ id: 'p1' }));
  });

  test('what is over the cap stands apart, with its number', () => {
    const over = ['p2', 'p3'].map((id) => ({ ...PASSAGE, id, marked: false, ways: [] }));
    open({ page: { state: 'watching', passages: [...PASSAGES, ...over] } });
    const more = screen.getByRole('region', { name: '2 more, without a line' });
    expect(within(more).getAllByRole('heading', { level: 3 })).toHaveLength(2);
    const noticed = screen.getByRole('region', { name: 'What caught the eye' });
    expect(within(noticed).getAllByRole('heading', { level: 3 })).toHaveLength(1);
  });

  test('an editor that keeps its text to itself: the text can be pasted elsewhere', async () => {
    const { props } = open({ page: { state: 'out-of-reach', passages: [] } });
    const [paste] = screen.getAllByRole('button', { name: 'Check a text' });
    await person().click(paste as HTMLElement);
    expect(props.onGo).toHaveBeenCalledWith('check');
  });

  test('what is less sure stands apart', () => {
    open({ page: { state: 'watching', passages: [...PASSAGES, { ...PASSAGE, id: 'p2', tier: 'panel', ways: [] }] } });
    const less = screen.getByRole('region', { name: 'Less sure about these' });
    expect(within(less).getAllByRole('heading', { level: 3 })).toHaveLength(1);
  });
});

describe('when there is nothing to list', () => {
  test.each([
    [{ state: 'watching', passages: [] }, 'Nothing caught the eye here.'],
    [{ state: 'no-editor', passages: [] }, 'I see no text field yet'],
    [{ state: 'unreadable', passages: [] }, 'I cannot read the text here'],
    [{ state: 'out-of-reach', passages: [] }, 'This editor keeps its text to itself'],
    [{ state: 'silent', passages: [] }, 'I am not awake on this page yet'],
  ] satisfies [PopupProps['page'], string][])('it says why: %o', (page, said) => {
    open({ page });
    expect(screen.getByRole('heading', { name: said })).toBeDefined();
  });

  test('a page of the browser has no switch', () => {
    open({ site: { kind: 'off-limits' }, page: undefined });
    expect(screen.getByRole('heading', { name: 'The browser keeps me out here' })).toBeDefined();
    expect(screen.queryByRole('switch')).toBeNull();
  });
});

describe('the switch for this site', () => {
  test('a site that is off is turned on in one click', async () => {
    const { props } = open({ site: { ...ON, on: false }, page: undefined });
    await person().click(screen.getByRole('button', { name: 'Read along here' }));
    expect(props.onSite).toHaveBeenCalledWith(true);
  });

  test('a site that is on is turned off in one click', async () => {
    const { props } = open();
    const site = screen.getByRole('switch', { name: 'Talk First on intranet.example' });
    expect(site.getAttribute('aria-checked')).toBe('true');
    await person().click(site);
    expect(props.onSite).toHaveBeenCalledWith(false);
  });
});

test('a follow-up that is due leads to its entry', async () => {
  const { props } = open({ due: [entry({ followUpOn: '2026-03-16' })] });
  await person().click(screen.getByRole('button', { name: /Whoever is late pays a fine.*16 March 2026/ }));
  expect(props.onGo).toHaveBeenCalledWith('journal', '/entry/e1');
});

test('something that failed is said aloud', () => {
  open({ failure: 'unreachable' });
  expect(screen.getByRole('alert').textContent).toContain('Talk First was updated');
});

test.each(['en', 'nl'] as const)('is accessible in every state (%s)', async (language) => {
  const states: Partial<PopupProps>[] = [
    { due: [entry({ followUpOn: '2026-03-16' })] },
    { site: { ...ON, on: false }, page: undefined },
    { site: { kind: 'off-limits' }, page: undefined },
    { site: { kind: 'own' }, page: undefined },
    { page: { state: 'no-editor', passages: [] } },
  ];
  for (const state of states) {
    const { container, unmount } = open(state, language);
    await expectAccessible(container);
    unmount();
  }
});

describe('a pause', () => {
  test('is one click, and one click brings me back', async () => {
    const { props, unmount } = open();
    await person().click(screen.getByRole('button', { name: 'Pause until tomorrow' }));
    expect(props.onPause).toHaveBeenCalledWith(true);
    unmount();
    const paused = open({ pausedUntil: new Date(2026, 2, 3).toISOString() });
    expect(screen.getByText(/Until 3 March 2026 I read nothing/)).toBeDefined();
    expect(screen.queryByText(PASSAGE.finding.sentence)).toBeNull();
    await person().click(screen.getByRole('button', { name: 'Wake me' }));
    expect(paused.props.onPause).toHaveBeenCalledWith(false);
  });

  test('is accessible', async () => {
    await expectAccessible(open({ pausedUntil: new Date(2026, 2, 3).toISOString() }).container);
  });
});

describe('being quiet', () => {
  test('on a quiet site there is one thing to do: wake us', async () => {
    const { props } = open({ site: { ...ON, quiet: true }, page: undefined });
    expect(screen.getByRole('heading', { name: 'I am quiet on intranet.example' })).toBeDefined();
    expect(screen.queryByRole('button', { name: 'Quiet on this site' })).toBeNull();
    await person().click(screen.getByRole('button', { name: 'Wake me' }));
    expect(props.onQuietSite).toHaveBeenCalledWith(false);
  });

  test('in a quiet text what was found is still listed', async () => {
    const onQuietDocument = vi.fn();
    open({ page: { state: 'watching', passages: PASSAGES, documents: ['d'], quiet: ['d'] }, onQuietDocument });
    expect(screen.getByText(PASSAGE.finding.sentence)).toBeDefined();
    await person().click(screen.getByRole('button', { name: 'Wake me' }));
    expect(onQuietDocument).toHaveBeenCalledWith(false);
  });

  test('a selection can be checked on a site that is off, too', async () => {
    const onCheckSelection = vi.fn();
    open({ site: { ...ON, on: false }, page: undefined, onCheckSelection, nothingSelected: true });
    await person().click(screen.getByRole('button', { name: 'Check the selection' }));
    expect(onCheckSelection).toHaveBeenCalledOnce();
    expect(screen.getByText(/Nothing is selected on the page/)).toBeDefined();
  });
});
