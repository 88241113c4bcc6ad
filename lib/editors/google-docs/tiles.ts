/** Hears what Docs does to its tiles and what the writer types, without asking. */
import { tileOf } from './layer';
import { textEventDocument } from './text-event-frame';

const TILE_MANAGER = '.kix-rotatingtilemanager';
const TILES = '.kix-rotatingtilemanager, .kix-canvas-tile-content, svg';
/** Carets blink and selections are drawn among the tiles; neither is text. */
const NOT_TEXT = '.kix-cursor, .kix-canvas-tile-selection';
/** Attributes by which tiles are moved, scaled and put aside. */
const PLACES = ['style', 'class', 'hidden'];
const CONTENT: MutationObserverInit = {
  childList: true,
  subtree: true,
  attributes: true,
  attributeFilter: ['aria-label', 'transform', 'x', 'y', 'width', 'height', 'viewBox'],
};
const TYPING = ['input', 'beforeinput', 'paste', 'cut', 'compositionend'];
const CARET = ['keyup'];
/** What ends a sentence when something follows: a stop, perhaps inside quotes or brackets. */
const STOP = /^[.!?\u2026]$/;
const CLOSING = /^["')\]\u2019\u201d\u00bb]$/;
/** Keys that change the text although Docs may keep the browser from making input of them. */
const EDITING = /^(?:Backspace|Delete|Enter)$/;
const EDITING_WITH_CTRL = /^[zyxv]$/i;

export interface TileListener {
  /** Docs drew in these tiles; it is null when it only moved or took away some. Called before the frame is painted. */
  tiles(drawn: Set<Element> | null): void;
  /** Something was typed, pasted or cut: the stop at the end of a sentence, what follows one, or something else. */
  input(key: 'stop' | 'behind' | 'other'): void;
  /** The caret may stand elsewhere. */
  caret(): void;
}

/** Listens until `signal` ends. The blinking of carets is not heard. */
export function watchTiles(editor: Element, signal: AbortSignal, listener: TileListener): void {
  let manager: Element | null = null;
  let frame: Document | null = null;
  let stopFrame: AbortController | undefined;

  let afterStop = false;
  const sizes = new ResizeObserver(() => listener.tiles(null));

  const type = (event: Event): void => {
    const { key = '' } = event as KeyboardEvent;
    if (key === '' || CLOSING.test(key)) {
      listener.input('other');
      return;
    }
    const behind = afterStop && (key === ' ' || key === 'Enter');
    afterStop = STOP.test(key);
    listener.input(afterStop ? 'stop' : behind ? 'behind' : 'other');
  };
  /** Docs may build its tiles, and the frame that takes the keys, after we came, and again with another document tab. */
  const attach = () => {
    const nowManager = editor.querySelector(TILE_MANAGER);
    if (nowManager !== manager) {
      changes.disconnect();
      sizes.disconnect();
      changes.observe(editor, CONTENT);
      manager = nowManager;
      if (manager) {
        changes.observe(manager, { attributes: true, attributeFilter: PLACES, subtree: true });
        sizes.observe(manager);
      }
      // What stands between may be moved or scaled as a whole.
      for (let around = manager?.parentElement; around && around !== editor; around = around.parentElement) {
        changes.observe(around, { attributes: true, attributeFilter: PLACES });
      }
    }
    const nowFrame = textEventDocument(editor.ownerDocument);
    if (nowFrame === frame) return;
    stopFrame?.abort();
    stopFrame = new AbortController();
    frame = nowFrame;
    const options = { capture: true, passive: true, signal: AbortSignal.any([signal, stopFrame.signal]) };
    for (const kind of TYPING) {
      frame?.addEventListener(kind, (event) => (event as InputEvent).isComposing || type(event), options);
    }
    frame?.addEventListener('keydown', (event) => isEditing(event) && type(event), options);
    for (const kind of CARET) frame?.addEventListener(kind, () => listener.caret(), options);
  };
  // One for all: what moves a tile and what draws in it come together.
  const changes = new MutationObserver((records) => {
    const drawn = new Set<Element>();
    let heard = false;
    let rebuilt = false;
    for (const { target, attributeName } of records) {
      const element = target.nodeType === Node.ELEMENT_NODE ? (target as Element) : target.parentElement;
      if (!element || element.closest(NOT_TEXT)) continue;
      const isPlace = attributeName !== null && PLACES.includes(attributeName);
      // Our own layer and the carets are in the editor too, beside the tiles.
      if (!isPlace && !element.closest(TILES)) {
        rebuilt ||= manager?.isConnected !== true;
        continue;
      }
      heard = true;
      const tile = tileOf(element);
      // A tile that only moves is still the same.
      if (tile && !(isPlace && tile === element)) drawn.add(tile);
    }
    if (!heard && !rebuilt) return;
    if (rebuilt || records.some(({ type }) => type === 'childList')) attach();
    // A whole manager that was built anew is drawn already.
    if (rebuilt) for (const layer of editor.querySelectorAll('svg')) drawn.add(tileOf(layer) ?? editor);
    listener.tiles(drawn.size > 0 ? drawn : null);
  });
  changes.observe(editor, CONTENT);
  attach();
  editor.addEventListener('pointerup', () => listener.caret(), { capture: true, passive: true, signal });
  editor.addEventListener('focusin', attach, { capture: true, passive: true, signal });
  signal.addEventListener(
    'abort',
    () => {
      changes.disconnect();
      sizes.disconnect();
    },
    { once: true },
  );
}

function isEditing({ key, ctrlKey, metaKey, isComposing }: KeyboardEvent): boolean {
  if (isComposing) return false;
  return ctrlKey || metaKey ? EDITING_WITH_CTRL.test(key) : key.length === 1 || EDITING.test(key);
}
