/** What the functions of this room take from outside: the journal, the clock, an id. Tests bring their own. */
import { type Journal, ourJournal } from './open';

export interface Context {
  journal?: Journal;
  now?: Date;
  id?: string;
}

export function complete({ journal = ourJournal, now = new Date(), id = crypto.randomUUID() }: Context) {
  return { journal, now: now.toISOString(), id };
}
