/**
 * Points at one passage for somebody who goes from passage to passage by keyboard: a frame around the words and a line
 * beside them, in a layer of ours above the page, and the same in words for those who listen. Never in anything editable.
 */

/** How long it stays when nothing else happens, in milliseconds. */
const STAYS_MS = 8000;
const EDGE = 8;

const LAYER = { all: 'initial', display: 'block', position: 'fixed', 'pointer-events': 'none' };
const FRAME = {
  position: 'fixed',
  'box-sizing': 'border-box',
  border: '2px solid #2653c9',
  // Light beside dark: one of the two stands out from any page.
  outline: '1px solid #fff',
  'border-radius': '4px',
};
const LINE = {
  position: 'fixed',
  'max-width': '300px',
  padding: '4px 10px',
  'border-radius': '6px',
  border: '1px solid #fff',
  background: '#16244f',
  color: '#fff',
  font: '14px/1.4 system-ui, sans-serif',
};
const UNSEEN = { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', 'clip-path': 'inset(50%)' };

interface Layer {
  host: HTMLElement;
  frame: HTMLElement;
  line: HTMLElement;
  spoken: HTMLElement;
  stop: AbortController;
}

export class Pointer {
  private layer: Layer | undefined;
  private box: () => DOMRect | null = () => null;
  private drawing = 0;
  private speaking = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly document: Document,
    signal: AbortSignal,
  ) {
    signal.addEventListener('abort', () => this.clear(), { once: true });
  }

  /** `box` is asked where the words are whenever they may have moved; null hides frame and line. */
  point(box: () => DOMRect | null, label: string, said: string): void {
    this.box = box;
    const { line } = this.open();
    line.textContent = label;
    this.draw();
    this.speak(said);
  }

  say(said: string): void {
    this.point(() => null, '', said);
  }

  clear(): void {
    clearTimeout(this.timer);
    cancelAnimationFrame(this.drawing);
    cancelAnimationFrame(this.speaking);
    this.layer?.stop.abort();
    this.layer?.host.remove();
    this.layer = undefined;
  }

  private open(): Layer {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.clear(), STAYS_MS);
    if (this.layer?.host.isConnected) return this.layer;
    this.clear();
    const { document } = this;
    const host = styled(document, LAYER);
    const frame = styled(document, FRAME);
    const line = styled(document, LINE);
    const spoken = styled(document, UNSEEN);
    line.setAttribute('aria-hidden', 'true');
    spoken.setAttribute('role', 'status');
    host.attachShadow({ mode: 'closed' }).append(frame, line, spoken);
    // The top layer: above dialogs too, and no ancestor's transform moves it.
    host.popover = 'manual';
    document.documentElement.append(host);
    host.showPopover();
    const stop = new AbortController();
    const options = { capture: true, passive: true, signal: stop.signal };
    const view = document.defaultView;
    const later = () => {
      this.drawing ||= requestAnimationFrame(() => this.draw());
    };
    for (const type of ['scroll', 'resize']) view?.addEventListener(type, later, options);
    // Whoever writes on or reaches for the mouse is done with it.
    for (const type of ['input', 'pointerdown']) view?.addEventListener(type, () => this.clear(), options);
    this.timer = setTimeout(() => this.clear(), STAYS_MS);
    this.layer = { host, frame, line, spoken, stop };
    return this.layer;
  }

  private draw(): void {
    this.drawing = 0;
    if (!this.layer) return;
    const { frame, line } = this.layer;
    const box = this.box();
    write(frame, { visibility: box ? 'visible' : 'hidden' });
    write(line, { visibility: box ? 'visible' : 'hidden' });
    if (!box) return;
    const { left, top, width, height, bottom } = box;
    write(frame, pixels({ left: left - 4, top: top - 4, width: width + 8, height: height + 8 }));
    const { clientWidth, clientHeight } = this.document.documentElement;
    const below = bottom + EDGE + line.offsetHeight <= clientHeight;
    write(line, {
      ...pixels({ left: Math.max(EDGE, Math.min(left - 4, clientWidth - line.offsetWidth - EDGE)) }),
      ...pixels({ top: below ? bottom + EDGE : Math.max(EDGE, top - EDGE - line.offsetHeight) }),
    });
  }

  /** Put in once the place for it is known to those who listen: what a live region is born with is not read out. */
  private speak(said: string): void {
    const spoken = this.layer?.spoken;
    if (!spoken) return;
    spoken.textContent = '';
    cancelAnimationFrame(this.speaking);
    this.speaking = requestAnimationFrame(() => {
      this.speaking = requestAnimationFrame(() => {
        spoken.textContent = said;
      });
    });
  }
}

function styled(document: Document, style: Record<string, string>): HTMLElement {
  const element = document.createElement('div');
  write(element, style);
  return element;
}

/** Through the object model: a page's policy on inline styles does not apply there. */
function write(element: HTMLElement, style: Record<string, string>): void {
  for (const [name, value] of Object.entries(style)) element.style.setProperty(name, value, 'important');
}

function pixels(values: Record<string, number>): Record<string, string> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, `${Math.round(value)}px`]));
}
