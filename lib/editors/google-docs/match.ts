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

/** How much of the surroundings is looked at. */
export const CONTEXT = 24;
/** List markers and the like are in the layer and not in the text; this many characters may come between. */
const MARKER = 4;
/** Footer and header between the two halves of a sentence that runs over a page. */
const PAGE_FURNITURE = 200;

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
  const places: { from: number; agreement: number }[] = [];
  for (let from = stream.text.indexOf(words); from !== -1; from = stream.text.indexOf(words, from + 1)) {
    const agreement = agreementAt(stream.text, from, wanted);
    if (agreement > 0 || !wanted.repeated) places.push({ from, agreement });
  }
  if (places.length === 0) return wanted.repeated ? null : overPages(stream, words);
  places.sort((a, b) => b.agreement - a.agreement);
  const [best, second] = places;
  if (!best || best.agreement === second?.agreement) return null;
  return [{ from: best.from, to: best.from + words.length }];
}

/** 0 to 2: on how many sides the surroundings are those of the document. */
function agreementAt(layer: string, from: number, { before, words, after }: Words): number {
  const to = from + words.length;
  const near = before.slice(-CONTEXT / 2);
  const far = after.slice(0, CONTEXT / 2);
  let sides = 0;
  // At the edge of what is drawn there is less to compare, down to nothing.
  for (let gap = 0; gap <= MARKER; gap++) {
    const have = layer.slice(Math.max(0, from - gap - near.length), Math.max(0, from - gap));
    if (have !== '' && near.endsWith(have)) {
      sides++;
      break;
    }
  }
  for (let gap = 0; gap <= MARKER; gap++) {
    const have = layer.slice(to + gap, to + gap + far.length);
    if (have !== '' && far.startsWith(have)) {
      sides++;
      break;
    }
  }
  return sides;
}

function overPages({ text, pageStarts }: Stream, words: string): Piece[] | null {
  for (const start of pageStarts) {
    const headFrom = Math.max(0, start - words.length - PAGE_FURNITURE);
    const head = text.slice(headFrom, start);
    const tail = text.slice(start, start + words.length + PAGE_FURNITURE);
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
