/** What the card asks of the world around it. The entrypoints fill this in; the card itself knows no extension API. */
import type { Advice } from '../../lib/advise/types';
import type { Finding } from '../../lib/detect/types';
import type { DismissalKind, Outcome } from '../../lib/journal/types';
import type { Result } from '../../lib/messages/protocol';

/** How far a rest reaches. */
export type QuietWhere = 'document' | 'site' | 'until-tomorrow';

export interface CardActions {
  advise(finding: Finding): Promise<Result<Advice>>;
  choose(outcome: Outcome, finding: Finding): Promise<Result<{ entryId: string }>>;
  /** stepBack: the card may offer, this once, to be quiet in this text. */
  dismiss(kind: DismissalKind, finding: Finding): Promise<Result<{ dismissalId: string; stepBack?: true }>>;
  undoDismiss(dismissalId: string): Promise<Result<null>>;
  /** A rest, or the end of it. Missing where there is nothing to be quiet about: on our own pages. */
  beQuiet?(where: QuietWhere, quiet: boolean): Promise<Result<null>>;
  /** False: the browser did not allow it. */
  copy(text: string): Promise<boolean>;
}
