/** A sentence in its context, as the batch protocol and the corpora give it. */
import { type SentenceSpan, splitSentences } from '../text/sentences';

export interface RecordSentences {
  /** Context and text, a line break between them. */
  whole: string;
  /** Where the text begins in `whole`. */
  base: number;
  /** All sentences of `whole`; those of the text itself are `own`. */
  sentences: (SentenceSpan & { own: boolean })[];
}

/** Splits a record into sentences, never across the borders of its parts. */
export function recordSentences({
  prev = '',
  text,
  next = '',
}: {
  prev?: string;
  text: string;
  next?: string;
}): RecordSentences {
  const sentences: RecordSentences['sentences'] = [];
  let whole = '';
  let paragraph = 0;
  let base = 0;
  for (const [part, own] of [
    [prev, false],
    [text, true],
    [next, false],
  ] as const) {
    if (own) base = whole.length;
    const from = paragraph;
    for (const s of splitSentences(part)) {
      paragraph = from + s.paragraph;
      sentences.push({ ...s, start: s.start + whole.length, end: s.end + whole.length, paragraph, own });
    }
    whole += `${part}\n`;
  }
  return { whole, base, sentences };
}
