import type { SiteType } from '../journal/types';

const MAIL = /^(mail|webmail|outlook|owa|email)\./;
const DOCUMENT = /^docs\.google\.com$|(^|\.)(onlyoffice|etherpad|hackmd|overleaf)\./;
const WIKI = /(^|\.)(wiki|confluence|notion|intranet)\.|\.atlassian\.net$|\.notion\.(so|site)$|\.sharepoint\.com$/;

/** The kind of place a host is, as far as its name tells. */
export function siteTypeOf(hostname: string): SiteType {
  if (MAIL.test(hostname)) return 'mail';
  if (DOCUMENT.test(hostname)) return 'document';
  return WIKI.test(hostname) ? 'wiki' : 'other';
}
