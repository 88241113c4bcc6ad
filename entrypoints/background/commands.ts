/**
 * Keyboard commands of the browser, carried out in the page in view: from passage to passage over all its frames and
 * editors, the card, setting aside. Where the writer is is asked of the page each time; nothing is kept here.
 */
import { topicOf } from '../../components/card/topic';
import { interfaceLanguage, type Translate, translator } from '../../lib/locale/translate';
import { type FrameAnswer, listPassages } from '../../lib/messages/frames';
import type { ToBackground } from '../../lib/messages/protocol';
import { sendToTab } from '../../lib/messages/send';
import { browserLanguage, type Sender } from '../../lib/platform/runtime';
import { readSettings } from '../../lib/platform/settings-store';
import { COMMANDS, type Command, shortcuts } from '../../lib/platform/shortcuts';
import { activeTab, onCommand } from '../../lib/platform/tabs';
import { currentAmong, type Place, placesOf, stepFrom } from '../../lib/watch/steps';

/** How much of a passage is read out. */
const READ_OUT = 200;

interface Tab {
  id: number;
  frames: FrameAnswer[];
  places: Place[];
  /** Index of the passage last gone to among the places, or -1. */
  current: number;
}

const OBEY: Record<Command, (tab: Tab) => Promise<unknown>> = {
  'open-card': openCard,
  'next-passage': (tab) => goTo(tab, stepFrom(tab.current, 1, tab.places.length)),
  'previous-passage': (tab) => goTo(tab, stepFrom(tab.current, -1, tab.places.length)),
  'set-aside': setAside,
};

export function obeyCommands(): void {
  onCommand(async (name) => {
    const command = COMMANDS.find((each) => each === name);
    const tab = await activeTab();
    if (!command || !tab) return;
    const frames = await listPassages(tab.id);
    const places = placesOf(frames);
    const open = frames.find(({ card }) => card);
    // Also when it only says what was set aside, and nothing is left to go to.
    if (command === 'open-card' && open) await sendToTab(tab.id, 'focus-card', {}, open.frameId);
    else if (places.length === 0) await nothingHere(tab.id, frames);
    else await OBEY[command]({ id: tab.id, frames, places, current: currentAmong(places, frames) });
  });
}

/** Of the passage last gone to; else of the first. */
async function openCard({ id, frames, places, current }: Tab): Promise<void> {
  const place = places[Math.max(0, current)];
  if (!place) return;
  const { frameId, passage } = place;
  const writing = frames.find(({ focused }) => focused);
  const from = writing && writing.frameId !== frameId ? writing.frameId : undefined;
  await sendToTab(id, 'open-passage', { id: passage.id, from }, frameId);
}

async function goTo({ id, places }: Tab, index: number): Promise<void> {
  const place = places[index];
  if (!place) return;
  const t = await speech();
  const { finding } = place.passage;
  const at = { number: index + 1, count: places.length, title: t(`card.title.${topicOf(finding)}`) };
  const label = t('command.at', at);
  const key = (await shortcuts())['open-card'];
  const sentence = finding.sentence.slice(0, READ_OUT);
  const said = [label, sentence, key ? t('command.open-with', { key }) : ''].filter(Boolean).join(' ');
  await sendToTab(id, 'go-to-passage', { id: place.passage.id, label, said }, place.frameId);
}

/** What nobody looked at yet is not set aside: it is gone to first. */
async function setAside(tab: Tab): Promise<void> {
  const place = tab.places[tab.current];
  if (!place) return goTo(tab, 0);
  await sendToTab(tab.id, 'set-aside-passage', { id: place.passage.id }, place.frameId);
}

async function nothingHere(tabId: number, frames: FrameAnswer[]): Promise<void> {
  // A text that is there to be read only is looked at when somebody asks for it, and this is asking.
  if (frames.some(({ state }) => state === 'view-only')) {
    await sendToTab(tabId, 'look-anyway', {});
    return;
  }
  const frame = frames.find(({ focused }) => focused) ?? frames[0];
  if (frame) await sendToTab(tabId, 'say', { said: (await speech())('command.nothing') }, frame.frameId);
}

async function speech(): Promise<Translate> {
  const settings = await readSettings();
  return translator(interfaceLanguage(settings.interfaceLanguage, browserLanguage()));
}

type FocusFrame = ToBackground['focus-frame'];

/** For a card that was opened from another frame of its tab. */
export async function focusFrame(
  { frameId }: FocusFrame['request'],
  { tabId }: Sender,
): Promise<FocusFrame['response']> {
  if (tabId !== undefined) await sendToTab(tabId, 'take-focus', {}, frameId);
  return null;
}
