/** One card at a time in one container: the same on a page of a site and on our own check page. */
import type { RefObject } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import type { CardHandle, CardView } from '../../lib/messages/card-handle';
import { SpeechProvider } from '../ui/i18n';
import type { CardActions } from './actions';
import { type CardControls, PlacedCard } from './PlacedCard';

interface Stage {
  /** Where to draw; called for every card that opens. */
  container(): HTMLElement;
  actions(view: CardView): CardActions;
  /** The container is not needed any more. */
  closed?(): void;
}

export function cardOn(stage: Stage): CardHandle {
  let root: Root | undefined;
  const controls: RefObject<CardControls | null> = { current: null };

  const gone = () => {
    root?.unmount();
    root = undefined;
    stage.closed?.();
  };
  const close = () => {
    if (!root) return;
    controls.current?.leave();
    gone();
  };

  return {
    show(passage, view) {
      close();
      root = createRoot(stage.container());
      root.render(
        <SpeechProvider language={view.language}>
          <PlacedCard
            key={passage.id}
            controls={controls}
            passage={passage}
            actions={stage.actions(view)}
            setAside={view.setAside}
            onClosed={gone}
          />
        </SpeechProvider>,
      );
    },
    isOpen: () => root !== undefined,
    focus: () => controls.current?.focus() ?? false,
    close,
    part() {
      if (!controls.current?.parting()) close();
    },
  };
}
