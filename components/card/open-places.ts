/** Finds the open places of a rewording, so that they can be shown as open. Pure. */
import type { Rewording } from '../../lib/advise/types';

export interface Piece {
  text: string;
  open: boolean;
  at: number;
}

/** The rewording in pieces, in reading order; joined they are the text again. */
export function piecesOf({ text, open }: Pick<Rewording, 'text' | 'open'>): Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  for (const place of open) {
    const at = place === '' ? -1 : text.indexOf(place, from);
    if (at < 0) continue;
    if (at > from) pieces.push({ text: text.slice(from, at), open: false, at: from });
    pieces.push({ text: place, open: true, at });
    from = at + place.length;
  }
  if (from < text.length) pieces.push({ text: text.slice(from), open: false, at: from });
  return pieces;
}
