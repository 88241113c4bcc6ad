/**
 * What somebody suggests to put into the document, as far as Docs tells. The annotated-text object is only known to tell of
 * links and rules; where it tells of suggestions too, under whatever name, they are not read as the document's text. Where
 * it does not, suggested words that are in the text cannot be told from others. Pure.
 */
import type { Span } from '../../detect/types';

const SUGGESTED = /suggest/i;
/** Until it is accepted, what is to go is still the document's text. */
const TO_GO = /delet|remov/i;
/** Annotations are lists in an object, or lists of those; nothing lies deeper. */
const DEPTH = 4;

/** Raw offsets of what is suggested as new, in no order; none when nothing is told. */
export function suggestedIn(annotations: unknown, named = '', depth = DEPTH): Span[] {
  if (typeof annotations !== 'object' || annotations === null || depth === 0) return [];
  const entry = annotations as Record<string, unknown>;
  const names = [named, entry.type, entry.kind, entry.name].filter((each) => typeof each === 'string').join(' ');
  const { start, end } = entry;
  if (typeof start === 'number' && typeof end === 'number' && SUGGESTED.test(names)) {
    return TO_GO.test(names) ? [] : [{ start, end }];
  }
  return Object.entries(annotations).flatMap(([key, value]) =>
    suggestedIn(value, Array.isArray(annotations) ? names : `${names} ${key}`, depth - 1),
  );
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: the borders of a Google document are control characters.
const NOT_BORDER = /[^\n\u0003]/g;

/** The raw text with spaces for what is suggested; offsets and borders of paragraphs stay. */
export function withoutSuggested(raw: string, suggested: readonly Span[]): string {
  let text = raw;
  for (const { start, end } of suggested) {
    text = text.slice(0, start) + text.slice(start, end).replace(NOT_BORDER, ' ') + text.slice(end);
  }
  return text;
}
