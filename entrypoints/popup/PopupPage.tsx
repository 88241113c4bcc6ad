import { useCallback, useEffect, useState } from 'react';
import { type OwnPage, Popup } from '../../components/popup/Popup';
import type { Due, Page, PagePassage, Site } from '../../components/popup/types';
import { dayOf } from '../../components/ui/dates';
import { dueReminders, markRemindersShown } from '../../lib/journal/reminders';
import type { ErrorCode } from '../../lib/messages/protocol';
import { sendToBackground, sendToTab } from '../../lib/messages/send';
import { openPanel, thisWindow } from '../../lib/platform/panel';
import { readSettings, writeSettings } from '../../lib/platform/settings-store';
import { openPage, reloadTab } from '../../lib/platform/tabs';
import { isPaused, untilTomorrow } from '../../lib/restraint/snooze';
import { checkSelection } from '../page/check-selection';
import { kept } from '../page/kept';
import { askPage, type Place, placeNow, quietSite, switchSite } from './place';

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
  const [pausedUntil, setPausedUntil] = useState<string>();
  const [nothingSelected, setNothingSelected] = useState(false);
  const [windowId, setWindowId] = useState<number>();

  const look = useCallback(async () => {
    const now = await placeNow();
    setPlace(now);
    if (now.site.kind === 'site' && now.site.on && !now.site.quiet && now.tabId !== undefined)
      await askPage(now.tabId, setPage);
  }, []);

  useEffect(() => {
    void look();
    void thisWindow().then(setWindowId);
    void kept(pauseNow).then((result) => result.ok && setPausedUntil(result.value));
    // Without a journal there is nothing to come back to; the journal page says why.
    void kept(remind).then((result) => result.ok && setDue(result.value));
  }, [look]);

  if (!place) return null;
  const { tabId } = place;

  const inPage = async (type: 'open-passage' | 'reveal-passage', { id, frameId }: PagePassage) => {
    if (tabId === undefined) return;
    const result = await sendToTab(tabId, type, { id }, frameId);
    if (result.ok) window.close();
    else setFailure(result.code);
  };

  const pause = async (on: boolean) => {
    const until = on ? untilTomorrow(new Date()) : null;
    const result = await kept(() => writeSettings({ pausedUntil: until }));
    if (!result.ok) return setFailure(result.code);
    setPausedUntil(until ?? undefined);
    await look();
  };

  const quietSiteNow = async (quiet: boolean) => {
    const result = await kept(() => quietSite(place, quiet));
    if (!result.ok) return setFailure(result.code);
    await look();
  };

  const quietDocuments = async (documents: string[], quiet: boolean) => {
    for (const documentId of documents) {
      const result = await sendToBackground('step-back', { documentId, quiet });
      if (!result.ok) return setFailure(result.code);
    }
    await look();
  };

  const check = async () => {
    if (tabId === undefined) return;
    if (await checkSelection(tabId)) window.close();
    else setNothingSelected(true);
  };

  return (
    <Popup
      pausedUntil={pausedUntil}
      onPause={pause}
      onQuietSite={quietSiteNow}
      onQuietDocument={
        page?.documents?.length
          ? (quiet) => quietDocuments((quiet ? page.documents : page.quiet) ?? [], quiet)
          : undefined
      }
      onCheckSelection={check}
      nothingSelected={nothingSelected}
      site={place.site satisfies Site}
      page={page}
      due={due}
      failure={failure}
      onSite={(on) => {
        // First thing in the click: the browser only shows its prompt then.
        void switchSite(place, on).then(look);
      }}
      onPanel={
        place.site.kind === 'site' && place.site.on
          ? () => void openPanel(windowId).then((opened) => opened && window.close())
          : undefined
      }
      onShow={(passage) => inPage('reveal-passage', passage)}
      onOpen={(passage) => inPage('open-passage', passage)}
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

/** What somebody wanted to come back to. Shown once, and an open end in the journal after that. */
async function remind(): Promise<Due[]> {
  const reminders = await dueReminders(dayOf(new Date()));
  await markRemindersShown(reminders);
  return reminders.map(({ entry, on }) => ({ ...entry, followUpOn: on }));
}

/** Until when nothing is read anywhere; undefined when that is over or was not asked for. */
async function pauseNow(): Promise<string | undefined> {
  const settings = await readSettings();
  return isPaused(settings, new Date()) ? (settings.pausedUntil ?? undefined) : undefined;
}
