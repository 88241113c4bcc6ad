import { defineContentScript } from 'wxt/utils/define-content-script';
import { editorsAtHand } from '../../lib/watch/at-hand';
import { watchPage } from '../page/watch-page';

/**
 * On every site the user granted. No `matches`: with them the patterns would become required host permissions; the
 * background registers this file for the granted ones. When it comes to a frame twice, WXT ends the older copy's `ctx`
 * as the newer one starts.
 */
export default defineContentScript({
  registration: 'runtime',
  // The page would see that message; the event on the document does the same among our own copies.
  noScriptStartedPostMessage: true,
  main(ctx) {
    watchPage(ctx, editorsAtHand);
  },
});
