/** The raw text of a Google document, taken apart. Offsets stay those of the raw text. */

/** A stretch of prose between two borders, with the place in the raw text where it begins. */
export interface Paragraph {
  text: string;
  start: number;
}

/**
 * Where a paragraph ends: line feeds, U+0003 between the segments of a document, and everything Docs puts in for tables,
 * objects and section borders (control characters and private use). Tabs and soft breaks (U+000B) are inside paragraphs.
 */
// biome-ignore lint/suspicious/noControlCharactersInRegex: the borders of a Google document are control characters.
const BORDER = /[\u0000-\u0008\u000a\u000c-\u001f\ue000-\uf8ff]/g;

/** The paragraphs of the document in order, the empty ones too. Soft breaks become line feeds, objects spaces. */
export function paragraphsOf(raw: string): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  let start = 0;
  const add = (end: number) => {
    const text = raw.slice(start, end).replaceAll('\u000b', '\n').replaceAll('\ufffc', ' ');
    if (text !== '') paragraphs.push({ text, start });
    start = end + 1;
  };
  for (const border of raw.matchAll(BORDER)) add(border.index);
  add(raw.length);
  return paragraphs;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: what Docs puts into the text and does not draw.
const UNSEEN = /[\s\u0000-\u001f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufffc\ue000-\uf8ff]/g;

/**
 * Only what has ink. The layer drops the space at a soft wrap and adds others, so text and layer are compared without any.
 */
export function visible(text: string): string {
  return text.replace(UNSEEN, '');
}

/** Whether one character has ink. */
export function hasInk(character: string): boolean {
  return visible(character) !== '';
}
