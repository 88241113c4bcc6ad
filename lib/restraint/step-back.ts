/** Stepping back: whoever sets aside again and again in one document is asked, once, whether we may be quiet there. */
import type { DocumentRow } from '../journal/types';

/** Dismissals in one document after which it is offered. */
export const STEP_BACK_AFTER = 3;

/** Whether to offer it now. Once it was offered it is not offered again, whatever the answer was. */
export function offersStepBack({ dismissals, stepBack }: Pick<DocumentRow, 'dismissals' | 'stepBack'>): boolean {
  return stepBack === undefined && dismissals >= STEP_BACK_AFTER;
}

/** In a quiet document nothing is underlined; what was found is still listed for those who open the popup. */
export function isQuietDocument(row: Pick<DocumentRow, 'stepBack'> | undefined): boolean {
  return row?.stepBack === 'quiet';
}
