/** Being quiet in one document, when its writer set aside again and again and says yes. */
import { documentRow, setStepBack } from '../../lib/journal/documents';
import type { ToBackground } from '../../lib/messages/protocol';
import { isQuietDocument } from '../../lib/restraint/step-back';
import { saved } from './saved';
import { refreshTabs } from './sites';

type StepBack = ToBackground['step-back'];
type State = ToBackground['document-state'];

export async function stepBack({ documentId, quiet }: StepBack['request']): Promise<StepBack['response']> {
  await saved(() => setStepBack(documentId, quiet ? 'quiet' : 'offered'));
  await refreshTabs();
  return null;
}

export async function documentState({ documentId }: State['request']): Promise<State['response']> {
  return { quiet: await isQuiet(documentId) };
}

/** Without IndexedDB nothing can have been asked for. */
export async function isQuiet(documentId: string): Promise<boolean> {
  try {
    return isQuietDocument(await documentRow(documentId));
  } catch {
    return false;
  }
}
