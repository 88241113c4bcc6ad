import type { ContentScriptContext } from 'wxt/utils/content-script-context';
import type { Finding, Language } from '../../lib/detect/types';
import { cardHandle } from '../../lib/messages/card-handle';
import { handlePageMessages } from '../../lib/messages/handle';
import { sendToBackground } from '../../lib/messages/send';
import { siteTypeOf } from '../../lib/watch/site-type';
import { OpenedPassages } from '../../lib/watch/taken-out';
import type { OpenedPassage, Passage, Watch, WatchHost } from '../../lib/watch/types';
import { startWatch } from '../../lib/watch/watch';

/** How long the top frame leaves an answer to frames that have an editor, when it has none itself. */
const OTHER_FRAMES_FIRST_MS = 150;

/** Watches this frame's document for as long as the script's context lives and the page is switched on. */
export async function watchPage(ctx: ContentScriptContext): Promise<void> {
  const top = window.top === window;
  let running: { watch: Watch; stop: AbortController; language: Language; opened: OpenedPassages } | undefined;

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

  async function openCard(passage: OpenedPassage): Promise<void> {
    if (!cardHandle()) await sendToBackground('inject-card', {});
    if (ctx.isInvalid || !running) return;
    const { language, opened } = running;
    const { documentId } = passage;
    opened.open(passage);
    cardHandle()?.show(passage, { language, documentId, siteType: siteTypeOf(location.hostname) });
  }

  /** Starts or ends watching as the settings say. */
  async function follow(): Promise<void> {
    const settings = await sendToBackground('page-settings', {});
    if (ctx.isInvalid || !settings.ok) return;
    const { on, language } = settings.value;
    if (!on) {
      running?.stop.abort();
      cardHandle()?.close();
      running = undefined;
    } else if (running) {
      running.language = language;
      running.opened.forget();
      running.watch.refresh();
      tellCount(running.watch.passages());
    } else {
      const stop = new AbortController();
      const signal = AbortSignal.any([ctx.signal, stop.signal]);
      endWhenOrphaned(signal);
      const watch = startWatch(document, host, signal);
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
        const answer = { state: running?.watch.state() ?? 'no-editor', passages: running?.watch.passages() ?? [] };
        if (answer.state !== 'no-editor') return answer;
        return top ? afterOtherFrames(answer) : undefined;
      },
      'open-passage': ({ id }) => {
        const opened = running?.watch.open(id) ?? false;
        if (opened) return { opened };
        return top ? afterOtherFrames({ opened }) : undefined;
      },
      'reveal-passage': ({ id }) => {
        const revealed = running?.watch.reveal(id) ?? false;
        if (revealed) return { revealed };
        return top ? afterOtherFrames({ revealed }) : undefined;
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
  await follow();
}

function afterOtherFrames<T>(answer: T): Promise<T> {
  return new Promise((resolve) => setTimeout(resolve, OTHER_FRAMES_FIRST_MS, answer));
}
