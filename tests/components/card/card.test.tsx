import { act, screen, within } from '@testing-library/react';
import { describe, expect, test, vi } from 'vitest';
import type { CardActions } from '../../../components/card/actions';
import { Card } from '../../../components/card/Card';
import type { Language } from '../../../lib/detect/types';
import { draw, expectAccessible } from '../support/draw';
import { asScript, person } from '../support/person';
import { ADVICE, FINDING } from '../support/samples';

function actions(changes: Partial<CardActions> = {}): CardActions {
  return {
    advise: vi.fn(async () => ({ ok: true as const, value: ADVICE })),
    choose: vi.fn(async () => ({ ok: true as const, value: { entryId: 'e1' } })),
    dismiss: vi.fn(async () => ({ ok: true as const, value: { dismissalId: 'x1' } })),
    undoDismiss: vi.fn(async () => ({ ok: true as const, value: null })),
    copy: vi.fn(async () => true),
    ...changes,
  };
}

async function open(changes: Partial<CardActions> = {}, language: Language = 'en') {
  const doing = actions(changes);
  const onClose = vi.fn();
  const onSetAside = vi.fn();
  const drawn = draw(<Card finding={FINDING} actions={doing} onClose={onClose} onSetAside={onSetAside} />, language);
  await act(async () => undefined);
  return { ...drawn, doing, onClose, onSetAside };
}

const button = (name: string) => screen.getByRole('button', { name });

describe('what the card says', () => {
  test('it is titled after the most telling pattern and quotes the words that caught the eye', async () => {
    const { container } = await open();
    expect(screen.getByRole('heading', { name: 'Is this about everyone?' })).toBeDefined();
    const quotes = [...container.querySelectorAll('.card__noticed q')].map((quote) => quote.textContent);
    expect(quotes).toEqual(['four months late', 'every department', 'a EUR 2,500 fine']);
  });

  test('it asks one question', async () => {
    const { container } = await open();
    const questions = container.querySelector('.card__question')?.textContent?.match(/\?/g);
    expect(questions).toHaveLength(1);
  });

  test('it speaks Dutch around an English passage', async () => {
    const { container } = await open({}, 'nl');
    expect(screen.getByRole('heading', { name: 'Gaat dit over iedereen?' })).toBeDefined();
    expect(button('Bereid een gesprek voor')).toBeDefined();
    expect(container.querySelector('.card__noticed q')?.getAttribute('lang')).toBe('en');
  });

  test('the conversation on offer is the first alternative', async () => {
    await open();
    expect(screen.getByText('Talk with the one person it is about')).toBeDefined();
  });

  test('it explains itself in words, without a number for how sure it is', async () => {
    const { container } = await open();
    await person().click(screen.getByText('Why did this catch the eye?'));
    const why = container.querySelector('.why') as HTMLElement;
    expect(within(why).getByText('what happened')).toBeDefined();
    expect(within(why).getByText('so that students are not left waiting')).toBeDefined();
    expect(why.textContent).not.toMatch(/%|0\.9|confidence/);
  });

  test('no view has anything to type in', async () => {
    const { container } = await open();
    for (const name of ['Reword it', 'Keep the rule']) {
      await person().click(button(name));
      expect(container.querySelector('input, textarea, select, [contenteditable]')).toBeNull();
      await person().click(button('Back'));
    }
  });

  test.each(['en', 'nl'] as const)('every view is accessible (%s)', async (language) => {
    const { container } = await open({}, language);
    await expectAccessible(container);
    for (const name of language === 'en' ? ['Reword it', 'Keep the rule'] : ['Anders opschrijven', 'Regel behouden']) {
      await person().click(button(name));
      await expectAccessible(container);
      await person().click(button(language === 'en' ? 'Back' : 'Terug'));
    }
  });
});

