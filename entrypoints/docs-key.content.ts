import { defineContentScript } from 'wxt/utils/define-content-script';
import { fetchKey } from '../lib/editors/google-docs/key';

/** The bridge's other half at the start of a document: together they agree on a secret before the page can listen. */
export default defineContentScript({
  matches: ['https://docs.google.com/document/*'],
  runAt: 'document_start',
  noScriptStartedPostMessage: true,
  main() {
    fetchKey(document);
  },
});
