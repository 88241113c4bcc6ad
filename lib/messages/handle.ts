/** Receiving side of the protocol: guards what arrives, answers with a Result, never throws into the browser. */
import { onMessage, type Sender } from '../platform/runtime';
import type { Check } from './checks';
import type { ErrorCode, Result, ToBackground, ToPage } from './protocol';

/** Thrown by a handler to answer with a code instead of `internal`. */
export class MessageError extends Error {
  constructor(readonly code: ErrorCode) {
    super(code);
    this.name = 'MessageError';
  }
}

type Protocol = ToBackground | ToPage;
type RequestOf<P, K extends keyof P> = P[K] extends { request: infer R } ? R : never;
type ResponseOf<P, K extends keyof P> = P[K] extends { response: infer R } ? R : never;

export type Handlers<P> = {
  [K in keyof P]: (
    request: RequestOf<P, K>,
    sender: Sender,
  ) => ResponseOf<P, K> | undefined | Promise<ResponseOf<P, K>>;
};

type AnyHandler = (request: unknown, sender: Sender) => unknown;

/**
 * Serves the requests of one direction of the protocol. Each is looked at before its handler sees it; messages of other
 * extensions are not answered. A handler that answers `undefined` leaves the answer to another frame.
 */
export function serve<P extends Protocol>(
  handlers: Handlers<P>,
  checks: Record<keyof P, Check>,
  signal?: AbortSignal,
): void {
  const table = handlers as Record<string, AnyHandler>;
  onMessage((message, sender, answer) => {
    const type = typeOf(message);
    // Not ours to answer: another listener of this extension may be meant.
    if (type === undefined || !Object.hasOwn(table, type)) return false;
    const { request } = message as { request?: unknown };
    if (!(checks as Record<string, Check>)[type]?.(request)) {
      answer({ ok: false, code: 'bad-request' });
      return true;
    }
    const handler = table[type] as AnyHandler;
    let outcome: unknown;
    try {
      outcome = handler(request, sender);
    } catch (error) {
      answer(failure(error));
      return true;
    }
    if (outcome === undefined) return false;
    Promise.resolve(outcome).then(
      (value) => answer({ ok: true, value }),
      (error) => answer(failure(error)),
    );
    return true;
  }, signal);
}

function typeOf(message: unknown): string | undefined {
  const type = (message as { type?: unknown } | null)?.type;
  return typeof type === 'string' ? type : undefined;
}

function failure(error: unknown): Result<never> {
  return { ok: false, code: error instanceof MessageError ? error.code : 'internal' };
}
