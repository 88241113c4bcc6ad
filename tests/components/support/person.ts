/** Somebody at the keyboard. happy-dom does not say which events are trusted; here they all come from this person. */
import userEvent, { type UserEvent } from '@testing-library/user-event';

Object.defineProperty(Event.prototype, 'isTrusted', { configurable: true, get: () => trusted });

let trusted = true;

export function person(): UserEvent {
  return userEvent.setup();
}

/** Runs `act` as a script of the page would: its events are not trusted. */
export async function asScript(act: () => Promise<unknown> | undefined): Promise<void> {
  trusted = false;
  try {
    await act();
  } finally {
    trusted = true;
  }
}
