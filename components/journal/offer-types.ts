import type { Language } from '../../lib/detect/types';

export type { Outcome } from '../../lib/journal/types';

/** A passage that went away after its card was opened. */
export interface TakenOutOffer {
  id: string;
  passage: string;
  language: Language;
}
