import { defineContentScript } from 'wxt/utils/define-content-script';
import { watchPage } from './watch-page';

/**
 * In Google Docs the manifest brings this script; on every other site the user granted, the background registers the same
 * file. When it comes to a frame twice, WXT ends the older copy's `ctx` as the newer one starts.
 */
export default defineContentScript({
  matches: ['https://docs.google.com/document/*'],
  registration: 'manifest',
  runAt: 'document_idle',
  // The page would see that message; the event on the document does the same among our own copies.
  noScriptStartedPostMessage: true,
  main(ctx) {
    void watchPage(ctx);
  },
});
