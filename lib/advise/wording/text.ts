/** Small, linear-time text helpers for putting a writer's own words into a template. */
import type { Finding, Slot, SlotName } from '../../detect/types';

/** A slot longer than this is a sign the detector lost its way; the place is then left open. UTF-16 units. */
const LONGEST_SLOT = 280;

/** One line, no braces (they would look like an open place), no loose punctuation at the edges. */
export function tidy(text: string): string {
  return text
    .replace(/[{}]/g, '')
    .replace(/\s+/g, ' ')
    .replace(/ ([,;:!?]|\.(?!\.))/g, '$1')
    .replace(/^[\s,.;:!?…*•#>)\]–—-]+/u, '')
    .replace(/[\s,.;:!?…*([–—-]+$/u, '')
    .replace(/^["'“‘«„](.*)["'”’»]$/u, '$1');
}

/** The text of a slot, or null when it is absent, empty or implausibly long. */
export function slotText(finding: Finding, name: SlotName): string | null {
  const slot = finding.slots[name];
  if (!slot || slot.text.length > LONGEST_SLOT) return null;
  return tidy(slot.text) === '' ? null : slot.text;
}

/** What stands in the sentence before and after a span, in lower case. Both are empty when the span lies outside the sentence. */
export function around(finding: Finding, span: { start: number; end: number }): { before: string; after: string } {
  const start = span.start - finding.span.start;
  const end = span.end - finding.span.start;
  if (start < 0 || end > finding.sentence.length) return { before: '', after: '' };
  return {
    before: finding.sentence.slice(0, start).toLowerCase(),
    after: finding.sentence.slice(end).toLowerCase(),
  };
}

/** True when the slot opens its sentence, so that its capital says nothing about the word. */
export function opensSentence(finding: Finding, slot: Slot): boolean {
  const { before } = around(finding, slot.span);
  return !/[\p{L}\p{N}]/u.test(before);
}

/** Lower case for the first letter, unless the word is an acronym, has an inner capital, or is the English "I". */
export function lowerFirst(text: string): string {
  const word = /^[\p{L}\p{M}'’]+/u.exec(text)?.[0] ?? '';
  if (word === '' || /^I(?:['’]|$)/.test(word) || /\p{Lu}/u.test(word.slice(1))) return text;
  const first = String.fromCodePoint(text.codePointAt(0) ?? 0);
  return first.toLowerCase() + text.slice(first.length);
}

/** The part of a clause after its last comma, colon, semicolon or full stop. */
export function lastClause(text: string): string {
  return text.slice(Math.max(...[',', ';', ':', '.'].map((mark) => text.lastIndexOf(mark))) + 1).trimStart();
}
