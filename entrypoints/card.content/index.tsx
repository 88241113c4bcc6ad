import { createShadowRootUi, type ShadowRootContentScriptUi } from 'wxt/utils/content-script-ui/shadow-root';
import { defineContentScript } from 'wxt/utils/define-content-script';
import type { CardActions } from '../../components/card/actions';
import css from '../../components/card/card.css?inline';
import { cardOn } from '../../components/card/mount-card';
import { type CardView, provideCardHandle } from '../../lib/messages/card-handle';
import { sendToBackground } from '../../lib/messages/send';

/** No `matches`: with them the patterns would become required host permissions. The background brings this script in on demand. */
export default defineContentScript({
  registration: 'runtime',
  cssInjectionMode: 'manual',
  async main(ctx) {
    let ui: ShadowRootContentScriptUi<HTMLElement> | undefined;

    const fresh = await createShadowRootUi<HTMLElement>(ctx, {
      name: 'talk-first-card',
      mode: 'closed',
      position: 'inline',
      // Beside the body: a transform on the body does not reach it.
      anchor: document.documentElement,
      append: 'last',
      css,
      isolateEvents: true,
      onMount(container) {
        const stage = document.createElement('div');
        container.append(stage);
        return stage;
      },
    });

    const handle = cardOn({
      container() {
        ui = fresh;
        fresh.mount();
        return fresh.mounted as HTMLElement;
      },
      actions: (view) => actionsFor(view),
      closed() {
        // Nothing of ours stays in the page while no card is open.
        ui?.remove();
        ui = undefined;
      },
    });
    provideCardHandle(handle, ctx.signal);
    ctx.onInvalidated(() => handle.close());
  },
});

function actionsFor({ siteType, documentId }: CardView): CardActions {
  return {
    advise: (finding) => sendToBackground('advise', { finding }),
    choose: (outcome, finding) => sendToBackground('choose', { outcome, finding, siteType }),
    dismiss: (kind, finding) => sendToBackground('dismiss', { kind, finding, documentId }),
    undoDismiss: (dismissalId) => sendToBackground('undo-dismiss', { dismissalId }),
    copy: copyToClipboard,
  };
}

async function copyToClipboard(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    // Not a secure page, or a frame that may not use the clipboard: the card says so.
    return false;
  }
}
