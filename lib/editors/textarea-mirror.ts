/**
 * Where words stand inside a textarea, which the page's DOM does not tell: a hidden element with the same text, width and
 * font is laid out by the same browser, and asked instead. It has an element for each line, so that an edit lays out
 * again only the line it is in.
 */

/** Everything that decides where a letter of a textarea goes. */
const COPIED = (
  'direction font-family font-feature-settings font-kerning font-optical-sizing font-size font-size-adjust font-stretch ' +
  'font-style font-variant font-variation-settings font-weight hyphens letter-spacing line-break ' +
  'padding-bottom padding-left padding-right padding-top tab-size text-align text-align-last text-justify ' +
  'text-rendering text-transform text-wrap-style unicode-bidi word-break word-spacing writing-mode overflow-wrap -webkit-locale'
).split(' ');

/** Characters that are laid out in one task: some ten milliseconds of work. */
const SLICE_LENGTH = 50_000;

/** Heights are whole pixels on one side and fractions on the other. */
const TOLERANCE = 2;

/** Long stretches without a space are taken in parts, so that none of them is measured in one piece of unknown length. */
const WORD = /\S{1,200}/g;

export class TextareaMirror {
  private readonly host: HTMLElement;
  private readonly body: HTMLElement;
  private value = '';
  /** The lines of the text, and those of them that are laid out so far. */
  private wanted: string[] = [];
  private readonly lines: string[] = [];
  private readonly elements: HTMLElement[] = [];
  private continuing = false;
  /**
   * Boxes measured in a line since its text or the style last changed, counted from the line's own corner: a line that is
   * pushed down by another one needs no measuring, and scrolling asks for the same ones in every frame.
   */
  private measured = new WeakMap<HTMLElement, Map<string, DOMRect[]>>();
  /** Whether boxes can be told of the text as it is, found out once for all spans that are asked for in one go. */
  private settled: boolean | undefined;

