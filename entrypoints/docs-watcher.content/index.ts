import { defineContentScript } from 'wxt/utils/define-content-script';
import { inGoogleDocs } from '../../lib/watch/in-google-docs';
import { watchPage } from '../page/watch-page';

/** The watcher of Google Docs alone: other sites carry none of what it takes to read a canvas, and Docs nothing of theirs. */
export default defineContentScript({
  matches: ['https://docs.google.com/document/*'],
  registration: 'manifest',
  runAt: 'document_idle',
  noScriptStartedPostMessage: true,
  main(ctx) {
    watchPage(ctx, inGoogleDocs);
  },
});
