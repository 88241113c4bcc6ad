/** Sites people may write on: a few that many know, those of their organisation, and those they granted. */
import { useCallback, useEffect, useState } from 'react';
import type { SiteRow } from '../../components/settings/WhereToWrite';
import { managedPresets } from '../../lib/platform/managed';
import { readSettings, watchSettings, writeSettings } from '../../lib/platform/settings-store';
import { grantedSites, onSitesChanged, removeSite, requestSite, sitePattern } from '../../lib/platform/sites';
import { kept } from './kept';

const DOCS = 'docs';

/** Where many people write in an ordinary text field of the page. */
const KNOWN: [pattern: string, name: string][] = [
  ['https://mail.google.com/*', 'Gmail'],
  ['https://outlook.office.com/*', 'Outlook (Microsoft 365)'],
  ['https://outlook.live.com/*', 'Outlook.com'],
  ['https://teams.microsoft.com/*', 'Microsoft Teams'],
  ['https://app.slack.com/*', 'Slack'],
  ['https://www.notion.so/*', 'Notion'],
];

interface Sites {
  rows: SiteRow[];
  switchSite: (id: string, on: boolean) => void;
  add: (address: string) => boolean;
}

export function useSites(docsHint: string): Sites {
  const [granted, setGranted] = useState<string[]>([]);
  const [offered, setOffered] = useState<string[]>([]);
  const [docsOn, setDocsOn] = useState(true);

  const read = useCallback(async () => setGranted(await grantedSites()), []);
  useEffect(() => {
    const stop = new AbortController();
    void read();
    onSitesChanged(() => void read());
    void managedPresets().then(({ sites }) => setOffered(sites));
    readSettings().then(
      (settings) => setDocsOn(settings.docsOn),
      () => undefined,
    );
    watchSettings((settings) => setDocsOn(settings.docsOn), stop.signal);
    return () => stop.abort();
  }, [read]);

  const names = new Map([
    ...KNOWN,
    ...[...offered, ...granted].map((pattern) => [pattern, siteName(pattern)] as const),
  ]);
  for (const [pattern, name] of KNOWN) names.set(pattern, name);
  const rows = [...names].map(([id, name]): SiteRow => ({ id, name, hint: siteName(id), on: granted.includes(id) }));

  return {
    rows: [{ id: DOCS, name: 'Google Docs', hint: docsHint, on: docsOn }, ...rows],
    switchSite(id, on) {
      if (id === DOCS) void kept(() => writeSettings({ docsOn: on }));
      else void kept(async () => (on ? requestSite(id) : removeSite(id))).then(read);
    },
    add(address) {
      const pattern = patternOf(address);
      if (pattern === undefined) return false;
      void kept(() => requestSite(pattern)).then(read);
      return true;
    },
  };
}

/** "intranet.example" and "https://intranet.example/page" are the same site. */
export function patternOf(address: string): string | undefined {
  const typed = address.trim();
  if (typed === '' || /\s/.test(typed)) return undefined;
  const pattern = sitePattern(/^[a-z]+:\/\//i.test(typed) ? typed : `https://${typed}`);
  // A word alone is no site; a machine on the own network is.
  return pattern && /[.:]|localhost/.test(typed) ? pattern : undefined;
}

/** "https://intranet.example/*" -> "intranet.example"; a site without encryption keeps its scheme, the two are not one. */
function siteName(pattern: string): string {
  return pattern.replace(/^https:\/\//, '').replace(/\/\*$/, '');
}
