/**
 * Any multi-line editable host: bare contenteditable and every framework that keeps its text in one.
 * Test pages: tests/pages/contenteditable.html, many-editors.html, hostile.html
 */
import { LineKeys } from '../text/diff-lines';
import { type Line, rangeOf, readLines } from './contenteditable-lines';
import { isInQuote } from './quoted';
import { isMasked, isOneLineOrSecret, isReadOnly } from './readable';
import type { Block, BlockSpan, Door, Editor, EditorAdapter, Hold, Way } from './types';

/** What is particular to a family of editors. */
export interface Quirks {
  /** Matches the editable host of this family. */
  host?: string;
  /** Matches what holds many hosts that are one text together: a block each. */
  group?: string;
  /** Matches what in it is no prose, besides quotations and code as everybody marks them up. */
  leftOut?: string;
  /** Hosts that hold no prose. */
  isCode?(host: Element): boolean;
  /** Only what is in view is on the page. */
  partial?: true;
  /** How text gets in, the first that is taken. */
  ways?: Way[];
}

/** The adapter of one family; without quirks, of every editable host there is. */
export function editable(name: string, quirks: Quirks = {}): EditorAdapter {
  const { host: selector = '*', group } = quirks;
  return {
    name,
    find(element) {
      const host = outermostHost(element);
      if (!host || isOneLineOrSecret(host) || isReadOnly(host) || isMasked(host)) return undefined;
      if (!host.matches(selector) || getComputedStyle(host).whiteSpace === 'nowrap') return undefined;
      if (quirks.isCode?.(host)) return null;
      return group ? (host.closest(group) ?? undefined) : host;
    },
    open: (element, signal) => new ContentEditable(element as HTMLElement, signal, quirks),
  };
}

export const contenteditable = editable('contenteditable');

/** The outermost element around `element` that is editable. Editables nested in it belong to it. */
function outermostHost(element: Element): HTMLElement | undefined {
  if (element.ownerDocument.designMode === 'on') return element.ownerDocument.body;
  let host: HTMLElement | undefined;
  for (let at: Element | null = element; at; at = at.parentElement) {
    if ((at as HTMLElement).isContentEditable) host = at as HTMLElement;
  }
  return host;
}

class ContentEditable implements Editor {
  private lines = new Map<string, Line>();
  private readonly keys = new WeakMap<Node, LineKeys>();
  private keyCount = 0;

  constructor(
    readonly element: HTMLElement,
    private readonly signal: AbortSignal,
    private readonly quirks: Quirks,
  ) {}

  get partial(): boolean {
    return this.quirks.partial ?? false;
  }

  read(): Block[] {
    this.lines.clear();
    for (const group of groupByAnchor(this.readLines())) {
      const keys = this.keysOf(group[0].anchor).update(group.map((line) => line.text));
      group.forEach((line, i) => {
        this.lines.set(keys[i] as string, line);
      });
    }
    return [...this.lines].map(([key, { text }]) => ({ key, text }));
  }

  onChange(listener: () => void): void {
    const observer = new MutationObserver((records) => {
      if (records.some((record) => this.concernsText(record.target))) listener();
    });
    observer.observe(this.element, { childList: true, characterData: true, subtree: true });
    this.signal.addEventListener('abort', () => observer.disconnect(), { once: true });
  }

  hold({ block, start, end }: BlockSpan): Hold | undefined {
    const line = this.lines.get(block);
    const range = line && rangeOf(line, start, end);
    return line && range && new RangeHold(range, line.text.slice(start, end), line, this.element);
  }

  caret(): { block: string; offset: number } | null {
    const root = this.element.getRootNode() as Document | ShadowRoot;
    const focused = root.activeElement;
    if (!focused || !(this.element === focused || this.element.contains(focused))) return null;
    const position = caretPosition(root);
    if (!position) return null;
    for (const [block, line] of this.lines) {
      for (const run of line.runs) {
        const into = position.offset - run.from;
        if (run.node === position.node && into >= 0 && into <= run.length) return { block, offset: run.start + into };
      }
    }
    return null;
  }

  door(hold: Hold): Door | undefined {
    const placeOf = () => {
      const held = hold.intact() && hold.range?.();
      return held ? { node: held.startContainer, offset: held.startOffset } : undefined;
    };
    const at = placeOf();
    const element = at && this.hosts().find((host) => host.contains(at.node));
    return {
      element: element ?? this.element,
      lines: () => this.readLines(),
      partial: this.partial,
      isReadOnly: () => this.hosts().length === 0,
      start: placeOf,
      ways: this.quirks.ways ?? ['type', 'paste'],
    };
  }

