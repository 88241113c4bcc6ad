import { act, screen } from '@testing-library/react';
import { describe, expect, test, vi } from 'vitest';
import { PlacedCard } from '../../../components/card/PlacedCard';
import { draw } from '../support/draw';
import { person } from '../support/person';
import { ADVICE, PASSAGE } from '../support/samples';

const actions = {
  advise: async () => ({ ok: true as const, value: ADVICE }),
  choose: async () => ({ ok: true as const, value: { entryId: 'e1' } }),
  dismiss: async () => ({ ok: true as const, value: { dismissalId: 'x1' } }),
  undoDismiss: async () => ({ ok: true as const, value: null }),
  copy: async () => true,
};

async function openOver(editor: HTMLElement) {
  document.body.append(editor);
  editor.focus();
  const onClosed = vi.fn();
  const passage = { ...PASSAGE, box: () => new DOMRect(100, 100, 200, 20) };
  const drawn = draw(<PlacedCard passage={passage} actions={actions} onClosed={onClosed} />);
  await act(async () => undefined);
  return { ...drawn, onClosed };
}

describe('the card on a page', () => {
  test('is a dialog that calls itself a suggestion and takes the focus', async () => {
    await openOver(document.createElement('textarea'));
    const dialog = screen.getByRole('dialog', { name: 'Suggestion: Is this about everyone?' });
    expect(document.activeElement).toBe(dialog);
  });

  test('Esc closes it and gives the focus back to the editor', async () => {
    const editor = document.createElement('textarea');
    const { onClosed } = await openOver(editor);
    await person().keyboard('{Escape}');
    expect(onClosed).toHaveBeenCalledOnce();
    expect(document.activeElement).toBe(editor);
  });

  test('Tab goes round inside', async () => {
    await openOver(document.createElement('textarea'));
    const dialog = screen.getByRole('dialog');
    const somebody = person();
    for (let step = 0; step < 14; step++) {
      await somebody.tab();
      expect(dialog.contains(document.activeElement)).toBe(true);
    }
    await somebody.tab({ shift: true });
    expect(dialog.contains(document.activeElement)).toBe(true);
  });

  test('a click elsewhere closes it and leaves the focus where the person put it', async () => {
    const elsewhere = document.createElement('input');
    document.body.append(elsewhere);
    const { onClosed } = await openOver(document.createElement('textarea'));
    await person().click(elsewhere);
    expect(onClosed).toHaveBeenCalledOnce();
    expect(document.activeElement).toBe(elsewhere);
  });

  test('a click inside does not close it', async () => {
    const { onClosed } = await openOver(document.createElement('textarea'));
    await person().click(screen.getByRole('heading', { level: 2 }));
    expect(onClosed).not.toHaveBeenCalled();
  });
});
