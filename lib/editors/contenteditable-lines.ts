/** Reads an editable host as lines of prose, and remembers which text node every character came from. */
import { endsOwnText, isInlineCode, isQuoted, ownLines } from './quoted';

/** `length` characters of `node` from `from` on, standing at `start` in the line. */
export interface TextRun {
  node: Text;
  from: number;
  start: number;
  length: number;
}

export interface Line {
  /** The node this line begins at: a block element, a `br`, or the first text after a block. Names the line. */
  anchor: Node;
  text: string;
  runs: TextRun[];
}

/** Text of the line that is being collected. A null node is a gap: something in the line that is not the writer's text. */
interface Piece {
  node: Text | null;
  data: string;
}

const BLOCK = new Set(
  (
    'ADDRESS ARTICLE ASIDE BODY CENTER DD DETAILS DIALOG DIV DL DT FIELDSET FIGCAPTION FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 ' +
    'HEADER HGROUP HR LI MAIN MENU NAV OL P SECTION SUMMARY TABLE TBODY TD TFOOT TH THEAD TR UL CAPTION'
  ).split(' '),
);
const INLINE = new Set(
  'A ABBR B BDI BDO BIG CITE CODE DEL DFN EM FONT I INS KBD LABEL MARK Q S SAMP SMALL SPAN STRIKE STRONG SUB SUP TIME TT U VAR WBR'.split(
    ' ',
  ),
);
/** Never prose, whatever they contain. */
const SKIPPED = new Set(
  'SCRIPT STYLE NOSCRIPT TEMPLATE TEXTAREA INPUT SELECT BUTTON IFRAME OBJECT VIDEO AUDIO CANVAS IMG PICTURE svg math'.split(
    ' ',
  ),
);
const NEEDS_LAYOUT = /[\t\n\r\f]| {2}/;

/** The lines of prose under `root`, in reading order. Blank lines are left out, and what `leftOut` matches. */
export function readLines(root: Element, leftOut?: string): Line[] {
  const reader = new LineReader(root, leftOut);
  reader.walk(root);
  reader.flush(null);
  const own = ownLines(reader.lines.map((line) => line.text));
  return reader.lines.filter((_, i) => own[i]);
}

/** Whether the element stands on lines of its own. The tables above spare a style lookup for nearly every element. */
function isBlock(element: Element): boolean {
  if (INLINE.has(element.tagName)) return false;
  if (BLOCK.has(element.tagName)) return true;
  const { display } = getComputedStyle(element);
  return !display.startsWith('inline') && display !== 'contents';
}

function isLeftOut(element: Element): boolean {
  return SKIPPED.has(element.tagName) || element.hasAttribute('hidden') || isInlineCode(element) || isQuoted(element);
}

/** Not the writer's text, though places to write may be let into it (a cell of a table, a caption). */
function isIsland(element: Element): boolean {
  return element.getAttribute('contenteditable') === 'false';
}

class LineReader {
  readonly lines: Line[] = [];
  private pieces: Piece[] = [];
  private anchor: Node | null;

  constructor(
    root: Element,
    private readonly leftOut: string | undefined,
  ) {
    this.anchor = root;
  }

  walk(parent: Node): void {
    for (let child = parent.firstChild; child; child = child.nextSibling) {
      if (child.nodeType === Node.TEXT_NODE) this.text(child as Text);
      else if (child.nodeType === Node.ELEMENT_NODE) {
        this.element(child as Element);
        if (endsOwnText(child as Element)) break;
      }
    }
  }

  /** Ends the line; the next one begins at `next`, or at the first text that comes. */
  flush(next: Node | null): void {
    const first = this.pieces.find((piece) => piece.node)?.node;
    const raw = this.pieces.map((piece) => piece.data).join('');
    if (first && raw.trim() !== '') {
      const anchor = this.anchor ?? first;
      for (const line of layOut(this.pieces, whiteSpaceOf(raw, first))) {
        if (line.text.trim() !== '') this.lines.push({ anchor, ...line });
      }
    }
    this.pieces = [];
    this.anchor = next;
  }

  private text(node: Text): void {
    if (node.data === '') return;
    this.pieces.push({ node, data: node.data });
  }

