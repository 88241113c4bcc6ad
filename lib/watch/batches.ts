/** Which blocks are to be analysed, and in which portions they are sent. Pure. */
import type { Block } from '../editors/types';

/** A finding may rest on what stands up to this many blocks before or after it. */
const NEIGHBOURS = 2;
/**
 * Characters a request holds at most, unless one block alone is longer. The first one is about what is in sight, so that
 * its marks do not wait for the rest; and none takes long enough to notice.
 */
const FIRST_LENGTH = 6_000;
const BATCH_LENGTH = 30_000;

/** What a block was analysed with: its own text and its neighbours'. Equal views give equal findings. */
export type View = readonly string[];

export interface Batch {
  blocks: Block[];
  changed: string[];
  /** Where the changed blocks stand among all. */
  wanted: number[];
}

/** The text of block `at` and of its neighbours. */
export function viewOf(blocks: readonly Block[], at: number): View {
  return blocks.slice(Math.max(0, at - NEIGHBOURS), at + NEIGHBOURS + 1).map((block) => block.text);
}

export function sameView(a: View | undefined, b: View): boolean {
  return a?.length === b.length && a.every((text, i) => text === b[i]);
}

/** Portions that ask for the findings of the blocks at `wanted` (ascending), each with the neighbours it needs. */
export function batchesOf(blocks: readonly Block[], wanted: readonly number[]): Batch[] {
  const batches: Batch[] = [];
  let open: { indices: Set<number>; wanted: number[]; length: number } | undefined;
  const at = (i: number) => blocks[i] as Block;
  const close = () => {
    if (!open) return;
    const { indices, wanted } = open;
    batches.push({ blocks: [...indices].map(at), changed: wanted.map((i) => at(i).key), wanted });
    open = undefined;
  };
  for (const index of wanted) {
    const { length } = at(index).text;
    const most = batches.length === 0 ? FIRST_LENGTH : BATCH_LENGTH;
    if (open && open.length + length > most) close();
    open ??= { indices: new Set(), wanted: [], length: 0 };
    const last = Math.min(blocks.length - 1, index + NEIGHBOURS);
    for (let i = Math.max(0, index - NEIGHBOURS); i <= last; i++) open.indices.add(i);
    open.wanted.push(index);
    open.length += length;
  }
  close();
  return batches;
}

/** A few words in a chat are between two people: too short a text is not looked at. */
export const FEWEST_WORDS = 13;

/** Whether the blocks have at least `FEWEST_WORDS` words between them; stops counting there. */
export function isLongEnough(blocks: readonly Block[]): boolean {
  let words = 0;
  for (const { text } of blocks) {
    for (const _ of text.matchAll(/\p{L}[\p{L}\p{M}\p{N}'’-]*/gu)) {
      words++;
      if (words >= FEWEST_WORDS) return true;
    }
  }
  return false;
}
