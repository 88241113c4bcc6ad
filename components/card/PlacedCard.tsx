/** Puts the card beside its passage and keeps it there: focus in and back, keys, scrolling. */
import {
  type KeyboardEvent,
  type RefObject,
  useCallback,
  useEffect,
  useImperativeHandle,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import type { OpenedPassage } from '../../lib/watch/types';
import { useSpeech } from '../ui/i18n';
import type { CardActions } from './actions';
import { Card } from './Card';
import { hostOf, useKeysOutside } from './keys-outside';
import { type Placement, placeCard } from './place';
import { topicOf } from './topic';
import { type WritingPlace, writingPlace } from './writing-place';

/** What can be asked of a card from outside. */
export interface CardControls {
  /** Gives it the focus. */
  focus(): boolean;
  /** A focus that is in it goes back to where it came from. */
  leave(): void;
  /** Whether reading ends because of what was chosen on this card. */
  parting(): boolean;
}

interface PlacedCardProps {
  passage: OpenedPassage;
  actions: CardActions;
  controls?: RefObject<CardControls | null>;
  /** Only the line that is left of a card appears, and takes no focus. */
  setAside?: boolean;
  onClosed: () => void;
}

export function PlacedCard({ passage, actions, controls, setAside = false, onClosed }: PlacedCardProps) {
  const { t, language } = useSpeech();
  const layer = useRef<HTMLElement>(null);
  const scroller = useRef<HTMLDivElement>(null);
  const content = useRef<HTMLDivElement>(null);
  // Effects run in the order they are written: remember the focus, show, measure and place, take the focus.
  const { remember, giveBack } = useFocusBack(passage.focusBack);
  const [beside] = useState(() => passage.beside === true && !setAside && !isInFrame(document.activeElement));
  const parting = useRef(false);
  useLayoutEffect(() => {
    // The top layer: no z-index war with the page, and no ancestor's transform moves us. Absent in the test DOM.
    layer.current?.showPopover?.();
  }, []);
  const placement = usePlacement(passage, layer, content);
  const placed = placement !== undefined;
  useLayoutEffect(() => {
    // What is still hidden cannot take the focus.
    if (placed && !setAside && !beside) layer.current?.focus({ preventScroll: true });
  }, [placed, setAside, beside]);

  const enter = useCallback(() => {
    if (!layer.current) return false;
    remember(layer.current);
    (layer.current.querySelector<HTMLElement>('[data-first]') ?? layer.current).focus({ preventScroll: true });
    return true;
  }, [remember]);
  const leave = useCallback(() => {
    if (layer.current && isFocusOurs(layer.current)) giveBack();
  }, [giveBack]);
  const close = useCallback(() => {
    leave();
    onClosed();
  }, [leave, onClosed]);

  useClickOutside(layer, onClosed);
  useKeysOutside(layer, { close, enter: beside ? enter : undefined });

  useImperativeHandle(controls, () => ({
    focus: enter,
    leave,
    parting: () => parting.current,
  }));

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (!event.nativeEvent.isTrusted) return;
    if (event.key === 'Escape') {
      event.preventDefault();
      close();
    }
    if (event.key === 'Tab') keepInside(event);
  };

  const title = t(`card.title.${topicOf(passage.finding)}`);
  return (
    <section
      ref={layer}
      // Manual: the browser would close an "auto" one on its own, and the focus would not go where it came from.
      popover="manual"
      className={`layer layer--${placement?.side ?? 'unplaced'}`}
      style={placement && { left: placement.left, top: placement.top, maxHeight: placement.maxHeight }}
      role="dialog"
      aria-label={t('card.label', { title })}
      lang={language}
      tabIndex={-1}
      onKeyDown={onKeyDown}
      onPointerDownCapture={({ currentTarget }) => remember(currentTarget)}
    >
      {beside && <Announcement text={t('card.beside', { title })} />}
      {placement?.tail !== undefined && <span className="layer__tail" style={{ left: placement.tail }} />}
      <div className="layer__scroll" ref={scroller} style={placement && { maxHeight: placement.maxHeight }}>
        <div ref={content}>
          <Card
            finding={passage.finding}
            actions={actions}
            onPut={passage.replace}
            onClose={close}
            onSetAside={leave}
            setAside={setAside}
            onParting={(now) => {
              parting.current = now;
            }}
            onTurn={() => scroller.current?.scrollTo(0, 0)}
          />
        </div>
      </div>
    </section>
  );
}

/** What is read out when nothing else tells that a card opened. Regions are heard when they change, not when they come. */
function Announcement({ text }: { text: string }) {
  const [said, setSaid] = useState('');
  useEffect(() => setSaid(text), [text]);
  return (
    <p role="status" className="visually-hidden">
      {said}
    </p>
  );
}

