import { MessageError } from '../../lib/messages/handle';
import { extensionUrl, type Sender } from '../../lib/platform/runtime';

/** Refuses what only our own pages may ask: a script in a page speaks with the address of that page. */
export function fromOwnPage({ url }: Sender): void {
  if (url !== undefined && !url.startsWith(extensionUrl('/'))) throw new MessageError('bad-request');
}
