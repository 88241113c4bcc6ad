import { createShadowRootUi, type ShadowRootContentScriptUi } from 'wxt/utils/content-script-ui/shadow-root';
import { defineContentScript } from 'wxt/utils/define-content-script';
import css from '../../components/card/card.css?inline';
import { cardOn } from '../../components/card/mount-card';
import { provideCardHandle } from '../../lib/messages/card-handle';
import { cardActions } from '../page/card-actions';
import { withReplace } from '../page/put-in';

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
      actions: cardActions,
      closed() {
        // Nothing of ours stays in the page while no card is open.
        ui?.remove();
        ui = undefined;
      },
    });
    const show: typeof handle.show = (passage, view) => handle.show(withReplace(passage), view);
    provideCardHandle({ ...handle, show }, ctx.signal);
    ctx.onInvalidated(() => handle.close());
  },
});
