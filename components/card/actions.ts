/** What the card asks of the world around it. The entrypoints fill this in; the card itself knows no extension API. */
import type { Advice } from '../../lib/advise/types';
import type { Finding } from '../../lib/detect/types';
import type { DismissalKind, Outcome } from '../../lib/journal/types';
import type { Result } from '../../lib/messages/protocol';

export interface CardActions {
  advise(finding: Finding): Promise<Result<Advice>>;
  choose(outcome: Outcome, finding: Finding): Promise<Result<{ entryId: string }>>;
  dismiss(kind: DismissalKind, finding: Finding): Promise<Result<{ dismissalId: string }>>;
  undoDismiss(dismissalId: string): Promise<Result<null>>;
  /** False: the browser did not allow it. */
  copy(text: string): Promise<boolean>;
}
