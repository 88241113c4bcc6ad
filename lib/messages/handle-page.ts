import { type Handlers, serve } from './handle';
import type { ToPage } from './protocol';
import { TO_PAGE } from './shape-to-page';

/** Serves requests of `ToPage` in one frame of a page. */
export function handlePageMessages(handlers: Handlers<ToPage>, signal?: AbortSignal): void {
  serve(handlers, TO_PAGE, signal);
}
