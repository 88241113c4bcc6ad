/** Hearing what a page tells the background, without answering in its place. */
import { onMessage } from '../platform/runtime';

/** Calls back whenever a page says how many passages it shows now: the moment to ask which. */
export function onPassageCount(listener: () => void, signal: AbortSignal): void {
  onMessage((message) => {
    if ((message as { type?: unknown } | null)?.type === 'passage-count') listener();
    return false;
  }, signal);
}
