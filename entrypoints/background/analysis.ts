/** Analysis on request: the detector judges, restraint decides what may be shown. */
import { detectBlocks } from '../../lib/detect/blocks';
import { listDismissals } from '../../lib/journal/dismissals';
import type { Dismissal } from '../../lib/journal/types';
import { readSettings } from '../../lib/platform/settings-store';
import { tierOf } from '../../lib/restraint/restrain';
import type { AnalysisRequest, BlockFinding } from '../../lib/watch/types';
import { isQuiet } from './documents';

export async function analyse({ blocks, changed, documentId }: AnalysisRequest): Promise<BlockFinding[]> {
  const [{ sensitivity, patternsOff }, dismissals, quiet] = await Promise.all([
    readSettings(),
    knownDismissals(),
    isQuiet(documentId),
  ]);
  const restraint = { sensitivity, patternsOff, dismissals, documentId, quiet };
  return detectBlocks(blocks, changed).flatMap(({ block, finding }) => {
    const tier = tierOf(finding, restraint);
    return tier === null ? [] : [{ block, finding, tier }];
  });
}

/** Without IndexedDB nothing can have been dismissed for longer than a page lives; reading goes on. */
async function knownDismissals(): Promise<Dismissal[]> {
  try {
    return await listDismissals();
  } catch {
    return [];
  }
}
