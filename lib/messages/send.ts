/** Sending side of the protocol. Answers are Results: an unreachable other side is an answer too, not an exception. */
import { sendRuntimeMessage, sendTabMessage } from '../platform/runtime';
import type { Result, ToBackground, ToPage } from './protocol';

export async function sendToBackground<K extends keyof ToBackground>(
  type: K,
  request: ToBackground[K]['request'],
): Promise<Result<ToBackground[K]['response']>> {
  return received(() => sendRuntimeMessage({ type, request }));
}

/** Asks the watcher of a tab; `frameId` 0 is the top frame. Without it the first frame that has an answer gives it. */
export async function sendToTab<K extends keyof ToPage>(
  tabId: number,
  type: K,
  request: ToPage[K]['request'],
  frameId?: number,
): Promise<Result<ToPage[K]['response']>> {
  return received(() => sendTabMessage(tabId, { type, request }, frameId));
}

async function received<T>(send: () => Promise<unknown>): Promise<Result<T>> {
  try {
    const answer = await send();
    return isResult<T>(answer) ? answer : { ok: false, code: 'unreachable' };
  } catch {
    // No listener, or this script outlived the extension that put it here.
    return { ok: false, code: 'unreachable' };
  }
}

function isResult<T>(answer: unknown): answer is Result<T> {
  return typeof answer === 'object' && answer !== null && typeof (answer as { ok?: unknown }).ok === 'boolean';
}