describe('what can be chosen', () => {
  test('preparing a conversation makes an entry and closes the card', async () => {
    const { doing, onClose } = await open();
    await person().click(button('Prepare a conversation'));
    expect(doing.choose).toHaveBeenCalledWith('conversation-planned', FINDING);
    expect(onClose).toHaveBeenCalledOnce();
  });

  test('a click made by a script of the page does nothing', async () => {
    const { doing } = await open();
    await asScript(() => person().click(button('Prepare a conversation')));
    await asScript(() => person().click(button('This is fine')));
    expect(doing.choose).not.toHaveBeenCalled();
    expect(doing.dismiss).not.toHaveBeenCalled();
  });

  test('a storage that cannot be used is said plainly, and the card stays', async () => {
    const { onClose } = await open({ choose: async () => ({ ok: false, code: 'storage-unavailable' }) });
    await person().click(button('Prepare a conversation'));
    expect(screen.getByRole('alert').textContent).toContain('nothing was sent');
    expect(onClose).not.toHaveBeenCalled();
  });

  test('an extension that was updated meanwhile asks for a reload', async () => {
    await open({ dismiss: async () => ({ ok: false, code: 'unreachable' }) });
    await person().click(button('Not now'));
    expect(screen.getByRole('alert').textContent).toContain('reload this page');
  });

  test('rewordings stand beside the present sentence, with their open places visibly open', async () => {
    const { container } = await open();
    await person().click(button('Reword it'));
    expect(container.querySelector('blockquote')?.textContent).toBe(FINDING.sentence);
    expect(container.querySelector('mark')?.textContent).toBe('... (for whom does it matter?)');
    expect(container.querySelector('s')?.textContent).toBe('a EUR 2,500 fine');
    expect(screen.getByText('This says that something is being done. Is that so yet?')).toBeDefined();
  });

  test('a wording with open places is copied as a draft', async () => {
    const { doing } = await open();
    await person().click(button('Reword it'));
    await person().click(button('Copy draft'));
    expect(doing.copy).toHaveBeenCalledWith(ADVICE.rewordings[0]?.text);
    expect(button('Copied')).toBeDefined();
  });

  test('a page that forbids copying is told to the writer', async () => {
    await open({ copy: async () => false });
    await person().click(button('Reword it'));
    await person().click(button('Copy'));
    expect(screen.getByRole('alert').textContent).toContain('copy it yourself');
  });

  test('keeping the rule shows five things, and which of them the text has', async () => {
    const { doing } = await open();
    await person().click(button('Keep the rule'));
    const items = screen.getAllByRole('listitem');
    expect(items).toHaveLength(5);
    expect(items[0]?.textContent).toContain('so that students are not left waiting');
    await person().click(button('Keep it, and note it'));
    expect(doing.choose).toHaveBeenCalledWith('rule-kept', FINDING);
    expect(screen.getByText('Noted in your journal.')).toBeDefined();
  });
});

describe('being rid of it', () => {
  test.each([
    ['Not now', 'not-now'],
    ['This is fine', 'fine'],
    ['Not a rule', 'not-a-rule'],
  ])('"%s" is one click, and undo takes it back', async (name, kind) => {
    const { doing, onClose, onSetAside } = await open();
    await person().click(button(name));
    expect(doing.dismiss).toHaveBeenCalledWith(kind, FINDING);
    expect(onSetAside).toHaveBeenCalledTimes(1);
    await person().click(button('Undo'));
    expect(doing.undoDismiss).toHaveBeenCalledWith('x1');
    expect(onClose).toHaveBeenCalledOnce();
  });

  test('undo stays on offer for eight seconds, then the card is gone', async () => {
    const { onClose } = await open();
    vi.useFakeTimers();
    try {
      await act(async () => button('Not now').click());
      await act(() => vi.advanceTimersByTimeAsync(7900));
      expect(button('Undo')).toBeDefined();
      expect(onClose).not.toHaveBeenCalled();
      await act(() => vi.advanceTimersByTimeAsync(200));
      expect(onClose).toHaveBeenCalledOnce();
    } finally {
      vi.useRealTimers();
    }
  });

  test('the keyboard keeps the focus on undo instead of sending it back', async () => {
    const { onSetAside } = await open();
    button('This is fine').focus();
    await person().keyboard('{Enter}');
    expect(document.activeElement).toBe(button('Undo'));
    expect(onSetAside).not.toHaveBeenCalled();
  });
});
