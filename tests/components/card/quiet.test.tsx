import { act, screen } from '@testing-library/react';
import { describe, expect, test, vi } from 'vitest';
import type { CardActions } from '../../../components/card/actions';
import { Card } from '../../../components/card/Card';
import type { Language } from '../../../lib/detect/types';
import { draw, expectAccessible } from '../support/draw';
import { person } from '../support/person';
import { ADVICE, FINDING } from '../support/samples';

async function open(changes: Partial<CardActions> = {}, language: Language = 'en', setAside = false) {
  const doing: CardActions = {
    advise: async () => ({ ok: true, value: ADVICE }),
    choose: async () => ({ ok: true, value: { entryId: 'e1' } }),
    dismiss: vi.fn(async () => ({ ok: true as const, value: { dismissalId: 'x1' } })),
    undoDismiss: async () => ({ ok: true, value: null }),
    beQuiet: vi.fn(async () => ({ ok: true as const, value: null })),
    copy: async () => true,
    ...changes,
  };
  const onClose = vi.fn();
  const drawn = draw(<Card finding={FINDING} actions={doing} onClose={onClose} setAside={setAside} />, language);
  await act(async () => undefined);
  return { ...drawn, doing, onClose };
}

const button = (name: string) => screen.getByRole('button', { name });
const thirdTime = async () => ({ ok: true as const, value: { dismissalId: 'x3', stepBack: true as const } });

describe('being quiet', () => {
  test('is offered for this text, this site and until tomorrow, and says how to wake us', async () => {
    const { doing } = await open();
    await person().click(screen.getByText('Be quiet'));
    await person().click(button('On this site'));
    expect(doing.beQuiet).toHaveBeenCalledWith('site', true);
    expect(screen.getByRole('status').textContent).toContain('You can wake me in the toolbar.');
  });

  test('can be taken back on the spot', async () => {
    const { doing, onClose } = await open();
    await person().click(screen.getByText('Be quiet'));
    await person().click(button('Everywhere, until tomorrow'));
    await person().click(button('Undo'));
    expect(doing.beQuiet).toHaveBeenLastCalledWith('until-tomorrow', false);
    expect(onClose).toHaveBeenCalledOnce();
  });

  test('stays on the card when it could not be kept', async () => {
    await open({ beQuiet: async () => ({ ok: false, code: 'unreachable' }) });
    await person().click(screen.getByText('Be quiet'));
    await person().click(button('In this text'));
    expect(button('In this text')).toBeDefined();
    expect(screen.getByRole('alert')).toBeDefined();
  });

  test('is not offered where there is nothing to be quiet about', async () => {
    await open({ beQuiet: undefined, dismiss: thirdTime });
    expect(screen.queryByText('Be quiet')).toBeNull();
    await person().click(button('Not now'));
    expect(screen.queryByText('Shall I be quiet in this text?')).toBeNull();
  });
});

describe('the offer to step back', () => {
  test('comes when the background says so, waits for an answer, and a yes is for this text', async () => {
    const { doing, onClose } = await open({ dismiss: thirdTime });
    vi.useFakeTimers();
    try {
      await act(async () => button('Not now').click());
      await act(() => vi.advanceTimersByTimeAsync(20_000));
      expect(onClose).not.toHaveBeenCalled();
    } finally {
      vi.useRealTimers();
    }
    await person().click(button('Be quiet here'));
    expect(doing.beQuiet).toHaveBeenCalledWith('document', true);
    expect(screen.getByText("I'll be quiet in this text. You can wake me in the toolbar.")).toBeDefined();
  });

  test('a no closes the card and changes nothing', async () => {
    const { doing, onClose } = await open({ dismiss: thirdTime }, 'nl');
    await person().click(button('Nu niet'));
    await person().click(button('Blijf meekijken'));
    expect(doing.beQuiet).not.toHaveBeenCalled();
    expect(onClose).toHaveBeenCalledOnce();
  });

  test('is accessible', async () => {
    const { container } = await open({ dismiss: thirdTime });
    await person().click(button('Not now'));
    await expectAccessible(container);
  });
});

test('set aside by a command, only the line with "undo" appears', async () => {
  const { doing } = await open({}, 'en', true);
  expect(doing.dismiss).toHaveBeenCalledOnce();
  expect(screen.queryByRole('heading')).toBeNull();
  expect(document.activeElement).not.toBe(button('Undo'));
});
