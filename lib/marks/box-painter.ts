/** Marks on text that is no DOM of its own: boxes in a layer of ours that lies over the text and lets every click through. */
import type { Overlay } from '../editors/types';
import { type Ground, groundOf, INK, LINE, paperGround } from './ink';
import type { Mark, Painter } from './types';

export class BoxPainter implements Painter {
  private layer: { host: HTMLElement; root: ShadowRoot; parent: Element } | undefined;
  private boxes = new Map<string, HTMLElement[]>();
  private inks = new WeakMap<HTMLElement, string>();
  private marks: Mark[] = [];
  private ground: Ground = 'light';

  constructor(
    private readonly overlay: Overlay,
    /** Whose background decides the ink. */
    private readonly element: Element,
  ) {}

  paint(marks: Mark[]): void {
    this.marks = marks;
    if (marks.length === 0) {
      this.clear();
      return;
    }
    const { paper } = this.overlay;
    this.ground = paper ? paperGround(paper()) : groundOf(this.element);
    const ids = new Set(marks.map((mark) => mark.id));
    for (const [id, boxes] of this.boxes) {
      if (ids.has(id)) continue;
      for (const box of boxes) box.remove();
      this.boxes.delete(id);
    }
    this.reflow();
  }

  reflow(): void {
    if (this.marks.length === 0) return;
    const { host, root } = this.openLayer();
    // Everything is measured before anything is written: one layout for all marks.
    const origin = host.getBoundingClientRect();
    const placed = this.marks.map((mark) => ({ mark, rects: mark.hold.rects(), turn: mark.hold.turn?.() ?? 0 }));
    for (const { mark, rects, turn } of placed) this.place(root, mark, rects, origin, turn);
  }

  clear(): void {
    this.marks = [];
    this.boxes.clear();
    this.layer?.host.remove();
    this.layer = undefined;
    this.overlay.rest();
  }

  private openLayer(): { host: HTMLElement; root: ShadowRoot } {
    const parent = this.overlay.parent();
    if (this.layer?.parent === parent && this.layer.host.isConnected) return this.layer;
    const host = this.layer?.host ?? parent.ownerDocument.createElement('div');
    if (!this.layer) {
      host.setAttribute('aria-hidden', 'true');
      const style = { all: 'initial', position: 'absolute', top: '0', left: '0', width: '0', height: '0' };
      write(host, { ...style, 'pointer-events': 'none', 'z-index': '2147483646' });
    }
    const root = this.layer?.root ?? host.attachShadow({ mode: 'closed' });
    parent.append(host);
    this.layer = { host, root, parent };
    return this.layer;
  }

  /** Keeps the elements a mark has and moves them; makes or drops only what the number of its lines asks for. */
  private place(root: ShadowRoot, mark: Mark, rects: DOMRect[], origin: DOMRect, turn: number): void {
    const boxes = this.boxes.get(mark.id) ?? [];
    this.boxes.set(mark.id, boxes);
    for (const box of boxes.splice(rects.length)) box.remove();
    rects.forEach((rect, i) => {
      let box = boxes[i];
      if (!box) {
        box = root.ownerDocument.createElement('div');
        write(box, { position: 'absolute', 'box-sizing': 'border-box', 'pointer-events': 'none' });
        root.append(box);
        boxes.push(box);
      }
      this.ink(box, mark.severity);
      write(box, {
        left: `${round(rect.left - origin.left)}px`,
        top: `${round(rect.top - origin.top)}px`,
        width: `${round(rect.width)}px`,
        height: `${round(rect.height)}px`,
        rotate: turn === 0 ? 'none' : `${turn}rad`,
      });
    });
  }

  private ink(box: HTMLElement, severity: Mark['severity']): void {
    const { style, width } = LINE[severity];
    const line = `${width}px ${style} ${INK[this.ground]}`;
    if (this.inks.get(box) === line) return;
    this.inks.set(box, line);
    box.style.setProperty('border-bottom', line, 'important');
  }
}

function round(pixels: number): number {
  return Math.round(pixels * 100) / 100;
}

/** Writes through the object model (a page's policy on inline styles does not apply there) and only what differs. */
function write(element: HTMLElement, properties: Record<string, string>): void {
  for (const [name, value] of Object.entries(properties)) {
    if (element.style.getPropertyValue(name) !== value) element.style.setProperty(name, value, 'important');
  }
}
