/**
 * Where words stand inside a textarea, which the page's DOM does not tell: a hidden element with the same text, width and
 * font is laid out by the same browser, and asked instead. It has an element for each line, so that an edit lays out
 * again only the line it is in.
 */

/** Everything that decides where a letter of a textarea goes. */
const COPIED = (
  'direction font-family font-feature-settings font-kerning font-optical-sizing font-size font-size-adjust font-stretch ' +
  'font-style font-variant font-variation-settings font-weight hyphens letter-spacing line-break line-height ' +
  'padding-bottom padding-left padding-right padding-top tab-size text-align text-align-last text-justify ' +
  'text-rendering text-transform text-wrap-style unicode-bidi word-break word-spacing writing-mode overflow-wrap -webkit-locale'
).split(' ');

/** A place in the text of the textarea. */
interface Place {
  node: Text;
  offset: number;
}

export class TextareaMirror {
  private readonly host: HTMLElement;
  private readonly body: HTMLElement;
  private lines: string[] = [];
  private readonly elements: HTMLElement[] = [];

  constructor(private readonly textarea: HTMLTextAreaElement) {
    const { ownerDocument } = textarea;
    this.host = ownerDocument.createElement('div');
    this.body = ownerDocument.createElement('div');
    // No size of its own and nothing that sticks out: the page cannot scroll further because of it.
    setStyle(this.host, { all: 'initial', position: 'absolute', top: '0', left: '0', width: '0', height: '0' });
    setStyle(this.host, { overflow: 'hidden', visibility: 'hidden', contain: 'strict', 'pointer-events': 'none' });
    this.host.setAttribute('aria-hidden', 'true');
    this.host.attachShadow({ mode: 'closed' }).append(this.body);
    ownerDocument.documentElement.append(this.host);
  }

  remove(): void {
    this.host.remove();
  }

  /** Boxes of a span of `value`, counted from the top left of the textarea's padding box, before scrolling. */
  boxes(value: string, start: number, end: number): DOMRect[] {
    if (!this.host.isConnected) this.textarea.ownerDocument.documentElement.append(this.host);
    this.copyStyle();
    this.copyText(value);
    const from = this.place(start);
    const to = this.place(end);
    if (!from || !to) return [];
    const range = this.textarea.ownerDocument.createRange();
    range.setStart(from.node, from.offset);
    range.setEnd(to.node, to.offset);
    const origin = this.body.getBoundingClientRect();
    return [...range.getClientRects()]
      .filter((rect) => rect.width > 0)
      .map((rect) => new DOMRect(rect.x - origin.x, rect.y - origin.y, rect.width, rect.height));
  }

  private copyStyle(): void {
    const computed = getComputedStyle(this.textarea);
    const { style } = this.body;
    for (const name of COPIED) setProperty(style, name, computed.getPropertyValue(name));
    const wraps =
      this.textarea.wrap !== 'off' && !computed.whiteSpace.startsWith('nowrap') && computed.whiteSpace !== 'pre';
    setProperty(style, 'white-space', wraps ? 'pre-wrap' : 'pre');
    setProperty(style, 'box-sizing', 'border-box');
    // Without borders and scrollbar, as the text sees it. Fractions are lost in clientWidth, so they are put back.
    const borders = parseFloat(computed.borderLeftWidth) + parseFloat(computed.borderRightWidth);
    const scrollbar = this.textarea.offsetWidth - Math.round(borders) - this.textarea.clientWidth;
    const outer = computed.boxSizing === 'border-box' ? parseFloat(computed.width) : Number.NaN;
    const width = Number.isNaN(outer) ? this.textarea.clientWidth : outer - borders - Math.max(0, scrollbar);
    setProperty(style, 'width', `${width}px`);
    setProperty(style, 'position', 'absolute');
  }

  private copyText(value: string): void {
    const lines = value.split('\n');
    const before = this.lines;
    const shorter = Math.min(before.length, lines.length);
    let head = 0;
    while (head < shorter && before[head] === lines[head]) head++;
    let tail = 0;
    while (tail < shorter - head && before[before.length - 1 - tail] === lines[lines.length - 1 - tail]) tail++;
    const fresh = lines.slice(head, lines.length - tail).map((text) => {
      const line = this.textarea.ownerDocument.createElement('div');
      // An empty line is as high as any other.
      line.append(text === '' ? this.textarea.ownerDocument.createElement('br') : text);
      return line;
    });
    const next = this.elements[before.length - tail] ?? null;
    const stale = this.elements.splice(head, before.length - tail - head, ...fresh);
    for (const line of stale) line.remove();
    for (const line of fresh) this.body.insertBefore(line, next);
    this.lines = lines;
  }

  private place(offset: number): Place | undefined {
    let start = 0;
    for (let i = 0; i < this.lines.length; i++) {
      const { length } = this.lines[i] as string;
      if (offset <= start + length) {
        const node = this.elements[i]?.firstChild;
        return node && length > 0 ? { node: node as Text, offset: Math.max(0, offset - start) } : undefined;
      }
      start += length + 1;
    }
    return undefined;
  }
}

/** Inline styles through the object model: a page's content security policy does not apply to them. */
export function setStyle(element: HTMLElement, properties: Record<string, string>): void {
  for (const [name, value] of Object.entries(properties)) element.style.setProperty(name, value, 'important');
}

function setProperty(style: CSSStyleDeclaration, name: string, value: string): void {
  if (style.getPropertyValue(name) !== value) style.setProperty(name, value);
}
