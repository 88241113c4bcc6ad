/** The one editor of a Google document. Nothing else on such a page is read: comments and search fields are not the document. */
import { locateGoogleDocs } from '../editors/google-docs/google-docs';
import type { FindEditors } from './types';

export const inGoogleDocs: FindEditors = (document, signal, { meet }) => {
  locateGoogleDocs(document, signal, meet);
};
