/** From which confidence on a finding is worth anything to a writer. */
import type { Language } from './types';

/** Findings below this are not worth a line even in a list. */
export const WORTH_LISTING = 0.35;
/** Findings from here on are shown at the default sensitivity: of all of them, some 85 in a hundred are reflexes. */
export const WORTH_SHOWING: Record<Language, number> = { en: 0.5, nl: 0.56 };
