import { hash } from '../text/hash';

/** Names a document by a hash of its address, so that the address itself is kept nowhere. Queries and fragments do not count. */
export function documentIdOf(document: Document): string {
  // A frame without an address of its own (about:blank, srcdoc) belongs to the page that filled it.
  const { protocol, href } = document.location;
  const { origin, pathname, searchParams } = new URL(protocol === 'about:' ? document.baseURI : href);
  const googleDoc = /\/document\/(?:u\/\d+\/)?d\/([^/]+)/.exec(pathname);
  return hash(googleDoc ? `google-docs ${googleDoc[1]} ${searchParams.get('tab') ?? ''}` : origin + pathname);
}
