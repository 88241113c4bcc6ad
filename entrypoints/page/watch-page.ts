import type { ContentScriptContext } from 'wxt/utils/content-script-context';
import { type WritingPlace, writingPlace } from '../../components/card/writing-place';
import type { Finding, Language } from '../../lib/detect/types';
import { cardHandle } from '../../lib/messages/card-handle';
import { handlePageMessages } from '../../lib/messages/handle-page';
import { sendToBackground } from '../../lib/messages/send';
import { documentIdOf } from '../../lib/watch/document-id';
import { siteTypeOf } from '../../lib/watch/site-type';
import { OpenedPassages } from '../../lib/watch/taken-out';
import type { FindEditors, OpenedPassage, Passage, Watch, WatchHost } from '../../lib/watch/types';
import { startWatch } from '../../lib/watch/watch';

/**
 * Watches this frame's document for as long as the script's context lives and the page is switched on. Until there is an
 * editor nothing is asked and nothing kept: most frames never have one.
 */
export function watchPage(ctx: ContentScriptContext, find: FindEditors): void {
  let running: { watch: Watch; stop: AbortController; language: Language; opened: OpenedPassages } | undefined;
  /** The first editor was met. */
  let met = false;
  /** Editors that were watched when a rest began, or met before anything was known of the settings. */
  let known: Element[] = [];
  let rested = false;
  const first = new AbortController();
  /** Where the writer was when a command came that may open a card in another frame. */
  let writing: WritingPlace | undefined;

  const host: WatchHost = {
    async analyse(request) {
      const answer = await sendToBackground('analyse', request);
      if (answer.ok) return answer.value;
      // Asking whether the context is still valid ends everything when the extension was updated or removed.
      void ctx.isInvalid;
      throw new Error(answer.code);
    },
    openCard: (passage) => void openCard(passage),
    passagesChanged(passages) {
      tellCount(passages);
      running?.opened.changed();
    },
  };

  /** For the number on the icon; whether there is one is for the background to know. */
  function tellCount(passages: Passage[]): void {
    const count = passages.filter((passage) => passage.marked).length;
    void sendToBackground('passage-count', { count });
  }

  /** Whether it is offered as an entry is for the background to know: it may have been set aside rather than taken out. */
  function tellVanished(finding: Finding): Promise<unknown> {
    return sendToBackground('passage-vanished', { finding, siteType: siteTypeOf(location.hostname) });
  }

  async function openCard(passage: OpenedPassage, setAside?: true): Promise<void> {
    if (!cardHandle()) await sendToBackground('inject-card', {});
    if (ctx.isInvalid || !running) return;
    const { language, opened } = running;
    const { documentId } = passage;
    opened.open(passage);
    cardHandle()?.show(passage, { language, documentId, siteType: siteTypeOf(location.hostname), setAside });
  }

  /** Starts or ends watching as the settings say. */
  async function follow(): Promise<void> {
    if (!met) return;
    const settings = await sendToBackground('page-settings', {});
    if (ctx.isInvalid) return;
    if (!settings.ok) {
      // Nothing began yet: asked again when the writer comes to an editor the next time.
      if (!first.signal.aborted) met = false;
      return;
    }
    first.abort();
    const { on, language } = settings.value;
    if (!on) {
      known = running?.watch.editors() ?? known;
      running?.stop.abort();
      cardHandle()?.part();
      running = undefined;
      rested = true;
    } else if (running) {
      running.language = language;
      running.opened.forget();
      running.watch.refresh();
      tellCount(running.watch.passages());
    } else {
      const stop = new AbortController();
      const signal = AbortSignal.any([ctx.signal, stop.signal]);
      endWhenOrphaned(signal);
      // Who is in one now may be writing there: that one is met where the focus is.
      const watch = startWatch(document, host, signal, { find, known: rested ? known : known.filter(isLeft) });
      const opened = new OpenedPassages(
        {
          passages: () => watch.passages(),
          vanished: ({ finding }) => void tellVanished(finding),
        },
        signal,
      );
      running = { watch, stop, language, opened };
    }
  }

  /** Nobody tells a script that its extension was updated or removed: whoever comes back to the page has it looked up. */
  function endWhenOrphaned(signal: AbortSignal): void {
    const look = () => void ctx.isInvalid;
    const options = { capture: true, passive: true, signal };
    window.addEventListener('focus', look, options);
    document.addEventListener('visibilitychange', look, options);
    document.addEventListener('pointerdown', look, options);
  }

  handlePageMessages(
    {
      'list-passages': () => {
        const watch = running?.watch;
        const focused = document.hasFocus() && !(document.activeElement instanceof HTMLIFrameElement);
        if (focused) writing = writingPlace(document);
        return {
          state: watch?.state() ?? 'no-editor',
          passages: watch?.passages() ?? [],
          documentId: watch?.documentId() ?? documentIdOf(document),
          current: watch?.current,
          card: cardHandle()?.isOpen() ?? false,
          focused,
        };
      },
      'open-passage': async ({ id, from }) => {
        const passage = running?.watch.opened(id);
        if (!passage || !running) return { opened: false };
        if (from === undefined) return { opened: running.watch.open(id) };
        running.watch.reveal(id);
        await openCard({ ...passage, focusBack: () => void sendToBackground('focus-frame', { frameId: from }) });
        return { opened: true };
      },
      'reveal-passage': ({ id }) => ({ revealed: running?.watch.reveal(id) ?? false }),
      'go-to-passage': ({ id, label, said }) => {
        cardHandle()?.close();
        return { there: running?.watch.goTo(id, label, said) ?? false };
      },
      'set-aside-passage': async ({ id }) => {
        const passage = running?.watch.opened(id);
        if (passage) await openCard(passage, true);
        return { setAside: passage !== undefined };
      },
      'focus-card': () => ({ focused: cardHandle()?.focus() ?? false }),
      'take-focus': () => {
        window.focus();
        writing?.giveBack();
        return null;
      },
      say: ({ said }) => {
        running?.watch.say(said);
        return null;
      },
      'look-anyway': () => {
        running?.watch.lookAnyway();
        return null;
      },
      refresh: async () => {
        await follow();
        return null;
      },
    },
    ctx.signal,
  );

  find(document, AbortSignal.any([ctx.signal, first.signal]), {
    knows: (path) => met && path.some((target) => known.includes(target as Element)),
    // A background that was asleep takes its time to answer, and the writer may be in the next editor by then.
    meet(_adapter, element) {
      if (!known.includes(element)) known.push(element);
      if (met) return;
      met = true;
      void follow();
    },
  });
}

const isLeft = (element: Element): boolean => !element.matches(':focus-within');
