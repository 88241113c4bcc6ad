import type { CardActions, QuietWhere } from '../../components/card/actions';
import type { CardView } from '../../lib/messages/card-handle';
import type { Result } from '../../lib/messages/protocol';
import { sendToBackground } from '../../lib/messages/send';
import { copyToClipboard } from './clipboard';

/** The card's choices, carried out by the background: the same wherever the card is shown. */
export function cardActions({ siteType, documentId }: CardView): CardActions {
  return {
    advise: (finding) => sendToBackground('advise', { finding }),
    choose: (outcome, finding) => sendToBackground('choose', { outcome, finding, siteType }),
    dismiss: (kind, finding) => sendToBackground('dismiss', { kind, finding, documentId }),
    undoDismiss: (dismissalId) => sendToBackground('undo-dismiss', { dismissalId }),
    beQuiet: siteType === 'check' ? undefined : (where, quiet) => beQuiet(where, quiet, documentId),
    copy: copyToClipboard,
  };
}

function beQuiet(where: QuietWhere, quiet: boolean, documentId: string): Promise<Result<null>> {
  return where === 'document'
    ? sendToBackground('step-back', { documentId, quiet })
    : sendToBackground('be-quiet', { what: where, quiet });
}
