/** One card at a time in one container: the same on a page of a site and on our own check page. */
import { createRoot, type Root } from 'react-dom/client';
import type { CardHandle, CardView } from '../../lib/messages/card-handle';
import { SpeechProvider } from '../ui/i18n';
import type { CardActions } from './actions';
import { PlacedCard } from './PlacedCard';

interface Stage {
  /** Where to draw; called for every card that opens. */
  container(): HTMLElement;
  actions(view: CardView): CardActions;
  /** The container is not needed any more. */
  closed?(): void;
}

export function cardOn(stage: Stage): CardHandle {
  let root: Root | undefined;

  const close = () => {
    root?.unmount();
    root = undefined;
    stage.closed?.();
  };

  return {
    show(passage, view) {
      if (root) close();
      root = createRoot(stage.container());
      root.render(
        <SpeechProvider language={view.language}>
          <PlacedCard key={passage.id} passage={passage} actions={stage.actions(view)} onClosed={close} />
        </SpeechProvider>,
      );
    },
    close,
  };
}