  constructor(
    private readonly textarea: HTMLTextAreaElement,
    /** Called when a long text is laid out to its end. */
    private readonly onReady: () => void,
  ) {
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

  /** Measures anew: a font arrived, and the same style now looks different. */
  remeasure(): void {
    this.measured = new WeakMap();
  }

  /**
   * Whether what was measured stands where it stood, now that the text is `value`: one line was edited in which nothing
   * was measured, and it is as high as before. Most keys are of this kind.
   */
  staysPut(value: string): boolean {
    if (this.continuing || this.value === value) return false;
    this.wanted = value.split('\n');
    this.value = value;
    const { lines, wanted, elements } = this;
    if (lines.length !== wanted.length) return false;
    const at = lines.findIndex((line, i) => line !== wanted[i]);
    const before = elements[at];
    if (!before || this.measured.has(before) || lines.findLastIndex((line, i) => line !== wanted[i]) !== at)
      return false;
    const { height } = before.getBoundingClientRect();
    this.copyText(value);
    return this.elements[at]?.getBoundingClientRect().height === height;
  }

  /**
   * Boxes of a span of `value`, counted from the top left of the textarea's padding box, before scrolling. None as long
   * as the text is not laid out that far.
   */
  boxes(value: string, start: number, end: number): DOMRect[] {
    this.settled ??= this.settle(value);
    return this.settled ? this.measure(start, end) : [];
  }

  private settle(value: string): boolean {
    queueMicrotask(() => {
      this.settled = undefined;
    });
    if (!this.host.isConnected) this.textarea.ownerDocument.documentElement.append(this.host);
    this.copyStyle();
    this.copyText(value);
    return this.agrees();
  }

  /** Whether the whole text is as high as it is in the textarea. Where it is not, boxes would be off, so there are none. */
  private agrees(): boolean {
    const { scrollHeight, clientHeight } = this.textarea;
    if (this.lines.length < this.wanted.length || scrollHeight <= clientHeight) return true;
    const excess = Math.abs(this.body.getBoundingClientRect().height - scrollHeight);
    // Firefox leaves the padding below the text out of the height.
    return excess <= TOLERANCE || Math.abs(excess - parseFloat(this.body.style.paddingBottom)) <= TOLERANCE;
  }

  private measure(start: number, end: number): DOMRect[] {
    const origin = this.body.getBoundingClientRect();
    const boxes: DOMRect[] = [];
    let lineStart = 0;
    for (const [i, text] of this.lines.entries()) {
      if (lineStart >= end) break;
      const from = Math.max(0, start - lineStart);
      const to = Math.min(text.length, end - lineStart);
      lineStart += text.length + 1;
      const line = this.elements[i];
      if (from >= to || !line) continue;
      const { x, y } = line.getBoundingClientRect();
      for (const box of this.measureIn(line, text, from, to))
        boxes.push(new DOMRect(box.x + x - origin.x, box.y + y - origin.y, box.width, box.height));
    }
    return boxes;
  }

  /** Word by word: the space at a soft wrap hangs behind the line, and there is nothing in it to underline. */
  private measureIn(line: HTMLElement, text: string, from: number, to: number): DOMRect[] {
    const known = this.measured.get(line) ?? new Map<string, DOMRect[]>();
    this.measured.set(line, known);
    const key = `${from} ${to}`;
    const before = known.get(key);
    const node = line.firstChild;
    if (before || !node) return before ?? [];
    const range = this.textarea.ownerDocument.createRange();
    const { x, y } = line.getBoundingClientRect();
    const boxes: DOMRect[] = [];
    for (const word of text.slice(from, to).matchAll(WORD)) {
      range.setStart(node, from + word.index);
      range.setEnd(node, from + word.index + word[0].length);
      for (const rect of range.getClientRects()) addToLine(boxes, rect);
    }
    const inLine = boxes.map((box) => new DOMRect(box.x - x, box.y - y, box.width, box.height));
    if (inLine.length > 0) known.set(key, inLine);
    return inLine;
  }

  private copyStyle(): void {
    const computed = getComputedStyle(this.textarea);
    const { style } = this.body;
    const before = style.cssText;
    for (const name of COPIED) setProperty(style, name, computed.getPropertyValue(name));
    setProperty(style, 'line-height', lineHeightOf(this.textarea, computed));
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
    if (style.cssText !== before) this.remeasure();
  }

  /** Lays out as much of the text as one task has time for; the rest follows in later ones. */
  private copyText(value: string): void {
    if (this.value !== value) {
      this.value = value;
      this.wanted = value.split('\n');
    }
    const { lines, wanted } = this;
    const shorter = Math.min(lines.length, wanted.length);
    let head = 0;
    while (head < shorter && lines[head] === wanted[head]) head++;
    let tail = 0;
    while (tail < shorter - head && lines[lines.length - 1 - tail] === wanted[wanted.length - 1 - tail]) tail++;
    const last = wanted.length - tail;
    let length = 0;
    let upTo = head;
    while (upTo < last && (upTo === head || length < SLICE_LENGTH)) length += (wanted[upTo++] as string).length;
    // What stands after a gap would stand in the wrong place: it waits for its turn.
    if (upTo < last) tail = 0;
    this.replaceLines(head, lines.length - tail, wanted.slice(head, upTo));
    if (this.lines.length < wanted.length) this.continueLater();
  }

  private replaceLines(from: number, to: number, texts: string[]): void {
    if (from === to && texts.length === 0) return;
    const fresh = texts.map((text) => {
      const line = this.textarea.ownerDocument.createElement('div');
      // Where the direction is found line by line, each line finds its own.
      line.style.unicodeBidi = 'inherit';
      // An empty line is as high as any other.
      line.append(text === '' ? this.textarea.ownerDocument.createElement('br') : text);
      return line;
    });
    const next = this.elements[to] ?? null;
    for (const line of fresh) this.body.insertBefore(line, next);
    for (const line of this.elements.splice(from, to - from, ...fresh)) line.remove();
    this.lines.splice(from, to - from, ...texts);
  }

  private continueLater(): void {
    if (this.continuing) return;
    this.continuing = true;
    setTimeout(() => {
      this.continuing = false;
      if (!this.host.isConnected) return;
      this.copyText(this.value);
      // Laid out here, so that no single task has to lay out everything.
      this.body.getBoundingClientRect();
      if (this.lines.length === this.wanted.length) this.onReady();
    });
  }
}

/**
 * As a factor where the page wrote a factor. Chromium rounds 1.6 times 17 px down and 27.2 px up to the next 64th of a
 * pixel, which is two pixels after a hundred lines.
 */
function lineHeightOf(textarea: Element, computed: CSSStyleDeclaration): string {
  const typed = (textarea as { computedStyleMap?: () => StylePropertyMapReadOnly }).computedStyleMap?.();
  return typed?.get('line-height')?.toString() ?? computed.lineHeight;
}

/** Makes one box of the words that follow each other on a line. */
function addToLine(boxes: DOMRect[], word: DOMRect): void {
  if (word.width === 0) return;
  const last = boxes.at(-1);
  const gap = last ? Math.max(word.left - last.right, last.left - word.right) : 0;
  if (!last || Math.abs(last.top - word.top) > word.height / 2 || gap > word.height * 2) {
    boxes.push(word);
    return;
  }
  const left = Math.min(last.left, word.left);
  const right = Math.max(last.right, word.right);
  const top = Math.min(last.top, word.top);
  boxes[boxes.length - 1] = new DOMRect(left, top, right - left, Math.max(last.bottom, word.bottom) - top);
}

/** Inline styles through the object model: a page's content security policy does not apply to them. */
export function setStyle(element: HTMLElement, properties: Record<string, string>): void {
  for (const [name, value] of Object.entries(properties)) element.style.setProperty(name, value, 'important');
}

function setProperty(style: CSSStyleDeclaration, name: string, value: string): void {
  if (style.getPropertyValue(name) !== value) style.setProperty(name, value);
}