  private element(element: Element): void {
    if (element.tagName === 'BR') {
      this.flush(element);
      return;
    }
    const block = isBlock(element);
    const island = isIsland(element);
    if (island || isLeftOut(element) || (this.leftOut && element.matches(this.leftOut))) {
      if (block) this.flush(null);
      else if (this.pieces.length > 0) this.pieces.push({ node: null, data: ' ' });
      if (island) this.places(element);
      return;
    }
    if (block) this.flush(element);
    this.walk(element);
    if (block) this.flush(null);
  }

  /** Reads what can be written in inside an island. */
  private places(island: Element): void {
    for (const child of island.children) {
      if (isLeftOut(child)) continue;
      if (!child.hasAttribute('contenteditable') || isIsland(child)) this.places(child);
      else {
        this.flush(child);
        this.walk(child);
        this.flush(null);
      }
    }
  }
}

type WhiteSpace = 'as-is' | 'collapse' | 'keep';

/** How white space in the line is shown. Asked of the browser only where it makes a difference. */
function whiteSpaceOf(raw: string, node: Text): WhiteSpace {
  if (!NEEDS_LAYOUT.test(raw) || !node.parentElement) return 'as-is';
  const { whiteSpace } = getComputedStyle(node.parentElement);
  return whiteSpace.startsWith('pre') || whiteSpace === 'break-spaces' ? 'keep' : 'collapse';
}

const CUTS: Record<WhiteSpace, RegExp> = {
  'as-is': /[\s\S]+/g,
  collapse: /[ \t\n\r\f]+|[^ \t\n\r\f]+/g,
  keep: /\n|[^\n]+/g,
};

/** Puts pieces together as they are seen on the page: collapsed white space is one space, a kept line feed ends the line. */
function layOut(pieces: Piece[], whiteSpace: WhiteSpace): { text: string; runs: TextRun[] }[] {
  let line = { text: '', runs: [] as TextRun[] };
  const lines = [line];
  for (const { node, data } of pieces) {
    for (const match of data.matchAll(CUTS[whiteSpace])) {
      let cut = match[0];
      if (whiteSpace === 'keep' && cut === '\n') {
        line = { text: '', runs: [] };
        lines.push(line);
        continue;
      }
      if (whiteSpace === 'collapse' && /^[ \t\n\r\f]/.test(cut)) {
        if (line.text === '' || line.text.endsWith(' ')) continue;
        cut = ' ';
      }
      if (node) addRun(line.runs, { node, from: match.index, start: line.text.length, length: cut.length });
      // Editors swap spaces for no-break spaces and back while one types; to the reader they are the same.
      line.text += cut.replaceAll('\u00a0', ' ');
    }
  }
  return lines;
}

function addRun(runs: TextRun[], run: TextRun): void {
  const last = runs.at(-1);
  const continues =
    last?.node === run.node && last.from + last.length === run.from && last.start + last.length === run.start;
  if (last && continues) last.length += run.length;
  else runs.push(run);
}

/** The DOM range of a stretch of a line, or undefined when the nodes no longer hold it. */
export function rangeOf(line: Line, start: number, end: number): Range | undefined {
  const first = line.runs.find((run) => start < run.start + run.length);
  const last = line.runs.findLast((run) => run.start < end);
  if (!first || !last || first.start > last.start) return undefined;
  if (!first.node.isConnected || !last.node.isConnected) return undefined;
  const from = first.from + Math.max(0, start - first.start);
  const to = last.from + Math.min(last.length, end - last.start);
  if (from > first.node.length || to > last.node.length) return undefined;
  const range = first.node.ownerDocument.createRange();
  range.setStart(first.node, from);
  range.setEnd(last.node, to);
  const found = visible(range.toString());
  const wanted = visible(line.text.slice(start, end));
  // A gap (a mention, inline code) is in the range but not in the line: then the ends are what can be compared.
  const agrees = found === wanted || (found.length > wanted.length && endsAgree(found, wanted));
  return agrees ? range : undefined;
}

function visible(text: string): string {
  return text.replace(/\s+/g, '');
}

function endsAgree(found: string, wanted: string): boolean {
  return found.slice(0, 3) === wanted.slice(0, 3) && found.slice(-3) === wanted.slice(-3);
}
