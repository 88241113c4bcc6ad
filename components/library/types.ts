/** What the library page shows: the alternatives as they are kept on this machine. */
import type { AlternativeGroup } from '../../lib/advise/types';

export type { StoredAlternative as LibraryItem } from '../../lib/journal/database';

/** In the order of the library: the lightest first, a rule last. */
export const GROUPS: AlternativeGroup[] = ['pause', 'talk', 'word', 'ease', 'rule'];
