import { defineContentScript } from 'wxt/utils/define-content-script';
import { type DocsWindow, startBridge } from '../lib/editors/google-docs/bridge';

/** Docs looks once, when its editor starts, whether somebody wants the annotation layer: we have to be there first. */
export default defineContentScript({
  matches: ['https://docs.google.com/document/*'],
  world: 'MAIN',
  runAt: 'document_start',
  main() {
    startBridge(window as DocsWindow, document);
  },
});
