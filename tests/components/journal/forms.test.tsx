import { act, fireEvent, screen, within } from '@testing-library/react';
import { describe, expect, test, vi } from 'vitest';
import type { View } from '../../../components/conversation/views';
import { EntryDesk, type EntryDeskProps } from '../../../components/journal/EntryDesk';
import type { Result } from '../../../lib/messages/protocol';
import { draw, expectAccessible } from '../support/draw';
import { person } from '../support/person';
import { alternative, entry } from '../support/samples';

const kept = async (): Promise<Result<unknown>> => ({ ok: true, value: null });
const refused = async (): Promise<Result<unknown>> => ({ ok: false, code: 'storage-unavailable' });

function desk(view: View, props: Partial<EntryDeskProps> = {}) {
  return draw(
    <EntryDesk
      entry={entry({ patterns: ['incident-reflex'], kinds: ['incident'] })}
      view={view}
      library={[
        {
          ...alternative('one-on-one', 'Talk with the one person it is about'),
          openers: ['Something has been on my mind.'],
          questions: ['What would make it doable?', 'What do you think it does to {affected}?'],
        },
      ]}
      today={new Date(2026, 2, 2)}
      onSave={kept}
      onDelete={vi.fn()}
      onPrint={vi.fn()}
      onCopy={vi.fn(async () => true)}
      onCalendar={vi.fn()}
      onLook={async () => []}
      {...props}
    />,
  );
}

/** Labels of all fields to write in, in order. */
function fields(): (string | null | undefined)[] {
  return [...screen.getAllByRole('textbox'), ...screen.queryAllByRole('spinbutton')].map(
    (field) => (field as HTMLTextAreaElement).labels?.[0]?.textContent,
  );
}

describe('the steps of a conversation', () => {
  test('together ask all there is to a conversation', () => {
    const { unmount } = desk('look');
    expect(fields()).toEqual([
      'With whom?',
      'What did I see or hear?',
      'Who is affected, and how?',
      'What is my own share in this?',
      'What do I feel, and can I be calm enough today?',
      'How many people did this?',
      'How many would the rule hit?',
    ]);
    unmount();
    desk('talk');
    expect(fields()).toEqual([
      'My first two sentences',
      'Question 1',
      'Question 2',
      'Question 3',
      'What do I expect, and did I ever say so?',
      'What would be a good outcome: for them, for me, for those affected?',
      'What can I offer?',
      'What is firm?',
      'How do we follow up, and what if it happens again?',
    ]);
  });

  test('say where you are, and lead on to the next', () => {
    desk('talk');
    const steps = within(screen.getByRole('navigation', { name: 'Steps of the conversation' }));
    expect(steps.getAllByRole('link')).toHaveLength(4);
    expect(steps.getByRole('link', { current: 'step' }).textContent).toContain('The talk');
    expect(screen.getByRole('link', { name: 'Next: Invite' }).getAttribute('href')).toBe('#/invite/e1');
  });

  test.each<View>(['look', 'talk', 'invite', 'after', 'keep', 'entry'])('%s: is accessible', async (view) => {
    await expectAccessible(desk(view).container);
  });
});

