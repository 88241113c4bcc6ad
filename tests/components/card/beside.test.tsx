/** A card that was opened with a click into the text: the writer stays in the text until the card is asked for. */
import { act, screen } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
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

async function openBeside() {
  const editor = document.createElement('textarea');
  document.body.append(editor);
  editor.focus();
  const onKey = vi.fn();
  document.addEventListener('keydown', ({ key }) => onKey(key));
  const onClosed = vi.fn();
  const passage = { ...PASSAGE, beside: true as const, box: () => new DOMRect(100, 100, 200, 20) };
  draw(<PlacedCard passage={passage} actions={actions} onClosed={onClosed} />);
  await act(async () => undefined);
  return { editor, onClosed, onKey, dialog: screen.getByRole('dialog') };
}

test('what is typed goes into the text, and the card stays', async () => {
  const { editor, onClosed } = await openBeside();
  expect(document.activeElement).toBe(editor);
  await person().keyboard('Tea');
  expect(editor.value).toBe('Tea');
  expect(onClosed).not.toHaveBeenCalled();
});

test('it is read out', async () => {
  await openBeside();
  const said = screen.getAllByRole('status').map((region) => region.textContent);
  expect(said).toContain('A suggestion opened. Tab goes to it, Esc closes it. Is this about everyone?');
});

test('Esc closes it, nothing else, and the focus stays in the text', async () => {
  const { editor, onClosed, onKey } = await openBeside();
  await person().keyboard('{Escape}');
  expect(onClosed).toHaveBeenCalledOnce();
  expect(onKey).not.toHaveBeenCalledWith('Escape');
  expect(document.activeElement).toBe(editor);
});

test('Tab leads into it, and Esc back to where the caret was by then', async () => {
  const { editor, onClosed, dialog } = await openBeside();
  await person().tab();
  expect(dialog.contains(document.activeElement)).toBe(true);
  await person().keyboard('{Escape}');
  expect(onClosed).toHaveBeenCalledOnce();
  expect(document.activeElement).toBe(editor);
});

test('Tab is the text’s own again for whoever writes on', async () => {
  const { onKey } = await openBeside();
  await person().keyboard('Tea');
  await person().tab();
  expect(onKey).toHaveBeenCalledWith('Tab');
});
