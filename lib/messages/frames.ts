/** Asking every frame of a tab that has a watcher. */
import { frameIds } from '../platform/frames';
import type { FramePassages } from './protocol';
import { sendToTab } from './send';

export type FrameAnswer = FramePassages & { frameId: number };

/** What the frames of a tab have to tell, the top one first; empty when nothing of ours answers there. */
export async function listPassages(tabId: number): Promise<FrameAnswer[]> {
  const ids = await frameIds(tabId);
  const answers = await Promise.all(
    ids.map(async (frameId) => {
      const result = await sendToTab(tabId, 'list-passages', {}, frameId);
      return result.ok ? [{ frameId, ...result.value }] : [];
    }),
  );
  return answers.flat();
}