describe('saving', () => {
  test('happens once the typing stops, not with every letter', async () => {
    vi.useFakeTimers();
    try {
      const onSave = vi.fn(kept);
      desk('look', { onSave });
      const field = screen.getByLabelText('What did I see or hear?');
      for (const value of ['F', 'Fo', 'Four months late']) fireEvent.change(field, { target: { value } });
      expect(onSave).not.toHaveBeenCalled();
      await act(() => vi.advanceTimersByTimeAsync(600));
      expect(onSave).toHaveBeenCalledOnce();
      expect(onSave).toHaveBeenCalledWith({
        conversation: expect.objectContaining({ observation: 'Four months late' }),
      });
      expect(screen.getAllByRole('status').map(({ textContent }) => textContent)).toContain('Saved on this machine');
    } finally {
      vi.useRealTimers();
    }
  });

  test('happens at once when the field or the page is left', async () => {
    const onSave = vi.fn(kept);
    desk('talk', { onSave });
    await person().type(screen.getByLabelText('What is firm?'), 'The date');
    await person().tab();
    expect(onSave).toHaveBeenLastCalledWith({ conversation: expect.objectContaining({ firm: 'The date' }) });
    fireEvent.change(screen.getByLabelText('What can I offer?'), { target: { value: 'Help' } });
    await act(async () => window.dispatchEvent(new Event('pagehide')));
    expect(onSave).toHaveBeenLastCalledWith({
      conversation: expect.objectContaining({ firm: 'The date', offer: 'Help' }),
    });
  });

  test('says plainly what it could not keep, leaves it on the screen and tries again', async () => {
    const onSave = vi.fn(refused);
    desk('look', { onSave });
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
});

describe('counting first', () => {
  test('two numbers say what they say', async () => {
    const onSave = vi.fn(kept);
    desk('look', { onSave });
    await person().type(screen.getByLabelText('How many people did this?'), '2');
    await person().type(screen.getByLabelText('How many would the rule hit?'), '140');
    expect(screen.getByText(/2 people.*140.*2 conversations/)).toBeDefined();
    await person().tab();
    await act(async () => window.dispatchEvent(new Event('pagehide')));
    expect(onSave).toHaveBeenLastCalledWith({ sizeCheck: { howManyDidThis: 2, howManyWouldItHit: 140 } });
  });

  test('many people are another matter', async () => {
    desk('look');
    await person().type(screen.getByLabelText('How many people did this?'), '30');
    await person().type(screen.getByLabelText('How many would the rule hit?'), '40');
    expect(screen.getByText(/less about them than about the work/)).toBeDefined();
  });

  test('is left out where nothing happened and nobody is punished', () => {
    desk('look', { entry: entry({ kinds: ['mandate'] }) });
    expect(screen.queryByLabelText('How many people did this?')).toBeNull();
  });
});

describe('the talk', () => {
  test('keeps the first and third question where they are', async () => {
    const onSave = vi.fn(kept);
    desk('talk', { onSave });
    await person().type(screen.getByLabelText('Question 3'), 'What do you need?');
    await person().tab();
    expect(onSave).toHaveBeenLastCalledWith({
      conversation: expect.objectContaining({ questions: ['', '', 'What do you need?'] }),
    });
  });

  test('offers questions of the alternatives that fit; one with an open place is not among them', async () => {
    desk('talk');
    const offered = screen.getByText('More questions that may fit').closest('details') as HTMLElement;
    expect(within(offered).getAllByRole('listitem')).toHaveLength(1);
    await person().click(within(offered).getByText('What would make it doable?'));
    expect((screen.getByLabelText('Question 1') as HTMLTextAreaElement).value).toBe('What would make it doable?');
  });
});

describe('inviting', () => {
  const conversation = { person: 'A.B.', observation: 'Two grades came late.' } as NonNullable<
    ReturnType<typeof entry>['conversation']
  >;

  test('the message says what the sheet says, and counts what is still open', async () => {
    const onCopy = vi.fn(async () => true);
    desk('invite', { entry: entry({ conversation }), onCopy });
    const message = screen.getByLabelText('Text of the message') as HTMLTextAreaElement;
    expect(message.value).toContain('Hi A.B.,');
    expect(message.value).toContain('What I noticed: Two grades came late. I don');
    expect(message.value).not.toContain('....');
    expect(screen.getByText(/4 places are still open/)).toBeDefined();
    await person().click(screen.getByRole('button', { name: 'Copy draft' }));
    expect(onCopy).toHaveBeenCalledWith(message.value);
  });

  test('comes in three tones and two languages, and opens as mail', async () => {
    desk('invite', { entry: entry({ conversation }) });
    await person().click(screen.getByRole('radio', { name: 'The team' }));
    await person().click(screen.getByRole('radio', { name: 'Nederlands' }));
    const message = screen.getByLabelText('Text of the message') as HTMLTextAreaElement;
    expect(message.value).toContain('Hoi allemaal,');
    const mail = new URL(screen.getByRole('link', { name: 'Open as mail' }).getAttribute('href') ?? '');
    expect(mail.protocol).toBe('mailto:');
    expect(mail.searchParams.get('body')?.replaceAll('\r\n', '\n')).toBe(message.value);
  });

  test('a moment needs a day and a time before it can go into a calendar', async () => {
    const onCalendar = vi.fn();
    const onSave = vi.fn(kept);
    desk('invite', { onCalendar, onSave });
    const button = screen.getByRole('button', { name: 'Put it in my calendar' }) as HTMLButtonElement;
    expect(button.disabled).toBe(true);
    fireEvent.change(screen.getByLabelText('Day'), { target: { value: '2026-03-05' } });
    expect(button.disabled).toBe(true);
    fireEvent.change(screen.getByLabelText('Time'), { target: { value: '10:00' } });
    await person().click(button);
    expect(onCalendar.mock.calls[0]?.[0].talkAt).toBe(new Date('2026-03-05T10:00:00').toISOString());
  });
});

describe('afterwards', () => {
  test('a talk that was held is what came of it', async () => {
    const onSave = vi.fn(kept);
    desk('after', { onSave });
    await person().click(screen.getByRole('radio', { name: 'Held' }));
    await person().type(screen.getByLabelText('What I heard that I did not know'), 'The system was down.');
    await person().tab();
    expect(onSave).toHaveBeenLastCalledWith({
      talkStatus: 'held',
      outcome: 'conversation-held',
      afterTalk: { whatIHeard: 'The system was down.', whatWeAgreed: '', whatICanCountOn: '' },
    });
  });

  test('the ladder has three steps, the last one for one person', async () => {
    const onSave = vi.fn(kept);
    desk('after', { onSave });
    await person().click(screen.getByRole('radio', { name: /A formal step/ }));
    await act(async () => window.dispatchEvent(new Event('pagehide')));
    expect(onSave).toHaveBeenLastCalledWith({ ladderStep: 'formal-step', outcome: 'formal-step' });
  });
});

describe('keeping the rule', () => {
  test('asks why, holds the words against five things, and wants a date', async () => {
    const onSave = vi.fn(kept);
    const onLook = vi.fn(async () => [
      { id: 'purpose' as const, cue: 'so that everyone gets home', span: { start: 0, end: 26 } },
    ]);
    desk('keep', { onSave, onLook });
    expect(await screen.findByText('so that everyone gets home')).toBeDefined();
    await person().click(screen.getByRole('radio', { name: 'Safety' }));
    await person().click(screen.getByRole('button', { name: 'In three months' }));
    await act(async () => window.dispatchEvent(new Event('pagehide')));
    expect(onSave).toHaveBeenLastCalledWith({
      outcome: 'rule-kept',
      keptRule: { reason: 'safety', reviewOn: '2026-06-01' },
    });
  });
});

describe('an entry', () => {
  test('all eight outcomes are on offer, none above another', () => {
    desk('entry');
    const select = screen.getByLabelText('What came of it');
    expect(within(select).getAllByRole('option')).toHaveLength(8);
  });

  test('the passage can be left out', async () => {
    const onSave = vi.fn(kept);
    desk('entry', { onSave });
    await person().click(screen.getByRole('button', { name: 'Leave the passage out' }));
    await act(async () => window.dispatchEvent(new Event('pagehide')));
    expect(onSave).toHaveBeenLastCalledWith(expect.objectContaining({ passage: '' }));
  });

  test('a date to come back is two weeks away in one click', async () => {
    desk('entry');
    await person().click(screen.getByRole('button', { name: 'In two weeks' }));
    expect((screen.getByLabelText('Come back to it on') as HTMLInputElement).value).toBe('2026-03-16');
    await person().click(screen.getByRole('button', { name: 'I looked at it' }));
    expect(screen.getByText('Looked at')).toBeDefined();
  });

  test('the question beside the notes goes with what came of it', async () => {
    desk('entry');
    await person().selectOptions(screen.getByLabelText('What came of it'), 'conversation-held');
    expect(screen.getByText(/What did you hear/)).toBeDefined();
  });

  test('what made the rule attractive may stay open', async () => {
    const onSave = vi.fn(kept);
    desk('entry', { onSave });
    await person().selectOptions(screen.getByLabelText('What made the rule attractive?'), 'no-time');
    await person().tab();
    expect(onSave).toHaveBeenLastCalledWith({ trigger: 'no-time' });
  });
});
