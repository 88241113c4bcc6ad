/** Finding entries by words. Pure. */
import type { JournalEntry } from './types';

/** Without case and accents. Only what is no ASCII is looked at closely: in most of what people write that is little. */
export function folded(text: string): string {
  return text.toLowerCase().replace(/\P{ASCII}+/gu, (part) => part.normalize('NFD').replace(/\p{M}/gu, ''));
}

/** The words to look for; the order does not matter. */
export function wordsOf(text: string): string[] {
  return folded(text).split(/\s+/).filter(Boolean);
}

/** What was written in an entry, folded, with a line for every field so that no word runs over from one into the next. */
const texts = new WeakMap<JournalEntry, string>();

/** Kept with the entry: the next letter typed in a search field looks through the same entries again. */
export function textOf(entry: JournalEntry): string {
  const known = texts.get(entry);
  if (known !== undefined) return known;
  const { passage, notes, conversation, afterTalk } = entry;
  const written = [passage, notes];
  if (conversation) written.push(...Object.values(conversation).flat());
  if (afterTalk) written.push(afterTalk.whatIHeard, afterTalk.whatWeAgreed, afterTalk.whatICanCountOn);
  const text = folded(written.join('\n'));
  texts.set(entry, text);
  return text;
}
