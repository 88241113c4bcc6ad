import { type Handlers, serve } from './handle';
import type { ToBackground } from './protocol';
import { TO_BACKGROUND } from './shape-to-background';

/** Serves every request of `ToBackground` in the background. */
export function handleBackgroundMessages(handlers: Handlers<ToBackground>, signal?: AbortSignal): void {
  serve(handlers, TO_BACKGROUND, signal);
}
