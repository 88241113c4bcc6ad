import { handOver } from '../../lib/platform/handed-over';
import { readSelection } from '../../lib/platform/selection';
import { openPage } from '../../lib/platform/tabs';

/**
 * Opens the page that checks a text, with what is selected on this one. False when nothing is; `known` is what the
 * browser said itself, for pages that let no extension in.
 */
export async function checkSelection(tabId: number, frameId?: number, known = ''): Promise<boolean> {
  const text = (await readSelection(tabId, frameId)) || known;
  if (text.trim() === '') return false;
  await openPage(`/check.html?selection=${await handOver(text)}`);
  return true;
}
