import { useCallback, useEffect, useState } from 'react';
import { PageNow } from '../../components/popup/PageNow';
import type { Page, PagePassage } from '../../components/popup/types';
import { Beside } from '../../components/sidepanel/Beside';
import { PanelFrame } from '../../components/sidepanel/PanelFrame';
import { dayOf } from '../../components/ui/dates';
import { useSpeech } from '../../components/ui/i18n';
import { Notice } from '../../components/ui/Notice';
import type { Finding } from '../../lib/detect/types';
import { getEntries, listHeads, removeEntry } from '../../lib/journal/entries';
import { type OpenEnd, openEnds } from '../../lib/journal/views';
import { onPassageCount } from '../../lib/messages/overhear';
import type { ErrorCode } from '../../lib/messages/protocol';
import { sendToTab } from '../../lib/messages/send';
import { onPageInFront } from '../../lib/platform/panel';
import { OneEntry } from '../journal/OneEntry';
import { useRoute } from '../journal/use-route';
import { kept } from '../page/kept';
import { beginConversation, planConversation } from '../page/plan';
import { askPage, type Place, placeNow, switchSite } from '../popup/place';

/** Beside the text: what caught the eye in it, and the conversation that comes of it. */
export function SidePanelPage() {
  const { t, language } = useSpeech();
  const route = useRoute();
  const [place, setPlace] = useState<Place>();
  const [page, setPage] = useState<Page>();
  const [failure, setFailure] = useState<ErrorCode>();
  const [ends, setEnds] = useState<OpenEnd[]>([]);

  const look = useCallback(async () => {
    const now = await placeNow();
    setPlace(now);
    if (now.site.kind === 'site' && now.site.on && !now.site.quiet && now.tabId !== undefined)
      await askPage(now.tabId, setPage);
    else setPage(undefined);
    // Without a journal there is nothing open; the journal page says why.
    const open = await kept(firstEnds);
    setEnds(open.ok ? open.value : []);
  }, []);

  useEffect(() => {
    const stop = new AbortController();
    const again = () => void look();
    again();
    onPageInFront(again, stop.signal);
    onPassageCount(again, stop.signal);
    return () => stop.abort();
    // Back from a conversation, more or less is open than before.
  }, [look, route.name]);

  if (route.name === 'one')
    return (
      <OneEntry
        key={route.id}
        id={route.id}
        view={route.view}
        frame={PanelFrame}
        onDelete={async ({ id }) => {
          await kept(() => removeEntry(id));
          location.hash = '#/';
        }}
      />
    );
  if (!place) return null;

  const inPage = async (type: 'open-passage' | 'reveal-passage', { id, frameId }: PagePassage) => {
    if (place.tabId === undefined) return;
    const result = await sendToTab(place.tabId, type, { id }, frameId);
    setFailure(result.ok ? undefined : result.code);
  };
  const prepare = async (finding: Finding) => {
    const entry = await kept(() => planConversation(finding, place.url));
    setFailure(entry.ok ? undefined : entry.code);
    if (entry.ok) location.hash = `#/prepare/${entry.value.id}`;
  };

  const begin = async () => {
    const entry = await kept(() => beginConversation(language));
    setFailure(entry.ok ? undefined : entry.code);
    if (entry.ok) location.hash = `#/prepare/${entry.value.id}`;
  };

  return (
    <PanelFrame title={t('panel.title')} lead={place.site.kind === 'site' ? place.site.name : undefined}>
      {failure && <Notice problem>{t(`failure.${failure}`)}</Notice>}
      <div className="panel__parts">
        <PageNow
          site={place.site}
          page={page}
          onSite={(on) => {
            // First thing in the click: the browser only shows its prompt then.
            void switchSite(place, on).then(look);
          }}
          onShow={(passage) => inPage('reveal-passage', passage)}
          onOpen={(passage) => inPage('open-passage', passage)}
          onPrepare={prepare}
        />
        <Beside ends={ends} onBegin={() => void begin()} />
      </div>
    </PanelFrame>
  );
}

/** As many as fit above the rest. */
const ENDS = 5;

/** What is open, the first date first. */
async function firstEnds(): Promise<OpenEnd[]> {
  const open = (await listHeads()).filter(({ end }) => end !== '').sort((a, b) => (a.end < b.end ? -1 : 1));
  const entries = await getEntries(open.slice(0, ENDS).map(({ id }) => id));
  return openEnds(entries, dayOf(new Date()));
}
