import { act, fireEvent, screen } from '@testing-library/react';
import { describe, expect, test, vi } from 'vitest';
import { EntryForm } from '../../../components/journal/EntryForm';
import { PrepareSheet } from '../../../components/journal/PrepareSheet';
import type { Result } from '../../../lib/messages/protocol';
import { draw, expectAccessible } from '../support/draw';
import { person } from '../support/person';
import { entry } from '../support/samples';

const kept = async (): Promise<Result<unknown>> => ({ ok: true, value: null });
const refused = async (): Promise<Result<unknown>> => ({ ok: false, code: 'storage-unavailable' });

function sheet(onSave: (value: unknown) => Promise<Result<unknown>> = kept, onHeld = vi.fn()) {
  return { ...draw(<PrepareSheet entry={entry()} onSave={onSave} onHeld={onHeld} onPrint={vi.fn()} />), onHeld };
}

function form(onSave: (value: unknown) => Promise<Result<unknown>> = kept) {
  return draw(
    <EntryForm entry={entry()} today={new Date(2026, 2, 2)} onSave={onSave} onPrepare={vi.fn()} onDelete={vi.fn()} />,
  );
}

describe('the preparation sheet', () => {
  test('asks all there is to a conversation', () => {
    sheet();
    const labels = screen
      .getAllByRole('textbox')
      .map((field) => (field as HTMLTextAreaElement).labels?.[0]?.textContent);
    expect(labels).toEqual([
      'With whom?',
      'When and where?',
      'What did I see or hear?',
      'Who is affected, and how?',
      'What do I expect, and did I ever say so?',
      'Question 1',
      'Question 2',
      'Question 3',
      'What is my own share in this?',
      'What do I feel, and can I be calm enough today?',
      'My first two sentences',
      'What would be a good outcome: for them, for me, for those affected?',
      'What can I offer?',
      'What is firm?',
      'How do we follow up, and what if it happens again?',
    ]);
  });

  test('saves once the typing stops, not with every letter', async () => {
    vi.useFakeTimers();
    try {
      const onSave = vi.fn(kept);
      sheet(onSave);
      const field = screen.getByLabelText('What did I see or hear?');
      for (const value of ['F', 'Fo', 'Four months late']) fireEvent.change(field, { target: { value } });
      expect(onSave).not.toHaveBeenCalled();
      await act(() => vi.advanceTimersByTimeAsync(600));
      expect(onSave).toHaveBeenCalledOnce();
      expect(onSave).toHaveBeenCalledWith(expect.objectContaining({ observation: 'Four months late' }));
      expect(screen.getByRole('status').textContent).toBe('Saved on this machine');
    } finally {
      vi.useRealTimers();
    }
  });

  test('saves at once when the field or the page is left', async () => {
    const onSave = vi.fn(kept);
    sheet(onSave);
    await person().type(screen.getByLabelText('What is firm?'), 'The date');
    await person().tab();
    expect(onSave).toHaveBeenLastCalledWith(expect.objectContaining({ firm: 'The date' }));
    fireEvent.change(screen.getByLabelText('What can I offer?'), { target: { value: 'Help' } });
    await act(async () => window.dispatchEvent(new Event('pagehide')));
    expect(onSave).toHaveBeenLastCalledWith(expect.objectContaining({ firm: 'The date', offer: 'Help' }));
  });

  test('says plainly what it could not keep, leaves it on the screen and tries again', async () => {
    const onSave = vi.fn(refused);
    sheet(onSave);
    const field = screen.getByLabelText('What is my own share in this?') as HTMLTextAreaElement;
    await person().type(field, 'I never said so.');
    await person().tab();
    expect(screen.getByRole('alert').textContent).toContain('stays on the screen');
    expect(field.value).toBe('I never said so.');
    onSave.mockImplementation(kept);
    await person().type(field, ' Clearly.');
    await person().tab();
    expect(screen.queryByRole('alert')).toBeNull();
  });

  test('keeps the first and third question where they are', async () => {
    const onSave = vi.fn(kept);
    sheet(onSave);
    await person().type(screen.getByLabelText('Question 3'), 'What do you need?');
    await person().tab();
    expect(onSave).toHaveBeenLastCalledWith(expect.objectContaining({ questions: ['', '', 'What do you need?'] }));
  });

  test('a conversation that was held is one click', async () => {
    const { onHeld } = sheet();
    await person().click(screen.getByRole('button', { name: 'We had the conversation' }));
    expect(onHeld).toHaveBeenCalledOnce();
  });

  test('is accessible', async () => {
    await expectAccessible(sheet().container);
  });
});

describe('an entry', () => {
  test('all eight outcomes are on offer, none above another', () => {
    form();
    expect(screen.getAllByRole('option')).toHaveLength(8);
  });

  test('the passage can be left out', async () => {
    const onSave = vi.fn(kept);
    form(onSave);
    await person().click(screen.getByRole('button', { name: 'Leave the passage out' }));
    await act(() => new Promise((resolve) => setTimeout(resolve, 600)));
    expect(onSave).toHaveBeenLastCalledWith(expect.objectContaining({ passage: '' }));
  });

  test('a date to come back is two weeks away in one click', async () => {
    form();
    await person().click(screen.getByRole('button', { name: 'In two weeks' }));
    expect((screen.getByLabelText('Come back to it on') as HTMLInputElement).value).toBe('2026-03-16');
    await person().click(screen.getByRole('button', { name: 'I looked at it' }));
    expect(screen.getByText('Looked at')).toBeDefined();
  });

  test('the question beside the notes goes with what came of it', async () => {
    form();
    expect(screen.getByText(/What made the rule attractive/)).toBeDefined();
    await person().selectOptions(screen.getByRole('combobox'), 'conversation-held');
    expect(screen.getByText(/What did you hear/)).toBeDefined();
  });

  test('is accessible', async () => {
    await expectAccessible(form().container);
  });
});