/** Where the focus was before it came to the card gets it back, caret and all. */
function useFocusBack(elsewhere: (() => void) | undefined) {
  const before = useRef<WritingPlace>(undefined);
  useLayoutEffect(() => {
    before.current ??= writingPlace(document);
  }, []);
  /** Writing may have gone on since the card opened. */
  const remember = useCallback((layer: HTMLElement) => {
    if (!isInside(layer, document.activeElement)) before.current = writingPlace(document) ?? before.current;
  }, []);
  const giveBack = useCallback(() => {
    if (elsewhere) elsewhere();
    else before.current?.giveBack();
  }, [elsewhere]);
  return { remember, giveBack };
}

function isInside(layer: HTMLElement, active: Element | null): boolean {
  return active !== null && (active === hostOf(layer) || layer.contains(active));
}

/** Keys pressed in a frame are not heard out here: a card beside them could be neither entered nor closed. */
function isInFrame(active: Element | null): boolean {
  return active instanceof HTMLIFrameElement;
}

/** Whether the focus is in the card, or nowhere in this page: whoever put it elsewhere has moved on. */
function isFocusOurs(layer: HTMLElement): boolean {
  const active = document.activeElement;
  if (!document.hasFocus()) return false;
  return !active || active === document.body || isInside(layer, active);
}

function usePlacement(
  passage: OpenedPassage,
  layer: RefObject<HTMLElement | null>,
  content: RefObject<HTMLElement | null>,
): Placement | undefined {
  const [placement, setPlacement] = useState<Placement>();

  useLayoutEffect(() => {
    const inside = content.current;
    if (!layer.current || !inside) return;
    const element = layer.current;
    let frame = 0;
    let seen: DOMRect | null = null;
    const place = () => {
      frame = 0;
      // A passage that was just set aside, or is scrolled out of sight, leaves the card where it was.
      seen = uncovered(element, () => passage.box()) ?? seen;
      // The line that is left of a card stands above its passage: what is written next is below.
      const aside = inside.querySelector('.card--aside') !== null;
      setPlacement((before) =>
        placeCard(
          seen,
          // The content's own height, however little of it shows now, and the layer's two borders.
          { width: element.offsetWidth, height: inside.offsetHeight + 2 },
          { width: document.documentElement.clientWidth, height: window.innerHeight },
          aside ? 'above' : before?.side,
        ),
      );
    };
    const later = () => {
      frame ||= requestAnimationFrame(place);
    };
    place();
    const stop = new AbortController();
    const options = { capture: true, passive: true, signal: stop.signal };
    for (const type of ['scroll', 'resize', 'input']) window.addEventListener(type, later, options);
    const observer = new ResizeObserver(later);
    observer.observe(inside);
    return () => {
      stop.abort();
      observer.disconnect();
      cancelAnimationFrame(frame);
    };
  }, [passage, layer, content]);

  return placement;
}

/** Asks as if the card were not there: words under something else count as out of sight, and that something may be us. */
function uncovered<T>(layer: HTMLElement, ask: () => T): T {
  layer.style.pointerEvents = 'none';
  try {
    return ask();
  } finally {
    layer.style.pointerEvents = '';
  }
}

/** Whoever clicks elsewhere has moved on: the card goes, and the focus stays where they put it. */
function useClickOutside(layer: RefObject<HTMLElement | null>, onOutside: () => void): void {
  useEffect(() => {
    const stop = new AbortController();
    window.addEventListener(
      'pointerdown',
      (event) => {
        const element = layer.current;
        if (event.isTrusted && element && !event.composedPath().includes(hostOf(element))) onOutside();
      },
      { capture: true, signal: stop.signal },
    );
    return () => stop.abort();
  }, [layer, onOutside]);
}

/** Tab goes round inside the card; Esc is the way out. */
function keepInside(event: KeyboardEvent<HTMLElement>): void {
  const stops = [
    ...event.currentTarget.querySelectorAll<HTMLElement>('button:not([disabled]), summary, a[href]'),
  ].filter((element) => element.getClientRects().length > 0);
  const first = stops[0];
  const last = stops.at(-1);
  const root = event.currentTarget.getRootNode() as Document | ShadowRoot;
  const from = root.activeElement;
  if (!first || !last) return;
  const outside = from === event.currentTarget;
  if (event.shiftKey && (from === first || outside)) {
    event.preventDefault();
    last.focus();
  } else if (!event.shiftKey && from === last) {
    event.preventDefault();
    first.focus();
  }
}