  /** What can be written in: the element, or in a group each of its blocks. */
  private hosts(): HTMLElement[] {
    const { element } = this;
    if (isReadOnly(element)) return [];
    if (element.isContentEditable || element.ownerDocument.designMode === 'on') return [element];
    if (!this.quirks.group) return [];
    return [...element.querySelectorAll<HTMLElement>('[contenteditable]')].filter(
      (host) =>
        host.isContentEditable && !host.parentElement?.isContentEditable && !isReadOnly(host) && !isInQuote(host),
    );
  }

  private readLines(): Line[] {
    return this.hosts().flatMap((host) => readLines(host, this.quirks.leftOut));
  }

  private keysOf(anchor: Node): LineKeys {
    let keys = this.keys.get(anchor);
    if (!keys) {
      keys = new LineKeys(() => `p${++this.keyCount}`);
      this.keys.set(anchor, keys);
    }
    return keys;
  }

  /** Carets of others, placeholders and previews move in islands that are not the writer's text. */
  private concernsText(target: Node): boolean {
    const element = target.nodeType === Node.ELEMENT_NODE ? (target as Element) : target.parentElement;
    return element?.closest('[contenteditable]')?.getAttribute('contenteditable') !== 'false';
  }
}

/** Lines that begin at the same node (line feeds inside one paragraph) follow one another. */
function groupByAnchor(lines: Line[]): [Line, ...Line[]][] {
  const groups: [Line, ...Line[]][] = [];
  for (const line of lines) {
    const group = groups.at(-1);
    if (group?.[0].anchor === line.anchor) group.push(line);
    else groups.push([line]);
  }
  return groups;
}

/** Keeps to the words by a live range, which the browser moves along with every edit around it. */
class RangeHold implements Hold {
  private shown: string;
  private readonly scope: Element | null;

  constructor(
    private held: Range,
    private readonly words: string,
    line: Line,
    host: Element,
  ) {
    this.shown = held.toString();
    const { anchor } = line;
    const scope =
      anchor.nodeType === Node.ELEMENT_NODE && anchor.firstChild ? (anchor as Element) : anchor.parentElement;
    this.scope = scope === host ? null : scope;
  }

  intact(): boolean {
    return (this.held.toString() === this.shown && !this.held.collapsed) || this.takeHoldAgain();
  }

  rects(): DOMRect[] {
    return [...this.held.getClientRects()].filter((rect) => rect.width > 0);
  }

  range(): Range {
    return this.held;
  }

  reveal(): void {
    this.held.startContainer.parentElement?.scrollIntoView({ block: 'center', inline: 'nearest' });
  }

  release(): void {
    // A collapsed range in the document's root costs nothing on later edits.
    this.held.setStart(this.held.startContainer.ownerDocument ?? document, 0);
    this.held.collapse(true);
  }

  /** Frameworks put new text nodes in place of equal ones; the words are found again when their paragraph has them once. */
  private takeHoldAgain(): boolean {
    if (!this.scope?.isConnected) return false;
    const places = readLines(this.scope).flatMap((line) => {
      const start = line.text.indexOf(this.words);
      if (start === -1) return [];
      return line.text.includes(this.words, start + 1)
        ? [null, null]
        : [rangeOf(line, start, start + this.words.length)];
    });
    const range = places.length === 1 ? places[0] : null;
    if (!range) return false;
    this.held = range;
    this.shown = range.toString();
    return true;
  }
}

/** The caret as a place in a text node. */
function caretPosition(root: Document | ShadowRoot): { node: Node; offset: number } | null {
  // Chromium keeps the selection inside a shadow root from the document's own selection.
  const scoped = root as { getSelection?: () => Selection | null };
  const selection = scoped.getSelection?.() ?? document.getSelection();
  const node = selection?.focusNode;
  if (!selection || !node) return null;
  if (node.nodeType === Node.TEXT_NODE) return { node, offset: selection.focusOffset };
  const before = node.childNodes[selection.focusOffset - 1];
  const text = before && lastText(before);
  return text ? { node: text, offset: text.length } : null;
}

function lastText(node: Node): Text | undefined {
  if (node.nodeType === Node.TEXT_NODE) return node as Text;
  for (let child = node.lastChild; child; child = child.previousSibling) {
    const text = lastText(child);
    if (text) return text;
  }
  return undefined;
}
