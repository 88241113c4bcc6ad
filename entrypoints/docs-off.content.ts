import { defineContentScript } from 'wxt/utils/define-content-script';
import type { DocsWindow } from '../lib/editors/google-docs/bridge';
import { keepBridgeOut } from '../lib/editors/google-docs/off';

/** The background registers this while reading along in Google Docs is switched off: Docs then hears nothing of us. */
export default defineContentScript({
  registration: 'runtime',
  world: 'MAIN',
  runAt: 'document_start',
  main() {
    keepBridgeOut(window as DocsWindow, document);
  },
});
