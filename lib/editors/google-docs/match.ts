/** Finds words of the document in the layer. Pure; everything is compared by visible characters. */
import { visible } from './paragraphs';

/** One run of equal style on one line, as the layer has it. */
export interface Run {
  label: string;
  /** Which page (tile) it is on; runs of one page follow each other. */
  page: number;
}

/** The visible characters of the layer in reading order, and for each where it comes from. */
export interface Stream {
  text: string;
  run: number[];
  /** UTF-16 index in the run's label. */
  at: number[];
  /** Indices in `text` at which another page begins. */
  pageStarts: number[];
}

/** A half-open range of characters in the stream. */
export interface Piece {
  from: number;
  to: number;
}

/** Words to find, with what stands around them in the document. All visible characters only. */
export interface Words {
  before: string;
  words: string;
  after: string;
  /** They stand in the document more than once: without the right surroundings they are somebody else. */
  repeated: boolean;
}

/** How much of the surroundings is compared, in visible characters on each side. */
export const CONTEXT = 200;
/** List markers are in the layer and not in the text; this many characters may come between. */
const MARKER = 4;
/** Footer and header between the two halves of a sentence that runs over a page. */
const PAGE_FURNITURE = 200;
/** So much may stand above the first line of a page and below its last. */
const PAGE_EDGE = 60;
/** So many characters around repeated words prove which of them they are, when something else follows. */
const PROOF = 12;

export function streamOf(runs: readonly Run[]): Stream {
  const stream: Stream = { text: '', run: [], at: [], pageStarts: [] };
  const parts: string[] = [];
  runs.forEach(({ label, page }, index) => {
    if (index > 0 && page !== runs[index - 1]?.page) stream.pageStarts.push(stream.run.length);
    for (let at = 0; at < label.length; at++) {
      const unit = label[at] as string;
      if (visible(unit) === '') continue;
      parts.push(unit);
      stream.run.push(index);
      stream.at.push(at);
    }
  });
  stream.text = parts.join('');
  return stream;
}

/** Where the words are in the layer, in one piece or in two when they run over a page. Null: not there, or not for certain. */
export function findWords(stream: Stream, wanted: Words): Piece[] | null {
  const { words } = wanted;
  if (words === '') return null;
  const places: { from: number; score: number }[] = [];
  for (let from = stream.text.indexOf(words); from !== -1; from = stream.text.indexOf(words, from + 1)) {
    const { score, mismatch, contradicted } = surroundings(stream, from, wanted);
    const ours = !contradicted && (!mismatch || score >= PROOF);
    if (ours || !wanted.repeated) places.push({ from, score });
  }
  if (places.length === 0) return wanted.repeated ? null : overPages(stream, words);
  places.sort((a, b) => b.score - a.score);
  const [best, second] = places;
  if (!best || best.score === second?.score) return null;
  return [{ from: best.from, to: best.from + words.length }];
}

/** How far the surroundings of a place in the layer are those of the document, and whether they turn into others. */
function surroundings({ text, pageStarts }: Stream, from: number, { before, words, after }: Words) {
  const to = from + words.length;
  const pageStart = pageStarts.findLast((start) => start <= from) ?? 0;
  const pageEnd = pageStarts.find((start) => start >= to) ?? text.length;
  const behind = agreement(after, text.slice(to, pageEnd));
  const front = agreement(reversed(before), reversed(text.slice(pageStart, from)));
  return {
    score: front.length + behind.length,
    mismatch: front.mismatch || behind.mismatch,
    contradicted: front.contradicted || behind.contradicted,
  };
}

/** How many characters two texts begin with in common, when the layer's may have list markers in between. */
function agreement(wanted: string, layer: string): { length: number; mismatch: boolean; contradicted: boolean } {
  let at = 0;
  for (let length = 0; ; length++, at++) {
    if (length === wanted.length || at === layer.length) return { length, mismatch: false, contradicted: false };
    if (wanted[length] === layer[at]) continue;
    const rest = wanted.slice(length, length + 3);
    const skip = [...Array(MARKER).keys()].find((i) => layer.startsWith(rest, at + i + 1));
    if (skip === undefined) {
      // What is left of the page is so little that it is header or footer.
      return { length, mismatch: true, contradicted: layer.length - at > PAGE_EDGE };
    }
    at += skip + 1;
  }
}

function reversed(text: string): string {
  return text.split('').reverse().join('');
}

function overPages({ text, pageStarts }: Stream, words: string): Piece[] | null {
  for (const start of pageStarts) {
    const headFrom = Math.max(0, start - words.length - PAGE_FURNITURE);
    const head = text.slice(headFrom, start);
    const tail = text.slice(start, start + words.length + PAGE_FURNITURE);
    // One of the two halves stands whole on its page, or neither does: most sentences are ruled out here.
    const half = Math.floor(words.length / 2);
    if (!head.includes(words.slice(0, half)) && !tail.includes(words.slice(half))) continue;
    for (let cut = words.length - 1; cut > 0; cut--) {
      const first = head.lastIndexOf(words.slice(0, cut));
      if (first === -1) continue;
      const second = tail.indexOf(words.slice(cut));
      if (second === -1) continue;
      return [
        { from: headFrom + first, to: headFrom + first + cut },
        { from: start + second, to: start + second + words.length - cut },
      ];
    }
  }
  return null;
}
