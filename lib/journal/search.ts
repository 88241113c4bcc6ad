/** Words to look for, and the texts they are looked for in, without what does not matter. Pure. */

/** Without case and accents. Only what is no ASCII is looked at closely: in most of what people write that is little. */
export function folded(text: string): string {
  return text.toLowerCase().replace(/\P{ASCII}+/gu, (part) => part.normalize('NFD').replace(/\p{M}/gu, ''));
}

/** The words to look for; the order does not matter. */
export function wordsOf(text: string): string[] {
  return folded(text).split(/\s+/).filter(Boolean);
}
