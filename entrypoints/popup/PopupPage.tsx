import { useCallback, useEffect, useState } from 'react';
import { type OwnPage, Popup } from '../../components/popup/Popup';
import type { Due, Page, Site } from '../../components/popup/types';
import { dayOf } from '../../components/ui/dates';
import { dueFollowUps } from '../../lib/journal/entries';
import type { ErrorCode } from '../../lib/messages/protocol';
import { sendToTab } from '../../lib/messages/send';
import { openPage, reloadTab } from '../../lib/platform/tabs';
import { kept } from '../page/kept';
import { askPage, type Place, placeNow, switchSite } from './place';

const PAGES: Record<OwnPage, `/${string}`> = {
  journal: '/journal.html',
  check: '/check.html',
  options: '/options.html',
};

export function PopupPage() {
  const [place, setPlace] = useState<Place>();
  const [page, setPage] = useState<Page>();
  const [due, setDue] = useState<Due[]>([]);
  const [failure, setFailure] = useState<ErrorCode>();

  const look = useCallback(async () => {
    const now = await placeNow();
    setPlace(now);
    if (now.site.kind === 'site' && now.site.on && now.tabId !== undefined) await askPage(now.tabId, setPage);
  }, []);

  useEffect(() => {
    void look();
    // Without a journal there is nothing to come back to; the journal page says why.
    void kept(() => dueFollowUps(dayOf(new Date()))).then((result) => result.ok && setDue(result.value));
  }, [look]);

  if (!place) return null;
  const { tabId } = place;

  const inPage = async (type: 'open-passage' | 'reveal-passage', id: string) => {
    if (tabId === undefined) return;
    const result = await sendToTab(tabId, type, { id });
    if (result.ok) window.close();
    else setFailure(result.code);
  };

  return (
    <Popup
      site={place.site satisfies Site}
      page={page}
      due={due}
      failure={failure}
      onSite={(on) => {
        // First thing in the click: the browser only shows its prompt then.
        void switchSite(place, on).then(look);
      }}
      onShow={(id) => inPage('reveal-passage', id)}
      onOpen={(id) => inPage('open-passage', id)}
      onLookAnyway={async () => {
        if (tabId === undefined) return;
        await sendToTab(tabId, 'look-anyway', {});
        await look();
      }}
      onReload={() => {
        if (tabId !== undefined) void reloadTab(tabId).then(() => window.close());
      }}
      onGo={(target, where) => {
        void openPage(`${PAGES[target]}${where ? `#${where}` : ''}`).then(() => window.close());
      }}
    />
  );
}
