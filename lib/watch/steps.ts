/** Going from passage to passage, over all frames of a tab. Pure. */
import type { Passage } from './types';

export interface Place {
  frameId: number;
  passage: Passage;
}

/** The places to step through, in order: what is underlined; when nothing is, whatever was found. */
export function placesOf(frames: readonly { frameId: number; passages: readonly Passage[] }[]): Place[] {
  const all = [...frames]
    .sort((a, b) => a.frameId - b.frameId)
    .flatMap(({ frameId, passages }) => passages.map((passage) => ({ frameId, passage })));
  const marked = all.filter(({ passage }) => passage.marked);
  return marked.length > 0 ? marked : all;
}

/** Where the passage last gone to stands among the places; -1 when it is not among them. */
export function currentAmong(
  places: readonly Place[],
  frames: readonly { frameId: number; current?: { id: string; at: number } }[],
): number {
  const latest = frames.reduce<{ frameId: number; id: string; at: number } | undefined>(
    (best, { frameId, current }) => (current && current.at > (best?.at ?? 0) ? { frameId, ...current } : best),
    undefined,
  );
  if (!latest) return -1;
  return places.findIndex(({ frameId, passage }) => frameId === latest.frameId && passage.id === latest.id);
}

/** The index a step away, round and round. */
export function stepFrom(current: number, by: 1 | -1, count: number): number {
  if (current === -1) return by === 1 ? 0 : count - 1;
  return (current + by + count) % count;
}
