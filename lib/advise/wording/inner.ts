/** What the detector takes for one sentence may hold several: lines of a list, a numbered heading in front. */
import type { Finding } from '../../detect/types';

/** After an end mark, with or without the letter of a list, and where a numbered section begins. */
const BOUNDARY =
  /(?<=\p{Ll}{3}[.!?]|(?<!\p{L})(?!st|dr|mr|ms|bv|nr|no\. \d|ir|vd)\p{Ll}{2}[.!?]|['’]s[.!?])\s+(?:\p{Ll}[.)]\s+)?(?=\p{Lu})|\s+\p{Ll}[.)]\s+(?=\p{Lu}\p{Ll})|(?<=[ap]\.m\.)\s+(?=\p{Lu}\p{Ll}+\s\p{Ll})|\s+\p{Lu}?\d{1,2}(?:\.\d{1,2})+\.?\s+(?=\p{Lu}\p{Ll})/gu;

/** The finding narrowed to the inner sentence with most of what was heard in it; as it was when it holds only one. */
export function innermost(finding: Finding): Finding {
  const { sentence, span, signals } = finding;
  const parts: { start: number; end: number }[] = [];
  let start = 0;
  for (const { 0: gap, index } of sentence.matchAll(BOUNDARY)) {
    parts.push({ start, end: index });
    start = index + gap.length;
  }
  if (parts.length === 0) return finding;
  parts.push({ start, end: sentence.length });
  const heard = (part: { start: number; end: number }) =>
    signals.filter((signal) => {
      const at = signal.span.start - span.start;
      return at >= part.start && at < part.end;
    }).length;
  // The first of equals that is no heading: what comes after it explains.
  const sentences = parts.filter((part) => sentence.slice(part.start, part.end).split(' ').length >= 4);
  const [first = parts[0], ...rest] = sentences;
  if (first === undefined) return finding;
  const best = rest.reduce((a, b) => (heard(b) > heard(a) ? b : a), first);
  return {
    ...finding,
    sentence: sentence.slice(best.start, best.end),
    span: { start: span.start + best.start, end: span.start + best.end },
  };
}
