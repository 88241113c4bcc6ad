/** Hears what Docs does to its tiles and what the writer types, without asking. */

const TILE_MANAGER = '.kix-rotatingtilemanager';
const TEXT_EVENT_FRAME = 'iframe.docs-texteventtarget-iframe';
const TYPING = ['input', 'beforeinput', 'paste', 'cut'];

interface TileListener {
  /** Tiles were drawn, moved, put to another use or taken away. Called before the frame is painted. */
  tiles(): void;
  /** Something was typed, pasted or cut. */
  input(): void;
}

/** Listens until `signal` ends. The blinking of carets, which are outside the tiles, is not heard. */
export function watchTiles(editor: Element, signal: AbortSignal, listener: TileListener): void {
  let manager: Element | null = null;
  let frame: Document | null = null;
  let stopFrame: AbortController | undefined;

  const moves = new MutationObserver(() => listener.tiles());
  /** Docs may build its tiles, and the frame that takes the keys, after we came, and again with another document tab. */
  const attach = () => {
    const nowManager = editor.querySelector(TILE_MANAGER);
    if (nowManager !== manager) {
      moves.disconnect();
      manager = nowManager;
      if (manager) moves.observe(manager, { attributes: true, attributeFilter: ['style'], subtree: true });
    }
    const nowFrame = editor.ownerDocument.querySelector<HTMLIFrameElement>(TEXT_EVENT_FRAME)?.contentDocument ?? null;
    if (nowFrame === frame) return;
    stopFrame?.abort();
    stopFrame = new AbortController();
    frame = nowFrame;
    const options = { capture: true, passive: true, signal: AbortSignal.any([signal, stopFrame.signal]) };
    for (const type of TYPING) frame?.addEventListener(type, () => listener.input(), options);
  };
  const content = new MutationObserver((records) => {
    attach();
    if (records.some((record) => isTile(record.target))) listener.tiles();
  });
  content.observe(editor, {
    childList: true,
    subtree: true,
    attributes: true,
    attributeFilter: ['aria-label', 'transform', 'x', 'y', 'width'],
  });
  attach();
  signal.addEventListener(
    'abort',
    () => {
      content.disconnect();
      moves.disconnect();
    },
    { once: true },
  );
}

/** Our own layer and the carets are in the editor too, beside the tiles. */
function isTile(target: Node): boolean {
  const element = target.nodeType === Node.ELEMENT_NODE ? (target as Element) : target.parentElement;
  return element?.closest('.kix-rotatingtilemanager, .kix-canvas-tile-content, svg') != null;
}
