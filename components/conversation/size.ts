/** How many did it, how many the rule would hit, and what that says. Pure. */
import type { Kind } from '../../lib/detect/types';
import type { SizeCheck } from '../../lib/journal/types';

/** From here on talks one by one stop being the obvious way. */
const A_FEW = 5;

export type SizeAnswer = 'one' | 'few' | 'same' | 'many';

/** Whether counting comes first: something happened, or there is a penalty for whoever it hits. */
export function wantsCounting(kinds: Kind[]): boolean {
  return kinds.some((kind) => kind === 'incident' || kind === 'collective' || kind === 'sanction');
}

/** Undefined until both numbers are there and somebody did it. */
export function sizeAnswer({ howManyDidThis, howManyWouldItHit }: SizeCheck = {}): SizeAnswer | undefined {
  if (!howManyDidThis || howManyWouldItHit === undefined) return undefined;
  if (howManyDidThis > A_FEW) return 'many';
  if (howManyWouldItHit <= howManyDidThis) return 'same';
  return howManyDidThis === 1 ? 'one' : 'few';
}

/** A whole number out of what was typed; undefined when the field is empty or holds something else. */
export function count(typed: string): number | undefined {
  const number = Number(typed);
  return typed.trim() !== '' && Number.isInteger(number) && number >= 0 ? Math.min(number, 1_000_000) : undefined;
}
