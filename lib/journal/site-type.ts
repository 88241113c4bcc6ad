/** What kind of place an address is. The address itself is never kept. */
import type { SiteType } from './types';

/** Hosts by their last labels: "outlook.live.com" also stands for what lies under it. */
const HOSTS: [SiteType, string[]][] = [
  [
    'mail',
    [
      'mail.google.com',
      'outlook.com',
      'outlook.live.com',
      'outlook.office.com',
      'outlook.office365.com',
      'outlook.cloud.microsoft',
      'mail.yahoo.com',
      'mail.proton.me',
      'mail.protonmail.com',
      'fastmail.com',
      'app.tuta.com',
      'mail.zoho.com',
      'mail.zoho.eu',
      'icloud.com/mail',
      'hey.com',
    ],
  ],
  [
    'document',
    [
      'docs.google.com',
      'office.com',
      'officeapps.live.com',
      'onedrive.live.com',
      'sharepoint.com',
      'word.cloud.microsoft',
      'dropbox.com',
      'paper.dropbox.com',
      'overleaf.com',
      'etherpad.org',
      'onlyoffice.com',
      'hackmd.io',
    ],
  ],
  [
    'wiki',
    ['notion.so', 'notion.com', 'atlassian.net', 'coda.io', 'wikipedia.org', 'getoutline.com', 'slab.com', 'slite.com'],
  ],
];

/** First labels of a host ("webmail.example.nl") that speak for themselves. */
const LABELS: Record<string, SiteType> = {
  mail: 'mail',
  webmail: 'mail',
  roundcube: 'mail',
  wiki: 'wiki',
  confluence: 'wiki',
  docs: 'document',
};

/** Of the host and path alone; `other` for everything that is not known, `check` for the extension's own page. */
export function siteTypeOf(address: string): SiteType {
  let url: URL;
  try {
    url = new URL(address);
  } catch {
    return 'other';
  }
  if (/^(?:chrome|moz)-extension:$/.test(url.protocol)) return 'check';
  if (!/^https?:$/.test(url.protocol)) return 'other';
  const host = url.hostname.toLowerCase();
  for (const [type, hosts] of HOSTS) {
    if (hosts.some((known) => covers(known, host, url.pathname))) return type;
  }
  const label = LABELS[host.split('.')[0] ?? ''];
  if (label !== undefined && host.includes('.')) return label;
  if (/^\/(?:wiki|confluence)(?:\/|$)/.test(url.pathname)) return 'wiki';
  if (/^\/(?:webmail|roundcube|owa)(?:\/|$)/.test(url.pathname)) return 'mail';
  return 'other';
}

/** `known` is a host, or a host with the beginning of a path. */
function covers(known: string, host: string, path: string): boolean {
  const slash = known.indexOf('/');
  const knownHost = slash < 0 ? known : known.slice(0, slash);
  const knownPath = slash < 0 ? '' : known.slice(slash);
  return (host === knownHost || host.endsWith(`.${knownHost}`)) && path.startsWith(knownPath);
}
