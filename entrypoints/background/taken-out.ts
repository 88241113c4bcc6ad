/** "You took it out: keep that?": offered in the popup and the journal, and logged only by somebody who says yes. */
import { listDismissals } from '../../lib/journal/dismissals';
import { addEntry, entriesSince, passageExcerpt } from '../../lib/journal/entries';
import type { ToBackground } from '../../lib/messages/protocol';
import type { Sender } from '../../lib/platform/runtime';
import { addTakenOut, removeTakenOut } from '../../lib/platform/taken-out';
import { fingerprint, sameSentence } from '../../lib/restraint/fingerprint';
import { fromOwnPage } from './own-pages';
import { saved } from './saved';

type Vanished = ToBackground['passage-vanished'];
type Keep = ToBackground['keep-taken-out'];

/** A day, in milliseconds: what was chosen about a passage longer ago is another moment. */
const RECENT = 24 * 60 * 60 * 1000;

export async function passageVanished({ finding, siteType }: Vanished['request']): Promise<Vanished['response']> {
  const { kinds, patterns, language, sentence } = finding;
  if (await saved(() => wasSpokenFor(sentence))) return null;
  await addTakenOut({
    id: crypto.randomUUID(),
    at: new Date().toISOString(),
    kinds,
    patterns,
    language,
    passage: passageExcerpt(sentence),
    siteType,
  });
  return null;
}

export async function keepTakenOut({ id, outcome }: Keep['request'], sender: Sender): Promise<Keep['response']> {
  fromOwnPage(sender);
  const taken = await removeTakenOut(id);
  if (!taken || outcome === null) return { entryId: null };
  const { kinds, patterns, language, passage, siteType } = taken;
  try {
    const entry = await saved(() => addEntry({ kinds, patterns, language, passage, siteType, outcome }));
    return { entryId: entry.id };
  } catch (error) {
    // It could not be kept; it is still there to be kept later.
    await addTakenOut(taken);
    throw error;
  }
}

/** Set aside (so it went from view, not from the text), or in the journal already. */
async function wasSpokenFor(sentence: string): Promise<boolean> {
  const print = fingerprint(sentence);
  const dismissals = await listDismissals();
  if (dismissals.some((dismissal) => sameSentence(dismissal.fingerprint, print))) return true;
  const excerpt = passageExcerpt(sentence);
  const recent = await entriesSince(new Date(Date.now() - RECENT));
  return recent.some(({ passage }) => passage === excerpt);
}
